import type { Article } from '../../core/article.ts';
import type { Library } from '../../core/library.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Line } from '../journal-line.ts';
import { migrations } from './migrations.ts';

/** JSON as an older program wrote it. */
export type Old = Readonly<Record<string, unknown>>;

/**
 * The way from one form of the library's files to the next: pure functions from old JSON to new JSON.
 *
 * What a step leaves out stays as it is. `article` is given each line of a volume, `library` the content of library.json, `line` each line
 * of the journal; its patches have to lead from new form to new form.
 */
export interface Migration {
  readonly library?: (content: Old) => Old;
  readonly article?: (article: Old) => Old;
  readonly line?: (line: Old) => Old;
}

/** The form in which this program writes a library's files, and how it reads older ones. */
export class Forms {
  /** The number of the form that is written. */
  readonly newest: number;
  readonly #steps: readonly Migration[];

  /** @param steps the first leads from form 1 to form 2, and so on. */
  constructor(steps: readonly Migration[]) {
    this.#steps = steps;
    this.newest = steps.length + 1;
  }

  /** What a program wrote and read that knew no newer form than this one. */
  asOf(schema: number): Forms {
    return new Forms(this.#steps.slice(0, schema - 1));
  }

  /** The content of library.json. */
  library(content: unknown, schema: number): Library {
    return this.#lead('library', content, schema) as unknown as Library;
  }

  /** A volume's line, as its bytes. */
  article(line: Buffer, schema: number): Buffer {
    const article = this.#lead('article', JSON.parse(line.toString('utf8')), schema) as unknown as Article;
    return Buffer.from(JSON.stringify(article));
  }

  /** A journal line. One of an older form tells no hashes any more: they are of what it was then. */
  line(written: Line): Line {
    const { schema = 1, ...line } = written as Line & { readonly schema?: number };
    if (schema > this.newest) throw new Refusal('library-newer', { schema });
    if (schema === this.newest) return line;
    const { changes, ...rest } = this.#lead('line', line, schema) as unknown as Line;
    return { ...rest, changes: changes.map(unhashed) };
  }

  #lead(kind: keyof Migration, value: unknown, schema: number): Old {
    return this.#steps.slice(schema - 1).reduce((old, step) => step[kind]?.(old) ?? old, value as Old);
  }
}

function unhashed(change: Line['changes'][number]): Line['changes'][number] {
  if (change.kind === 'volume') return change;
  const { hash: _hash, ...rest } = change;
  return rest as Line['changes'][number];
}

/** The forms of this program. */
export const forms = new Forms(migrations);

/** How files are read: by which forms, and whether newer ones may be understood as far as they go, which only a reader may do. */
export interface Reading {
  readonly forms: Forms;
  readonly readOnly: Refusal | null;
}

/** Newer forms are refused. */
export const strictly: Reading = { forms, readOnly: null };

/** Lets a form through. @param isUnderstood says of a newer one whether it has what this program needs. @throws Refusal `library-newer` */
export function admit(schema: number, { forms: { newest }, readOnly }: Reading, isUnderstood: () => boolean): void {
  if (schema <= newest || (readOnly && isUnderstood())) return;
  throw new Refusal('library-newer', { schema });
}
