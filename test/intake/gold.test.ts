import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../electron/core/article.ts';
import { plainText } from '../../electron/core/body/index.ts';
import { readAt, shared } from './pages.ts';

const folder = join(shared, 'gold');
const isThere = existsSync(join(folder, 'pages.jsonl'));
if (!isThere) console.warn('The pages with right answers are not on this machine: the page reader was not scored.');

/** Just below what the rules reach. The last forty pages say no titles, sources or editors; some of their authors are editors, some of their dates no dates. */
const floors = {
  title_exact: 0.99,
  source_exact: 0.98,
  date_day: 0.91,
  date_minute: 0.95,
  editor_recall: 0.97,
  body_F1: 0.96,
  with_found: 0.98,
  boilerplate_absent: 0.98,
  author_set_exact: 0.78,
};

async function answer(id: string): Promise<string> {
  const { draft } = await readAt(join(folder, 'pages', id));
  const of = (...roles: Role[]) => draft.people.filter(({ role }) => roles.includes(role)).map(({ name }) => name);
  return JSON.stringify({
    id,
    title: draft.title,
    source: draft.source,
    authors: [...new Set(of('author', 'reporter', 'correspondent'))],
    editors: of('editor'),
    date: draft.publishedAt,
    text: plainText(draft.body),
  });
}

describe.runIf(isThere)('the page reader on real pages', () => {
  const scores = new Map<string, number[]>();

  beforeAll(async () => {
    const gold = (await readFile(join(folder, 'pages.jsonl'), 'utf8')).trim().split('\n');
    const answers: string[] = [];
    for (const line of gold) answers.push(await answer(JSON.parse(line).id));
    const place = await mkdtemp(join(tmpdir(), 'gold-'));
    const file = join(place, 'answers.jsonl');
    await writeFile(file, `${answers.join('\n')}\n`);
    const printed = execFileSync(process.execPath, [join(folder, 'score-pages.cjs'), file], { encoding: 'utf8' });
    await rm(place, { recursive: true });
    for (const [, page] of printed.matchAll(/^\S+\.html (\{.*\})$/gm))
      for (const [field, score] of Object.entries(JSON.parse(page!) as Record<string, string>))
        scores.set(field, [...(scores.get(field) ?? []), Number.parseFloat(score)]);
  }, 120_000);

  test.each(Object.entries(floors))('%s is at least %d', (field, floor) => {
    const all = scores.get(field) ?? [];
    expect(all.length).toBeGreaterThan(10);
    expect(all.reduce((sum, score) => sum + score, 0) / all.length).toBeGreaterThanOrEqual(floor);
  });
});
