import type { Article } from '../core/article.ts';
import { Allotment, shareOut } from './allotment.ts';
import type { VolumeEntry } from './catalogue.ts';
import { checked } from './checked.ts';
import { Composition, type Setting } from './composition.ts';
import type { Step } from './step.ts';
import { contentOf, hashOf } from './sums.ts';
import { lineOf } from './volume-file.ts';
import { sizeOf, type Volumes } from './volumes.ts';

/** From this many new articles on, they are written as whole volumes, not through the journal. */
const wholeFrom = 30;

/** An article that is there and is to change, or to go. */
interface Known {
  readonly entry: VolumeEntry;
  readonly before: Article;
  /** Whether it is stored just so. */
  readonly isStored: boolean;
  readonly after: Article | null;
}

/**
 * Works out the line of a step. Whole new volumes are on the disk when it comes back.
 *
 * @throws ValiError when an article is not one; Error when an article is not as it was read: writers have to take turns.
 * @throws Refusal `disk-refused`, `library-damaged`
 */
export async function composeStep(step: Step, setting: Setting, volumes: Volumes): Promise<Composition> {
  const composition = new Composition(setting);
  const allotment = new Allotment(volumes.catalogue, setting.at.slice(0, 10));
  const { fresh, known } = sortOut(step, setting, volumes);
  if (fresh.length >= wholeFrom) await bringWhole(fresh, composition, allotment, volumes);
  else for (const article of fresh) bringThroughJournal(article, composition, allotment);
  for (const { entry, before, isStored, after } of known) {
    const current = isStored ? before : await volumes.read(before.id);
    if (current?.revision !== before.revision) throw new Error(`article ${before.id} is not as it was read`);
    const spot = { volume: entry.name, ...(!after && { place: allotment.takeOut(entry, before.id) }) };
    composition.changeArticle(before.id, spot, versionOf(current), after && versionOf(after));
  }
  if (step.library) composition.changeLibrary(step.library);
  return composition;
}

/** Tells new articles from known ones; these one volume after another. */
function sortOut(step: Step, setting: Setting, volumes: Volumes): { fresh: Article[]; known: Known[] } {
  const fresh: Article[] = [];
  const known: Known[] = [];
  const ids = new Set<string>();
  for (const { before, after } of step.articles) {
    const isStored = before !== null && volumes.isStored(before);
    const wanted = after && { ...after, updatedAt: setting.at, revision: (before?.revision ?? 0) + 1 };
    const stored = wanted && checked(wanted, isStored ? before : null);
    const id = before?.id ?? stored?.id;
    const entry = id === undefined ? undefined : volumes.catalogue.volumeOf(id);
    if (id === undefined || ids.has(id) || (stored && stored.id !== id)) throw new Error(`a step names ${id} wrongly`);
    if ((before === null) !== (entry === undefined)) throw new Error(`article ${id} is not as it was read`);
    ids.add(id);
    if (before && entry) known.push({ entry, before, isStored, after: stored });
    else if (stored) fresh.push(stored);
  }
  return { fresh, known: [...Map.groupBy(known, ({ entry }) => entry).values()].flat() };
}

function bringThroughJournal(article: Article, composition: Composition, allotment: Allotment): void {
  const spot = allotment.putNew(article.id, sizeOf([lineOf(article)]));
  composition.changeArticle(article.id, spot, null, versionOf(article));
}

async function bringWhole(
  fresh: readonly Article[],
  composition: Composition,
  allotment: Allotment,
  volumes: Volumes,
): Promise<void> {
  const written = fresh.map((article) => ({ article, line: lineOf(article) }));
  for (const share of shareOut(written, ({ line }) => sizeOf([line]))) {
    const articles = share.map(({ article }) => article);
    const lines = share.map(({ line }) => line);
    const name = allotment.newName();
    const sum = await volumes.bring(name, composition.setting.seq, lines);
    composition.changes.push({ kind: 'volume', name, to: 'added', sum, articles: articles.map(traceOf) });
    composition.arrived.push(...articles);
  }
  await volumes.arrive();
}

const traceOf = (article: Article) => ({
  id: article.id,
  ...(article.origin && { original: article.origin.sha256 }),
  hash: hashOf(contentOf(article)),
});

const versionOf = (article: Article) => ({ content: contentOf(article), revision: article.revision });
