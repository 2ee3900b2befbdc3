import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anArticle } from '../support/articles.ts';
import { withTemporaryFolder } from '../support/temporary-folder.ts';
import { exported, request } from './exports.ts';

describe('an export to json', () => {
  test('is an array of the articles as they are stored, keys in their order', () =>
    withTemporaryFolder(async (folder) => {
      const out = join(folder, '剪报.json');
      const articles = [
        anArticle({ body: '<p>“引号”\\n与\u2028换行</p>', note: '一\n二' }),
        anArticle({ starred: true }),
      ];
      const { report } = await exported(request(articles, { format: 'json', out }));
      const text = await readFile(out, 'utf8');
      expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(articles));
      expect(report).toEqual({ format: 'json', articles: 2, files: [out], bytes: Buffer.byteLength(text) });
    }));

  test('of nothing is an empty array', () =>
    withTemporaryFolder(async (folder) => {
      const out = join(folder, 'out');
      await exported(request([], { format: 'json', out }));
      expect(await readFile(out, 'utf8')).toBe('[]\n');
    }));
});
