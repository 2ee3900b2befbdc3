import { basename } from 'node:path';
import type { Article, ArticleId } from '../../core/article.ts';
import type { Past } from '../backup/past.ts';
import type { Examination } from '../examine/examine.ts';
import { readOrReason } from '../examine/reading.ts';
import { salvage } from '../examine/salvage.ts';
import { articlesLeftIn, type VolumeSurvey } from '../examine/volume-survey.ts';
import type { Folder } from '../folder.ts';
import type { ArticleChange } from '../journal-line.ts';
import { contentOf, hashOf, sha256Of } from '../sums.ts';
import { volumePath } from '../volume-file.ts';
import { historiesOf } from './events.ts';
import type { ReadAgain } from './help.ts';
import { type Candidate, type Rebuilt, rebuild } from './rebuild.ts';

/** Where an article may be found that its own files have lost. */
export interface Sources {
  readonly past: Past;
  readonly readAgain: ReadAgain | undefined;
}

/** A volume as it is to be. */
export interface VolumeDraft {
  readonly name: string;
  readonly born: number;
  /** Whether there was a fault in its file, so that the old one is to be kept. */
  readonly isFaulty: boolean;
  readonly articles: readonly Article[];
}

/** An article that is not just as the journal says it was. */
export interface Deviation {
  readonly id: ArticleId;
  readonly volume: string;
  readonly quality: Exclude<Rebuilt['quality'], 'exact'> | 'lost';
  readonly title: string;
  readonly change: ArticleChange;
}

/**
 * Works out every volume whose file is damaged or behind: each of its articles from the file, the journal, a backup or its original.
 */
export async function draftVolumes(
  folder: Folder,
  found: Examination,
  { past, readAgain }: Sources,
): Promise<{ volumes: VolumeDraft[]; deviations: Deviation[] }> {
  const names = [...volumesToDraft(found)];
  const members = new Map(names.map((name) => [name, membersOf(name, found)]));
  const histories = await historiesOf(folder, new Set([...members.values()].flat()));
  const volumes: VolumeDraft[] = [];
  const deviations: Deviation[] = [];
  for (const name of names) {
    const left = Map.groupBy(await articlesLeftIn(folder, name), ({ article }) => article.id);
    const articles: Article[] = [];
    let earlier: ReadonlyMap<ArticleId, readonly Article[]> | undefined;
    for (const id of members.get(name)!) {
      const events = histories.events.get(id) ?? [];
      const candidates = (left.get(id) ?? []).map(
        ({ article, isSound }): Candidate => ({ article, from: isSound ? 'file' : 'doubtful' }),
      );
      const claim = found.claims.of(id);
      const isComplete = !found.claims.hasGap(claim?.seq ?? 0, Number.POSITIVE_INFINITY);
      let rebuilt = rebuild(events, candidates, isComplete);
      if (rebuilt?.quality !== 'exact') {
        earlier ??= await earlierIn(past, name);
        candidates.push(...(earlier.get(id) ?? []).map((article): Candidate => ({ article, from: 'backup' })));
        rebuilt = rebuild(events, candidates, isComplete);
      }
      if (!rebuilt) {
        const article = await readAgainFrom(id, histories.origins.get(id), { folder, past, readAgain });
        if (article) rebuilt = rebuild(events, [{ article, from: 'original' }], isComplete);
      }
      const stored = rebuilt && settled(rebuilt, claim?.revision ?? 0);
      if (stored) articles.push(stored);
      const deviation = deviationOf(id, name, rebuilt, stored, { place: articles.length - 1, claim });
      if (deviation) deviations.push(deviation);
    }
    const isFaulty = found.faults.some(({ path }) => path === volumePath(name));
    volumes.push({ name, born: bornOf(name, found), isFaulty, articles });
  }
  return { volumes, deviations };
}

/** Those that are damaged, that are not as the journal says, and those whose files the journal is ahead of. */
function volumesToDraft({ volumes, claims, faults }: Examination): Set<string> {
  const names = new Set([...volumes.values()].filter(({ isWhole }) => !isWhole).map(({ name }) => name));
  for (const { kind, path } of faults) {
    if (kind === 'volume' || kind === 'article') names.add(basename(path, '.json'));
  }
  for (const id of claims.ids()) {
    const claim = claims.of(id)!;
    if (claim.seq > (volumes.get(claim.volume)?.header?.seq ?? 0)) names.add(claim.volume);
  }
  // One that no line has named is not the library's; one that only library.json has counted can't be named.
  for (const { name, path } of faults)
    if (name === 'unknown' || path === 'volumes') names.delete(basename(path, '.json'));
  return names;
}

/** The articles that belong into a volume, in order. */
function membersOf(name: string, { volumes, claims, faults }: Examination): ArticleId[] {
  const volume = volumes.get(name);
  const held = new Set(volume?.articles.map(({ id }) => id));
  const claimed = (claims.orders.get(name) ?? []).filter((id) => {
    const claim = claims.of(id)!;
    if (claim.hash === null || claim.volume !== name) return false;
    return held.has(id) || !leftByALostLine(volume, claim.seq, claims);
  });
  const known = new Set(claimed);
  const others = (volume?.articles ?? []).filter(({ id }) => {
    if (known.has(id)) return false;
    const claim = claims.of(id);
    if (!claim)
      return !faults.some(
        (fault) => fault.name === 'article-twice' && fault.params.id === id && fault.path === volume!.file,
      );
    return leftByALostLine(volume, claim.seq, claims);
  });
  const inFile = new Set((volume?.articles ?? []).map(({ id }) => id));
  const members = new Set([...claimed, ...others.map(({ id }) => id)]);
  return merged(
    [...inFile].filter((id) => members.has(id)),
    claimed,
  );
}

/** Articles in the order of the file; others among them where the journal has them. */
function merged(inFile: readonly ArticleId[], claimed: readonly ArticleId[]): ArticleId[] {
  const order = [...inFile];
  const known = new Set(order);
  for (const [place, id] of claimed.entries()) {
    if (known.has(id)) continue;
    known.add(id);
    order.splice(place === 0 ? 0 : order.indexOf(claimed[place - 1]!) + 1, 0, id);
  }
  return order;
}

/** Whether a lost line may have taken an article out of a sound file, or into it. */
const leftByALostLine = (volume: VolumeSurvey | undefined, since: number, claims: Examination['claims']): boolean =>
  volume?.isWhole === true && volume.header !== null && claims.hasGap(since, volume.header.seq);

/** The states of a volume's articles in backups, by article, the newest first. */
async function earlierIn(past: Past, name: string): Promise<ReadonlyMap<ArticleId, readonly Article[]>> {
  const found: Article[] = [];
  for await (const { bytes } of past.versions(volumePath(name))) {
    found.push(...salvage(bytes, volumePath(name)).articles.map(({ article }) => article));
  }
  return Map.groupBy(found, ({ id }) => id);
}

async function readAgainFrom(
  id: ArticleId,
  origin: { readonly sha256: string; readonly at: string } | undefined,
  { folder, past, readAgain }: Sources & { readonly folder: Folder },
): Promise<Article | null> {
  if (!origin || !readAgain) return null;
  const { bytes: own } = await readOrReason(folder, `originals/${origin.sha256.slice(0, 2)}/${origin.sha256}`);
  const isSound = own !== null && sha256Of(own) === origin.sha256;
  const bytes = isSound ? own : await past.original(origin.sha256);
  return bytes ? readAgain(id, { bytes, ...origin }) : null;
}

/** A state that is not the last one is stored as a new revision, so that revisions only rise. */
function settled({ article, quality }: Rebuilt, claimed: number): Article {
  return quality === 'exact' ? article : { ...article, revision: Math.max(article.revision, claimed) + 1 };
}

function deviationOf(
  id: ArticleId,
  volume: string,
  rebuilt: Rebuilt | null,
  stored: Article | null,
  { place, claim }: { place: number; claim: { readonly revision: number } | undefined },
): Deviation | null {
  if (rebuilt?.quality === 'exact') return null;
  const from = claim?.revision ?? null;
  if (!rebuilt || !stored) {
    const change: ArticleChange = { kind: 'article', id, volume, from: from ?? 0, to: null, do: [], undo: [] };
    return { id, volume, quality: 'lost', title: '', change };
  }
  const content = contentOf(stored);
  const change: ArticleChange = {
    kind: 'article',
    id,
    volume,
    ...(from === null && { place }),
    from,
    to: stored.revision,
    do: [{ at: [], put: content }],
    undo: [],
    hash: hashOf(content),
  };
  return { id, volume, quality: rebuilt.quality as Deviation['quality'], title: stored.title, change };
}

/** The line that began a volume: as its file says, or the journal; else as that of the volume before it. */
function bornOf(name: string, { volumes, claims }: Examination): number {
  const known = volumes.get(name)?.header?.born ?? claims.born.get(name);
  if (known !== undefined) return known;
  const before = [...volumes.values()].filter((volume) => volume.name < name && volume.header);
  return Math.max(0, ...before.map(({ header }) => header!.born));
}
