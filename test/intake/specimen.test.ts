import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { Draft, Readings } from '../../electron/core/article.ts';
import { plainText } from '../../electron/core/body/index.ts';
import type { PageRead } from '../../electron/intake/page.ts';
import { readAt, shared } from './pages.ts';

const path = join(shared, 'seeds/000_a9ec4e6a3a1afbe8.txt');
const isThere = existsSync(path);
if (!isThere) console.warn('The specimen page is not on this machine: its tests did not run.');

describe.runIf(isThere)('the specimen page', () => {
  let read: PageRead;
  let original: string;
  beforeAll(async () => {
    read = await readAt(path);
    original = await readFile(path, 'utf8');
  });

  test('gives every field of the article', () => {
    const { body, ...fields } = read.draft;
    expect(fields).toEqual({
      title: '唐山市政协召开协商议政大会',
      headlines: {
        pre: '市政协召开协商议政大会',
        main: '实施创新驱动发展战略 培育科技型中小企业 不断开创唐山高质量发展新局面',
        sub: '张古江丁绣峰出席会议并讲话 胡国辉主持',
      },
      people: [
        { name: '李响', role: 'author' },
        { name: '李响', role: 'reporter' },
        { name: '杜宇昕', role: 'editor' },
      ],
      source: '唐山劳动日报',
      publisher: '长城新媒体集团',
      channel: ['书记·市长', '书记'],
      publishedAt: '2020-09-08T10:19:48',
      keywords: ['唐山', '会议'],
    });
    expect(read.isArticle).toBe(true);
    expect(v.is(Draft, read.draft) && v.is(Readings, read.readings)).toBe(true);
    expect(body.match(/<p>/g)).toHaveLength(10);
  });

  test('keeps its ten paragraphs word for word, without their indents', () => {
    const from = original.indexOf('  9月7日,');
    const to = original.indexOf('(记者 李响)') + '(记者 李响)'.length;
    const printed = original
      .slice(from, to)
      .split(/\n+/)
      .map((line) => line.trim());
    expect(plainText(read.draft.body).split('\n')).toEqual(printed.filter((line) => line !== ''));
  });

  test('says where each field stands', () => {
    for (const [field, { value, start, end }] of Object.entries(read.readings)) {
      const place = original.slice(start, end).replace(/\s+/g, ' ');
      if (field === 'publishedAt') expect(place).toBe('2020-09-08 10:19:48');
      else if (field === 'body')
        expect(place.startsWith(value.slice(0, 20)) && place.endsWith('(记者 李响)')).toBe(true);
      else expect(place).toBe(value);
    }
    expect(Object.keys(read.readings)).toContain('keywords.1');
  });
});
