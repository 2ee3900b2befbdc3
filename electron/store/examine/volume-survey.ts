import type { Article, ArticleId } from '../../core/article.ts';
import type { Folder } from '../folder.ts';
import { originalsOf } from '../references.ts';
import { contentOf, hashOf } from '../sums.ts';
import { volumePath } from '../volume-file.ts';
import { readOrReason } from './reading.ts';
import { type Salvage, salvage } from './salvage.ts';

/** What is known of an article in a volume's file. */
export interface Standing {
  readonly id: ArticleId;
  readonly revision: number;
  /** SHA-256 of its content. */
  readonly hash: string;
  readonly isSound: boolean;
}

/** One volume's file as it was found. */
export interface VolumeSurvey {
  readonly name: string;
  readonly file: string;
  readonly unreadable?: string;
  readonly header: { readonly born: number; readonly seq: number } | null;
  readonly articles: readonly Standing[];
  readonly isWhole: boolean;
  /** How many of its lines say nothing any more. */
  readonly lost: number;
}

/** Names that articles carry, each with one of them. */
export interface Names {
  readonly originals: Map<string, ArticleId>;
  readonly tags: Map<string, ArticleId>;
}

/** The names of the volumes that have a file. @throws Refusal `file-unreadable` */
export async function volumeNames(folder: Folder): Promise<string[]> {
  const files = await Promise.all((await folder.list('volumes')).map((year) => folder.list(`volumes/${year}`)));
  return files.flat().flatMap((file) => /^(\d{4}-\d\d-\d\d-\d{3,})\.json$/.exec(file)?.[1] ?? []);
}

/** Reads a volume; null when its file is gone. @param names takes those that its articles carry. @throws Refusal `library-newer` */
export async function surveyVolume(folder: Folder, name: string, names: Names | null): Promise<VolumeSurvey | null> {
  const file = volumePath(name);
  const { bytes, reason } = await readOrReason(folder, file);
  if (!bytes) {
    if (reason === undefined) return null;
    return { name, file, unreadable: reason, header: null, articles: [], isWhole: false, lost: 0 };
  }
  const { header, articles, isWhole, lost } = salvage(bytes, file);
  if (names) for (const { article } of articles) note(article, names);
  const standings = articles.map(({ article, isSound }) => standingOf(article, isSound));
  return { name, file, header: header && { born: header.born, seq: header.seq }, articles: standings, isWhole, lost };
}

/** The articles that are left in a volume's file. @throws Refusal `library-newer` */
export async function articlesLeftIn(folder: Folder, name: string): Promise<Salvage['articles']> {
  const { bytes } = await readOrReason(folder, volumePath(name));
  return bytes ? salvage(bytes, volumePath(name)).articles : [];
}

const standingOf = (article: Article, isSound: boolean): Standing => ({
  id: article.id,
  revision: article.revision,
  hash: hashOf(contentOf(article)),
  isSound,
});

function note(article: Article, { originals, tags }: Names): void {
  for (const sha256 of originalsOf(article)) if (!originals.has(sha256)) originals.set(sha256, article.id);
  for (const tag of article.tags) if (!tags.has(tag)) tags.set(tag, article.id);
}
