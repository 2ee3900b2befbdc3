import {
  type ImportItem,
  type ImportReport,
  type ImportSource,
  reportedPath,
  reportOf,
} from '../../electron/contract/import.ts';

export type Outcome = ImportItem['outcome'];

/** A report after some of its items were tried again: each has its new outcome in its old place. */
export function withRetried(report: ImportReport, retried: readonly ImportItem[], fresh: ImportReport): ImportReport {
  const outcomes = new Map(fresh.items.map((item) => [item.path, item]));
  const again = new Set(retried);
  return reportOf(report.items.map((item) => (again.has(item) ? (outcomes.get(item.path) ?? item) : item)));
}

/** What to send to have an item read once more: the bytes that came with it, or else the file that it names. */
export function sourceOf({ path }: ImportItem, sources: readonly ImportSource[]): ImportSource {
  return sources.find((source) => !('path' in source) && reportedPath(source) === path) ?? { path };
}

/** The ids of the articles that came in. */
export function importedIds(report: ImportReport): string[] {
  return report.items.flatMap(({ outcome, id }) => (outcome === 'imported' && id ? [id] : []));
}
