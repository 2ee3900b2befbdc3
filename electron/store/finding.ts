import { type Params, Refusal } from '../core/refusal.ts';

/** What was found, and done about it, when a library was opened or written; a person reads it as the message `found.<name>`. */
export interface Finding {
  readonly name:
    | 'torn-line'
    | 'orphan-volume'
    | 'volumes-unwritten'
    | 'originals-left'
    | 'held-elsewhere'
    | 'file-mended'
    | 'file-made-again'
    | 'lines-lost'
    | 'article-lost'
    | 'article-earlier'
    | 'article-doubtful'
    | 'article-reread'
    | 'articles-more'
    | 'articles-unknown'
    | 'past-unknown'
    | 'library-content-partly';
  readonly params: Params;
}

/** Adds what the disk refused, once. @param problem thrown again when it is no Refusal */
export function note(findings: Finding[], name: Finding['name'], problem: unknown): void {
  if (!(problem instanceof Refusal)) throw problem;
  const reason = String(problem.params.reason ?? problem.params.file);
  const isKnown = findings.some((finding) => finding.name === name && finding.params.reason === reason);
  if (!isKnown) findings.push({ name, params: { reason } });
}

/** Takes away what was found, since it is over. */
export function forget(findings: Finding[], name: Finding['name']): void {
  const place = findings.findIndex((finding) => finding.name === name);
  if (place >= 0) findings.splice(place, 1);
}
