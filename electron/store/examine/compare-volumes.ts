import type { ArticleId } from '../../core/article.ts';
import { libraryPath } from '../library-file.ts';
import { hashOf } from '../sums.ts';
import { volumePath } from '../volume-file.ts';
import type { Claims } from './claims.ts';
import type { Found } from './examine.ts';
import type { Fault } from './fault.ts';
import type { JournalPart } from './journal-survey.ts';
import type { Standing, VolumeSurvey } from './volume-survey.ts';

/** Holds files against one another, and both against the journal. */
export function compareVolumes(found: Found, isOpen: boolean): Fault[] {
  const { record, volumes, claims } = found;
  const checkpoint = record?.checkpoint.checkpoint ?? 0;
  const damaged = [...volumes.values()].filter(({ isWhole }) => !isWhole);
  const sound = [...volumes.values()].filter(({ isWhole }) => isWhole);
  return [
    ...recordFaults(found),
    ...journalFaults(found, isOpen),
    ...damaged.map(volumeFault),
    ...missing(found, checkpoint),
    ...(isOpen ? [] : unknown(found)),
    ...sound.flatMap((volume) => articleFaults(volume, claims, checkpoint)),
    ...gone(found, checkpoint),
    ...twice(sound, claims),
  ];
}

function recordFaults({ record, claims }: Found): Fault[] {
  if (!record) return [];
  const { checkpoint } = record.checkpoint;
  const claim = claims.libraryClaim(checkpoint);
  if (!claim || claims.hasGap(claim.seq, checkpoint) || claim.hash === hashOf(record.library)) return [];
  return [{ kind: 'library', path: libraryPath, name: 'altered', params: {} }];
}

function journalFaults({ journal }: Found, isOpen: boolean): Fault[] {
  const faults = journal.parts.flatMap((part) => partFaults(part, isOpen));
  const [first] = journal.lost;
  if (first === undefined) return faults;
  const params = { count: journal.lost.length, first, last: journal.lost.at(-1)! };
  const path = journal.parts.findLast((part) => part.first <= first)?.file ?? 'journal';
  return [...faults, { kind: 'journal', path, name: 'lines-damaged', params }];
}

function partFaults({ file, unreadable, isWhole, torn }: JournalPart, isOpen: boolean): Fault[] {
  const fault = { kind: 'journal', path: file } as const;
  if (unreadable !== undefined) return [{ ...fault, name: 'unreadable', params: { reason: unreadable } }];
  if (!isWhole) return [{ ...fault, name: 'altered', params: {} }];
  return torn > 0 && !isOpen ? [{ ...fault, name: 'torn', params: { bytes: torn } }] : [];
}

function volumeFault({ file, unreadable, lost }: VolumeSurvey): Fault {
  const fault = { kind: 'volume', path: file } as const;
  if (unreadable !== undefined) return { ...fault, name: 'unreadable', params: { reason: unreadable } };
  return lost > 0
    ? { ...fault, name: 'articles-damaged', params: { count: lost } }
    : { ...fault, name: 'altered', params: {} };
}

/** Volumes that have no file though they ought to. */
function missing({ record, volumes, claims }: Found, checkpoint: number): Fault[] {
  const names = [...claims.born].filter(([name, born]) => born <= checkpoint || claims.whole.has(name));
  const faults = names.flatMap(([name]): Fault[] =>
    volumes.has(name) ? [] : [{ kind: 'volume', path: volumePath(name), name: 'missing', params: {} }],
  );
  if (!record || faults.length > 0) return faults;
  const early = [...volumes.values()].filter(({ header }) => !header || header.born <= checkpoint);
  // A journal that was shortened does not name them all; library.json has counted them.
  return early.length >= record.checkpoint.volumes
    ? []
    : [{ kind: 'volume', path: 'volumes', name: 'missing', params: {} }];
}

/** Volumes that no line has made part of the library. */
function unknown({ record, volumes, claims, journal }: Found): Fault[] {
  const isAllTold = journal.after === 0 && !claims.hasGap(0, Number.POSITIVE_INFINITY);
  return [...volumes.values()].flatMap(({ name, header, file, articles }): Fault[] => {
    // One that says nothing more, and that no line names when none is lost, is none of the library's.
    const isMute = !header && articles.length === 0 && isAllTold;
    const mayBeKnown =
      (!header && !isMute) ||
      claims.orders.has(name) ||
      (header && (header.born <= journal.after || claims.hasGap(header.born - 1, header.born))) ||
      (record && claims.seq < record.checkpoint.checkpoint);
    return mayBeKnown ? [] : [{ kind: 'volume', path: file, name: 'unknown', params: {} }];
  });
}

function articleFaults(volume: VolumeSurvey, claims: Claims, checkpoint: number): Fault[] {
  const { name, file, header } = volume;
  const seq = Math.max(header!.seq, checkpoint);
  const isParked = claims.parked.has(name);
  return volume.articles.flatMap((article): Fault[] => {
    const claim = claims.of(article.id, seq);
    if (!claim || claims.hasGap(claim.seq, seq)) return [];
    // A parked volume is raised before the line that returns it.
    const isSame = claim.hash === article.hash && (isParked || claim.revision === article.revision);
    return isSame && claim.volume === name ? [] : [otherThan(claim, article, file)];
  });
}

const otherThan = (claim: { hash: string | null; revision: number }, article: Standing, path: string): Fault => ({
  kind: 'article',
  path,
  name: 'article-other',
  params: { id: article.id, found: article.revision, expected: claim.hash === null ? 0 : claim.revision },
});

/** Articles that ought to be in a sound volume and are not. */
function gone({ volumes, claims }: Found, checkpoint: number): Fault[] {
  const held = new Map([...volumes].map(([name, { articles }]) => [name, new Set(articles.map(({ id }) => id))]));
  return [...claims.ids()].flatMap((id): Fault[] => {
    const volume = volumes.get(claims.of(id)?.volume ?? '');
    if (!volume?.isWhole || held.get(volume.name)!.has(id)) return [];
    const seq = Math.max(volume.header!.seq, checkpoint);
    const claim = claims.of(id, seq);
    if (!claim || claim.hash === null || claim.volume !== volume.name || claims.hasGap(claim.seq, seq)) return [];
    return [{ kind: 'article', path: volume.file, name: 'article-gone', params: { id } }];
  });
}

/** Articles that stand in two volumes of the library, when the journal does not say which one is right. */
function twice(sound: readonly VolumeSurvey[], claims: Claims): Fault[] {
  const where = new Map<ArticleId, string>();
  return sound
    .filter(({ name }) => !claims.parked.has(name))
    .flatMap(({ name, file, articles }) =>
      articles.flatMap(({ id }): Fault[] => {
        const other = where.get(id);
        where.set(id, name);
        if (other === undefined || claims.of(id)) return [];
        return [{ kind: 'article', path: file, name: 'article-twice', params: { id, other: volumePath(other) } }];
      }),
    );
}
