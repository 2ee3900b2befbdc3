import type { Block, Mark } from '../anatomy/model.ts';
import type { Places } from '../anatomy/passage.ts';
import { Passage } from '../anatomy/passage.ts';

/** Gathers the text of one printed line from the text nodes it is made of, with white space as HTML shows it. */
export class Line {
  readonly #characters: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #edges = new Set<number>();
  readonly #marks: Mark[] = [];
  #links = 0;

  /** Whether the line says nothing yet. */
  get isBlank(): boolean {
    return this.#characters.every((character) => /\s/.test(character));
  }

  add(text: string, places: Places, isLink: boolean): void {
    for (let at = 0; at < text.length; at += 1) {
      const isSpace = ' \t\n\r\f'.includes(text[at]!);
      const last = this.#characters.at(-1);
      if (isSpace && (last === undefined || last === ' ')) continue;
      this.#characters.push(isSpace ? ' ' : text[at]!);
      this.#starts.push(places.startOf(at));
      this.#ends.push(places.endOf(at));
      if (isLink && !isSpace) this.#links += 1;
    }
  }

  /** Marks that an inline element begins or ends here. @returns where that is. */
  edge(): number {
    this.#edges.add(this.#characters.length);
    return this.#characters.length;
  }

  /** Keeps what an inline element says of what is between its edges. */
  mark(from: number, hints: string): void {
    const to = this.#characters.length;
    if (hints !== '' && to > from) this.#marks.push({ from, to, hints });
  }

  /** The line as a passage without white space at its ends, and what is known of it. */
  finish(): Pick<Block, 'passage' | 'edges' | 'marks' | 'linked' | 'isIndented'> {
    const text = this.#characters.join('');
    const starts = this.#starts;
    const ends = this.#ends;
    const whole = new Passage(text, {
      startOf: (at) => starts[at] ?? ends.at(-1) ?? 0,
      endOf: (at) => ends[at] ?? ends.at(-1) ?? 0,
    });
    const passage = whole.trim();
    const lead = text.length - text.trimStart().length;
    const edges = [...this.#edges].map((edge) => edge - lead).filter((edge) => edge > 0 && edge < passage.text.length);
    const letters = passage.text.replace(/\s/g, '').length;
    return {
      passage,
      edges,
      marks: this.#marks.map(({ from, to, hints }) => ({ from: Math.max(0, from - lead), to: to - lead, hints })),
      linked: letters === 0 ? 0 : Math.min(1, this.#links / letters),
      isIndented: /^[\s\u00a0]*[\u3000\u00a0]{2}/.test(text),
    };
  }
}
