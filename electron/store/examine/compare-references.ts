import type { ArticleId } from '../../core/article.ts';
import type { Library } from '../../core/library.ts';
import { libraryPath } from '../library-file.ts';
import type { Found } from './examine.ts';
import type { Fault } from './fault.ts';

/** The articles of the library, those that only the journal has yet too. */
export function livingIn({ record, volumes, claims }: Found): Set<ArticleId> {
  const parked = new Set([...claims.parked, ...(record?.checkpoint.parked ?? [])]);
  for (const name of claims.orders.keys()) if (!claims.parked.has(name)) parked.delete(name);
  const alive = new Set<ArticleId>();
  for (const { name, articles } of volumes.values())
    if (!parked.has(name)) for (const { id } of articles) alive.add(id);
  for (const id of claims.ids()) {
    const { hash, volume, seq } = claims.of(id)!;
    const file = volumes.get(volume);
    // What a damaged file does not tell, the journal does.
    const written = file?.isWhole ? file.header!.seq : 0;
    if (parked.has(volume) || (hash === null && seq > written)) alive.delete(id);
    else if (hash !== null && seq > written) alive.add(id);
  }
  return alive;
}

/**
 * What library.json names and is not there, and what articles carry and it does not name.
 *
 * While a volume is damaged nobody can say that an article is not there.
 */
export function compareLibrary(
  library: Library,
  alive: ReadonlySet<ArticleId>,
  { names }: Found,
  isLegible: boolean,
): Fault[] {
  const reference = (name: Fault['name'], params: Fault['params']): Fault => {
    return { kind: 'reference', path: libraryPath, name, params };
  };
  const dangling = Object.values(library.collections).flatMap((collection) =>
    Object.keys(collection.articles)
      .filter((id) => isLegible && !alive.has(id))
      .map((id) => reference('collection-holds-none', { collection: collection.name, id })),
  );
  const unlisted = [...names.tags].filter(([tag, id]) => alive.has(id) && !Object.hasOwn(library.tags, tag));
  return [...dangling, ...unlisted.map(([tag, id]) => reference('tag-unlisted', { tag, id }))];
}

/**
 * The originals that articles name and that are not here: faults, and those that never came.
 *
 * Never came, and no fault, is what the journal names as not here when its article came, or an original of an article whose coming the
 * journal does not tell though none of its lines is lost. What was set aside was here.
 */
export function compareOriginals({ names, claims, originals }: Found, alive: ReadonlySet<ArticleId>) {
  const faulty = new Set(originals.faults.map(({ path }) => path.slice(-64)));
  const faults: Fault[] = [];
  let absent = 0;
  for (const [sha256, id] of names.originals) {
    if (originals.here.has(sha256) || faulty.has(sha256) || !alive.has(id)) continue;
    const isUntold = !claims.arrived.has(id) && !claims.hasGap(0, Number.POSITIVE_INFINITY);
    const neverCame = claims.absent.has(sha256) || isUntold;
    if (neverCame && !originals.setAside.has(sha256)) absent++;
    else {
      const path = `originals/${sha256.slice(0, 2)}/${sha256}`;
      faults.push({ kind: 'original', path, name: 'missing', params: { id } });
    }
  }
  return { absent, faults };
}
