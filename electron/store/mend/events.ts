import type { ArticleId } from '../../core/article.ts';
import { surveyJournal } from '../examine/journal-survey.ts';
import type { Folder } from '../folder.ts';
import { journalStart } from '../journal-base.ts';
import type { Line } from '../journal-line.ts';
import type { Event } from './rebuild.ts';

/** What the journal has left of the histories of some articles. */
export interface Histories {
  readonly events: ReadonlyMap<ArticleId, readonly Event[]>;
  /** The original that an article came from, where it came with a whole volume. */
  readonly origins: ReadonlyMap<ArticleId, { readonly sha256: string; readonly at: string }>;
}

/** Reads the journal once for the histories of some articles. */
export async function historiesOf(folder: Folder, wanted: ReadonlySet<ArticleId>): Promise<Histories> {
  const events = new Map<ArticleId, Event[]>();
  const origins = new Map<ArticleId, { sha256: string; at: string }>();
  const where = new Map<ArticleId, string>();
  const say = (id: ArticleId, event: Event) => {
    const known = events.get(id);
    if (known) known.push(event);
    else events.set(id, [event]);
  };
  const take = ({ at, changes }: Line) => {
    for (const change of changes) {
      if (change.kind === 'article' && wanted.has(change.id)) {
        where.set(change.id, change.volume);
        say(change.id, { at, to: change.to, do: change.do, hash: change.hash });
      } else if (change.kind === 'volume' && change.to === 'added') {
        for (const { id, hash, original } of change.articles) {
          if (!wanted.has(id)) continue;
          where.set(id, change.name);
          say(id, { at, to: 1, do: [], hash });
          if (original !== undefined) origins.set(id, { sha256: original, at });
        }
      } else if (change.kind === 'volume' && change.to === 'returned') {
        for (const [id, volume] of where) {
          const last = events.get(id)?.at(-1);
          if (volume === change.name && last && last.to !== null) say(id, { ...last, at, to: last.to + 1, do: [] });
        }
      }
    }
  };
  const reading = surveyJournal(folder, await journalStart(folder), take);
  while (!(await reading.next()).done);
  return { events, origins };
}
