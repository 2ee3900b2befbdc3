import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { type ImportInput, type ImportItem, type ImportReport, reportOf } from '../../contract/import.ts';
import { Refusal } from '../../core/refusal.ts';
import { readPage } from '../../intake/read-page.ts';
import type { Part } from '../../intake/unpack.ts';
import { Arrivals } from './arrivals.ts';
import type { Workshop } from './index.ts';
import type { Job } from './jobs.ts';
import { Incoming } from './sources.ts';

/**
 * Brings articles in: each file is read, its bytes are kept, and it becomes an article, or several, or is accounted for.
 *
 * All of it is one step to undo. Stopped, it keeps what came in so far.
 */
export async function* importJob(workshop: Workshop, input: ImportInput): Job<ImportReport> {
  await workshop.shelf.index.caughtUp();
  if (!input.dryRun) workshop.shelf.store.confirmWritable();
  const arrivals = new Arrivals(workshop, input);
  const incoming = await Incoming.from(input.sources, workshop.shelf);
  const items: ImportItem[] = [];
  for await (const part of incoming.parts()) {
    if (!(yield { done: items.length, total: items.length + incoming.left, detail: part.path })) break;
    items.push(await bringIn(part, arrivals, input));
  }
  await arrivals.store();
  return reportOf(items);
}

async function bringIn(part: Part, arrivals: Arrivals, { encoding }: ImportInput): Promise<ImportItem> {
  const { path } = part;
  try {
    if ('refusal' in part) throw part.refusal;
    const { file } = part;
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const twin = arrivals.twinOf(sha256);
    const rereads = twin !== undefined && (await arrivals.isReadAnew(twin, encoding));
    if (twin && !rereads) return { path, outcome: 'duplicate', id: twin };
    const page = await readPage(file, encoding === undefined ? {} : { encoding });
    const id = (rereads ? twin : page.kept?.id) ?? newId();
    if (!rereads && arrivals.has(id)) return { path, outcome: 'duplicate', id };
    await arrivals.add({ id, sha256, file, page, rereads });
    const isThere = rereads || !arrivals.isRehearsal;
    const doubts = page.doubts.length > 0 && { doubts: page.doubts };
    return { path, outcome: 'imported', title: page.draft.title, ...doubts, ...(isThere && { id }) };
  } catch (problem) {
    if (!(problem instanceof Refusal) || problem.code === 'disk-refused') throw problem;
    return { path, outcome: 'failed', reason: { code: problem.code, params: { ...problem.params } } };
  }
}
