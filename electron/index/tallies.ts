import type { NameCount, Overview, TagRow } from '../contract/parts.ts';
import type { Library } from '../core/library.ts';
import type { Entry } from './entry.ts';
import { collator } from './orders.ts';
import { Tally } from './tally.ts';

type Counts = Overview['counts'];

/** What the sidebar counts, kept as articles come and go. What is in the bin counts there only. */
export class Tallies {
  readonly #counts = new Tally<keyof Counts>();
  readonly #tags = new Tally();
  readonly #people = new Tally();
  readonly #sources = new Tally();

  /** An article came, went or changed. */
  replace(before: Entry | undefined, after: Entry | undefined): void {
    this.#counts.replace(kindsOf(before), kindsOf(after));
    this.#tags.replace(tagsOf(before), tagsOf(after));
    this.#people.replace(peopleOf(before), peopleOf(after));
    this.#sources.replace(sourcesOf(before), sourcesOf(after));
  }

  counts(): Counts {
    const count = (kind: keyof Counts) => this.#counts.count(kind);
    return {
      all: count('all'),
      inbox: count('inbox'),
      selected: count('selected'),
      used: count('used'),
      archived: count('archived'),
      starred: count('starred'),
      untagged: count('untagged'),
      bin: count('bin'),
    };
  }

  /** Every tag that an article bears or the library names, those above them too; a tag stands before those below it. */
  tags(library: Library): TagRow[] {
    const paths = new Set([...this.#tags.names(), ...Object.keys(library.tags).flatMap(withThoseAbove)]);
    const rows = [...paths].map((path) => ({ path, names: path.split('/') }));
    rows.sort((one, other) => byNames(one.names, other.names));
    return rows.map(({ path }) => {
      const colour = library.tags[path]?.colour;
      return { path, count: this.#tags.count(path), ...(colour && { colour }) };
    });
  }

  people(): NameCount[] {
    return [...this.#people.sorted(collator.compare)];
  }

  sources(): NameCount[] {
    return [...this.#sources.sorted(collator.compare)];
  }
}

function kindsOf(entry: Entry | undefined): (keyof Counts)[] {
  if (!entry) return [];
  if (entry.binned) return ['bin'];
  return [
    'all',
    entry.status,
    ...(entry.starred ? ['starred' as const] : []),
    ...(entry.tags.length > 0 ? [] : ['untagged' as const]),
  ];
}

const shownOf = (entry: Entry | undefined) => (entry && !entry.binned ? entry : undefined);
const tagsOf = (entry: Entry | undefined) => [...new Set(shownOf(entry)?.tags.flatMap(withThoseAbove))];
const peopleOf = (entry: Entry | undefined) => [...new Set(shownOf(entry)?.people.map(({ name }) => name))];
const sourcesOf = (entry: Entry | undefined) => [shownOf(entry)?.source].filter((source) => typeof source === 'string');

/** 政协/提案/办理 and the tags above it: 政协, 政协/提案. */
function withThoseAbove(path: string): string[] {
  const names = path.split('/');
  return names.map((_, at) => names.slice(0, at + 1).join('/'));
}

function byNames(one: readonly string[], other: readonly string[]): number {
  for (const [at, name] of one.entries()) {
    const its = other[at];
    if (its === undefined) return 1;
    if (name !== its) return collator.compare(name, its) || (name < its ? -1 : 1);
  }
  return one.length - other.length;
}
