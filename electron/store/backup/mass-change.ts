import type { Article, ArticleId } from '../../core/article.ts';
import type { MassChange } from '../health-file.ts';
import { contentOf } from '../sums.ts';
import type { Manifest } from './manifest.ts';
import type { Vault } from './vault.ts';

/** A change of more than this part of the articles is not taken for granted. */
const massive = 1 / 5;

/**
 * Compares two snapshots of a vault, article by article where their volumes differ.
 *
 * @returns null unless more than a fifth of the articles of the earlier one are gone or altered in the later one
 */
export async function massChange(vault: Vault, earlier: Manifest, later: Manifest): Promise<MassChange | null> {
  const [before, after] = [await readParked(vault, earlier), await readParked(vault, later)];
  const isSame = (path: string): boolean =>
    earlier.files.get(path)?.sha256 === later.files.get(path)?.sha256 && before.has(path) === after.has(path);
  const then = await articlesOf(vault, earlier, (path) => !before.has(path) && !isSame(path));
  const now = await articlesOf(vault, later, (path) => !after.has(path) && !isSame(path));
  let gone = 0;
  let altered = 0;
  for (const [id, text] of then) {
    if (!now.has(id)) gone++;
    else if (now.get(id) !== text) altered++;
  }
  const { at: since, articles: of } = earlier.snapshot;
  return gone + altered > of * massive ? { gone, altered, of, since } : null;
}

/** What each article says, but for what the store counts and dates itself. */
async function articlesOf(vault: Vault, { files }: Manifest, isWanted: (path: string) => boolean) {
  const texts = new Map<ArticleId, string>();
  for (const [path, { sha256 }] of files) {
    if (!/^volumes\/.*\.json$/.test(path) || !isWanted(path)) continue;
    const volume = await contentAt<{ articles: Article[] }>(vault, sha256);
    for (const article of volume?.articles ?? []) texts.set(article.id, JSON.stringify(contentOf(article)));
  }
  return texts;
}

/** The volumes whose articles are not in the library. */
async function readParked(vault: Vault, { files }: Manifest): Promise<Set<string>> {
  const library = await contentAt<{ library: { parked: string[] } }>(vault, files.get('library.json')?.sha256 ?? '');
  return new Set((library?.library.parked ?? []).map((name) => `volumes/${name.slice(0, 4)}/${name}.json`));
}

async function contentAt<T>(vault: Vault, sha256: string): Promise<T | null> {
  const bytes = await vault.object(sha256);
  return bytes && (JSON.parse(bytes.toString('utf8')) as T);
}
