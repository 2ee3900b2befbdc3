/** Where each UTF-16 unit of a text stands in the decoded original. */
export interface Places {
  startOf(at: number): number;
  endOf(at: number): number;
}

/** A stretch of printed text that knows its place in the original, whatever was left out or decoded on the way. */
export class Passage {
  readonly text: string;
  readonly #places: Places;
  readonly #from: number;

  constructor(text: string, places: Places, from = 0) {
    this.text = text;
    this.#places = places;
    this.#from = from;
  }

  get start(): number {
    return this.#places.startOf(this.#from);
  }

  get end(): number {
    return this.text === '' ? this.start : this.#places.endOf(this.#from + this.text.length - 1);
  }

  slice(from: number, to = this.text.length): Passage {
    return new Passage(this.text.slice(from, to), this.#places, this.#from + from);
  }

  trim(): Passage {
    const left = this.text.length - this.text.trimStart().length;
    return this.slice(left, Math.max(left, this.text.trimEnd().length));
  }

  /** The pieces between the matches of a global pattern, trimmed, empty ones left out. */
  split(separator: RegExp): Passage[] {
    const pieces: Passage[] = [];
    let from = 0;
    for (const match of this.text.matchAll(separator)) {
      pieces.push(this.slice(from, match.index).trim());
      from = match.index + match[0].length;
    }
    return [...pieces, this.slice(from).trim()].filter((piece) => piece.text !== '');
  }
}

/** A text that stands in the original as it is, from `base` on. */
export function verbatim(text: string, base: number): Passage {
  return new Passage(text, { startOf: (at) => base + at, endOf: (at) => base + at + 1 });
}
