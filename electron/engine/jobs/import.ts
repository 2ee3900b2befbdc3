import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { type ImportInput, type ImportItem, type ImportReport, reportOf } from '../../contract/import.ts';
import { Refusal } from '../../core/refusal.ts';
import { readPage } from '../../intake/read-page.ts';
import { Arrivals } from './arrivals.ts';
import type { Workshop } from './index.ts';
import type { Job } from './jobs.ts';
import { type Incoming, incoming } from './sources.ts';

/**
 * Brings articles in: each file is read, its bytes are kept, and it becomes an article, or is accounted for.
 *
 * All of it is one step to undo. Stopped, it keeps what came in so far.
 */
export async function* importJob(workshop: Workshop, input: ImportInput): Job<ImportReport> {
  const arrivals = new Arrivals(workshop, input);
  const items: ImportItem[] = [];
  for await (const one of incoming(input.sources)) {
    if (!(yield { done: items.length, total: 0, detail: one.path })) break;
    items.push(await bringIn(one, arrivals, input));
  }
  await arrivals.store();
  return reportOf(items);
}

async function bringIn(one: Incoming, arrivals: Arrivals, { encoding }: ImportInput): Promise<ImportItem> {
  const { path } = one;
  try {
    const file = await one.open();
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const twin = arrivals.twinOf(sha256);
    if (twin) return { path, outcome: 'duplicate', id: twin };
    const page = await readPage(file, encoding === undefined ? {} : { encoding });
    const { title } = page.draft;
    const id = newId();
    await arrivals.add({ id, sha256, file, page });
    return { path, outcome: 'imported', title, ...(arrivals.isRehearsal ? {} : { id }) };
  } catch (problem) {
    if (!(problem instanceof Refusal) || problem.code === 'disk-refused') throw problem;
    return { path, outcome: 'failed', reason: { code: problem.code, params: { ...problem.params } } };
  }
}
