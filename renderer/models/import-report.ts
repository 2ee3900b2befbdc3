import type { ImportItem, ImportReport, ImportSource } from '../../electron/contract/import.ts';

export type Outcome = ImportItem['outcome'];

/** The account of these items. */
export function reportOf(items: readonly ImportItem[]): ImportReport {
  const count = (outcome: Outcome) => items.filter((item) => item.outcome === outcome).length;
  return {
    counts: {
      found: items.length,
      imported: count('imported'),
      duplicate: count('duplicate'),
      skipped: count('skipped'),
      failed: count('failed'),
    },
    items: [...items],
  };
}

/** A report after some of its items were tried again: each has its new outcome in its old place. */
export function withRetried(report: ImportReport, retried: readonly ImportItem[], fresh: ImportReport): ImportReport {
  const outcomes = new Map(fresh.items.map((item) => [item.path, item]));
  const again = new Set(retried);
  return reportOf(report.items.map((item) => (again.has(item) ? (outcomes.get(item.path) ?? item) : item)));
}

/** What to send to have an item read once more: the bytes that came with it, or else the file that it names. */
export function sourceOf({ path }: ImportItem, sources: readonly ImportSource[]): ImportSource {
  const isIt = (source: ImportSource) =>
    ('name' in source && source.name === path) ||
    ('text' in source && path === (source.html === undefined ? 'pasted.txt' : 'pasted.html'));
  return sources.find(isIt) ?? { path };
}

/** The ids of the articles that came in. */
export function importedIds(report: ImportReport): string[] {
  return report.items.flatMap(({ outcome, id }) => (outcome === 'imported' && id ? [id] : []));
}
