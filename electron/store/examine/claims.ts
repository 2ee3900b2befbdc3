import type { ArticleId } from '../../core/article.ts';
import type { ArticleChange, Line, VolumeAdded, VolumeMoved } from '../journal-line.ts';

/** What the journal says of an article after one of its lines. */
export interface Claim {
  readonly seq: number;
  readonly volume: string;
  /** SHA-256 of its content; null once it went. */
  readonly hash: string | null;
  readonly revision: number;
}

/** What the journal says is in the library: which articles, in which volumes, at which revision, after each line. */
export class Claims {
  /** The last line that was taken. */
  seq = 0;
  /** The articles of each volume in order, parked or not. */
  readonly orders = new Map<string, ArticleId[]>();
  /** The line that began each volume, the earliest that names it. */
  readonly born = new Map<string, number>();
  readonly parked = new Set<string>();
  /** Volumes that were written whole before the line that named them. */
  readonly whole = new Set<string>();
  /** Originals that were not here when the article that names them came. */
  readonly absent = new Set<string>();
  /** The articles whose coming the journal tells. */
  readonly arrived = new Set<ArticleId>();
  readonly #since: number;
  readonly #claims = new Map<ArticleId, Claim | Claim[]>();
  #libraries: { seq: number; hash: string }[] = [];
  readonly #lost: number[] = [];

  /** @param since what was so after this line, and after later ones, can be asked for. */
  constructor(since: number) {
    this.#since = since;
  }

  /** Takes the next line. */
  take(line: Line): void {
    this.seq = line.seq;
    if (line.kind === 'lost') this.#lost.push(line.seq);
    for (const change of line.changes) {
      if (change.kind === 'library') this.#takeLibrary(line.seq, change.hash);
      else if (change.kind === 'article') this.#takeArticle(line.seq, change);
      else this.#takeVolume(line.seq, change);
    }
    for (const sha256 of line.absent ?? []) this.absent.add(sha256);
  }

  /** The articles that the journal has ever named. */
  ids(): Iterable<ArticleId> {
    return this.#claims.keys();
  }

  /** What is said of an article after a line; the last that is said when none is given. */
  of(id: ArticleId, seq = Number.POSITIVE_INFINITY): Claim | undefined {
    const known = this.#claims.get(id);
    if (Array.isArray(known)) return known.findLast((claim) => claim.seq <= seq);
    return known && known.seq <= seq ? known : undefined;
  }

  /** Says of lines that they are not there. */
  lose(seqs: Iterable<number>): void {
    for (const seq of seqs) this.#lost.push(seq);
  }

  /** Whether a line after one, up to another, is not there: then what is said may not be all. */
  hasGap(after: number, upTo: number): boolean {
    return this.#lost.some((seq) => seq > after && seq <= upTo);
  }

  /** The hash of library.json's content after a line; undefined when the journal does not say. */
  libraryClaim(seq: number): { readonly seq: number; readonly hash: string } | undefined {
    return this.#libraries.findLast((library) => library.seq <= seq);
  }

  #takeLibrary(seq: number, hash: string): void {
    if (seq <= this.#since) this.#libraries = [];
    this.#libraries.push({ seq, hash });
  }

  #takeArticle(seq: number, { id, volume, place, from, to, hash }: ArticleChange): void {
    const ids = this.#order(volume, seq);
    if (from === null) {
      ids.splice(place ?? ids.length, 0, id);
      this.arrived.add(id);
    }
    // The line that brought it is lost, or was taken out of the journal.
    else if (to !== null && !this.#claims.has(id)) ids.push(id);
    if (to === null) drop(ids, id);
    const isHere = this.of(id)?.volume === volume || from === null;
    // An article that leaves one volume and comes into another by the same line is told twice.
    if (to !== null || isHere) this.#say(id, { seq, volume, hash: hash ?? null, revision: to ?? from ?? 0 });
  }

  #takeVolume(seq: number, change: VolumeAdded | VolumeMoved): void {
    const { name, to } = change;
    if (to === 'added') {
      this.orders.set(
        name,
        change.articles.map(({ id }) => id),
      );
      this.born.set(name, seq);
      this.whole.add(name);
      for (const { id, hash } of change.articles) {
        this.arrived.add(id);
        this.#say(id, { seq, volume: name, hash, revision: 1 });
      }
    } else if (to === 'parked') this.parked.add(name);
    else {
      this.parked.delete(name);
      for (const id of this.#order(name, seq)) {
        const claim = this.of(id);
        if (claim) this.#say(id, { ...claim, seq, revision: claim.revision + 1 });
      }
    }
  }

  #order(volume: string, seq: number): ArticleId[] {
    const known = this.orders.get(volume);
    if (known) return known;
    const ids: ArticleId[] = [];
    this.orders.set(volume, ids);
    this.born.set(volume, seq);
    return ids;
  }

  #say(id: ArticleId, claim: Claim): void {
    const known = this.#claims.get(id);
    if (claim.seq <= this.#since || known === undefined) this.#claims.set(id, claim);
    else this.#claims.set(id, Array.isArray(known) ? [...known, claim] : [known, claim]);
  }
}

function drop(ids: ArticleId[], id: ArticleId): void {
  const place = ids.indexOf(id);
  if (place >= 0) ids.splice(place, 1);
}
