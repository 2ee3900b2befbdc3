import type { ArticleId } from '../core/article.ts';
import type { Library } from '../core/library.ts';
import { Allotment } from './allotment.ts';
import { Composition, type Setting, type Version } from './composition.ts';
import type { ArticleChange, Line, VolumeAdded, VolumeMoved } from './journal-line.ts';
import { type Content, contentOf } from './sums.ts';
import { backward } from './travel.ts';
import type { Volumes } from './volumes.ts';

/** An article on its way back. */
interface Subject {
  readonly before: Version | null;
  content: Content | null;
  /** The highest revision that it is known to have had. */
  revision: number;
  volume: string;
  place: number;
}

/**
 * Works out the line that takes back others, whether they did, undid or redid something.
 *
 * A volume that leaves keeps its articles as they were at the end, so what the same step changed in it later needs no undoing.
 * Volumes that come back are on the disk, raised, when this comes back.
 *
 * @param lines the lines of one step, newest first.
 * @throws Refusal `library-damaged` when they do not lead to what is there, `disk-refused`
 */
export async function composeReversal(
  lines: readonly Line[],
  setting: Setting,
  volumes: Volumes,
): Promise<Composition> {
  const composition = new Composition(setting);
  const changes = lines.flatMap((line) => line.changes.toReversed());
  const moves = changes.filter((change) => change.kind === 'volume');
  const leaving = new Set(moves.filter(isArrival).map(({ name }) => name));
  const subjects = new Map<ArticleId, Subject>();
  let library: Library = setting.library;
  for (const change of changes) {
    if (change.kind === 'library') library = backward(library, change) as Library;
    else if (change.kind === 'article' && !leaving.has(change.volume)) {
      const subject = subjects.get(change.id) ?? (await subjectOf(change, leaving, volumes));
      subjects.set(change.id, subject);
      takeBack(change, subject);
    }
  }
  for (const move of moves) await moveVolume(move, composition, volumes);
  composeArticles(subjects, composition, volumes);
  composition.changeLibrary(library);
  return composition;
}

async function subjectOf(
  { id, volume }: ArticleChange,
  leaving: ReadonlySet<string>,
  volumes: Volumes,
): Promise<Subject> {
  const article = await volumes.read(id);
  const stays = article && !leaving.has(volumes.catalogue.volumeOf(id)?.name ?? '');
  const before = stays ? { content: contentOf(article), revision: article.revision } : null;
  return { before, content: before?.content ?? null, revision: article?.revision ?? 0, volume, place: 0 };
}

function takeBack(change: ArticleChange, subject: Subject): void {
  const content = backward(subject.content, change) as Content | null;
  if (content && !subject.content) {
    subject.revision = Math.max(subject.revision, change.from ?? 0);
    subject.volume = change.volume;
    subject.place = change.place ?? 0;
  }
  subject.content = content;
}

function composeArticles(
  subjects: ReadonlyMap<ArticleId, Subject>,
  composition: Composition,
  { catalogue }: Volumes,
): void {
  const allotment = new Allotment(catalogue, composition.setting.at.slice(0, 10));
  for (const [id, { before, content, revision, volume, place }] of subjects) {
    const entry = before ? catalogue.volumeOf(id) : undefined;
    const after = content && { content, revision: revision + 1 };
    if (entry && after) composition.changeArticle(id, { volume: entry.name }, before, after);
    else if (entry) {
      composition.changeArticle(id, { volume: entry.name, place: allotment.takeOut(entry, id) }, before, null);
    } else if (after) {
      const spot = { volume, place: allotment.putBack(volume, place, id) };
      composition.changeArticle(id, spot, null, after);
    }
  }
}

async function moveVolume(
  change: VolumeAdded | VolumeMoved,
  composition: Composition,
  volumes: Volumes,
): Promise<void> {
  const entry = volumes.catalogue.entry(change.name)!;
  if (isArrival(change)) {
    composition.departed.push(...entry.ids);
    composition.changes.push({ kind: 'volume', name: change.name, to: 'parked' });
  } else {
    composition.arrived.push(...(await volumes.raise(entry, composition.setting.seq, composition.setting.at)));
    composition.changes.push({ kind: 'volume', name: change.name, to: 'returned' });
  }
}

/** Whether a volume came into the library by a change: taken back, it leaves. */
const isArrival = (change: VolumeAdded | VolumeMoved): boolean => change.to !== 'parked';
