import { Refusal } from '../refusal.ts';

const space = /\s/;

/** Reads a query from left to right, and says where it stops making sense. */
export class Reader {
  readonly #text: string;
  /** UTF-16 units read so far. */
  at = 0;
  /** How many brackets are open here. */
  depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#text.length;
  }

  /** The text that has not been read yet begins with this; groups are what it caught. */
  ahead(pattern: RegExp): RegExpExecArray | null {
    return pattern.exec(this.#text.slice(this.at));
  }

  skipSpace(): void {
    while (!this.isAtEnd && space.test(this.#text[this.at]!)) this.at += 1;
  }

  /** A bracket closes a group here. The bracket of a Chinese keyboard does so too, if a group is open. */
  get isAtClosing(): boolean {
    const next = this.#text[this.at];
    return next === ')' || (next === '）' && this.depth > 0);
  }

  /** Steps into a group, if one begins here. A bracket of a Chinese keyboard that nothing closes is part of a word. */
  open(): boolean {
    const next = this.#text[this.at];
    if (next !== '(' && !(next === '（' && /[)）]/.test(this.#text.slice(this.at)))) return false;
    this.at += 1;
    this.depth += 1;
    return true;
  }

  close(): void {
    if (!this.isAtClosing) this.refuse('query.closing-bracket');
    this.at += 1;
    this.depth -= 1;
  }

  /**
   * What stands between quotation marks here, to the letter: `"…"`, a mark in it doubled, or `“…”` as Chinese keyboards write it.
   *
   * @returns null when no quotation begins here.
   * @throws Refusal `query-wrong` when it does not end, or holds nothing
   */
  phrase(): string | null {
    const quoted = this.ahead(/^"((?:[^"]|"")*)"|^“([^”]+)”/);
    if (!quoted) {
      if (this.#text[this.at] === '"') this.refuse('query.closing-quote', this.#text.length);
      return null;
    }
    if (quoted[0] === '""') this.refuse('query.word', this.at + 1);
    this.at += quoted[0].length;
    return quoted[1]?.replaceAll('""', '"') ?? quoted[2]!;
  }

  /** Text up to a space, a bracket, a quotation mark or one of `stops`; null when there is none here. */
  word(stops = ''): string | null {
    const start = this.at;
    while (!this.isAtEnd && !this.isAtClosing) {
      const next = this.#text[this.at]!;
      if (space.test(next) || next === '"' || next === '(' || stops.includes(next)) break;
      this.at += 1;
    }
    return this.at > start ? this.#text.slice(start, this.at) : null;
  }

  /**
   * Says that something else should stand at a place, this one if none is given.
   *
   * @throws Refusal `query-wrong` with the place in characters, from 1, and the message that names what was expected
   */
  refuse(expected: Expected, place = this.at): never {
    const at = [...this.#text.slice(0, place)].length + 1;
    throw new Refusal('query-wrong', { at, expected: `@${expected}` });
  }
}

/** What may be missing from a query: the keys of messages. */
export type Expected =
  | 'query.word'
  | 'query.value'
  | 'query.closing-quote'
  | 'query.closing-bracket'
  | 'query.opening-bracket'
  | 'query.field'
  | 'query.status'
  | 'query.is'
  | 'query.has'
  | 'query.date'
  | 'query.later-date'
  | 'query.near-words'
  | 'query.near-distance';
