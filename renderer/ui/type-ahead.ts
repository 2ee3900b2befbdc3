const initials = 'ABCDEFGHJKLMNOPQRSTWXYZ';
/** The first common character of each initial in pinyin order, by CLDR's collation `zh-u-co-pinyin`. */
const firsts = [...'吖丷嚓咑妸发旮哈丌咔垃妈拏喔妑七呥仨他屲夕丫帀'];
const pinyin = new Intl.Collator('zh-CN-u-co-pinyin');

/** The letters that a name starts with on a keyboard: `政协` gives `zx`, `Arts` gives `arts`. */
export function typedForm(name: string): string {
  return [...name.toLowerCase()].map((sign) => (/\p{Script=Han}/u.test(sign) ? initialOf(sign) : sign)).join('');
}

function initialOf(sign: string): string {
  const after = firsts.findIndex((first) => pinyin.compare(first, sign) > 0);
  const place = after === -1 ? firsts.length - 1 : Math.max(0, after - 1);
  return initials.charAt(place).toLowerCase();
}

/** Whether a name is what a person types towards: a part of it, or the initials of its pinyin. */
export function fits(name: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || typedForm(name).includes(wanted);
}

/** Finds names by their first letters, as they are typed within 700 ms of each other. */
export class TypeAhead {
  #typed = '';
  #last = 0;

  /** The next of `names` after `from` that starts with what was typed so far, round to the first; -1 when none does. */
  find(letter: string, names: readonly string[], from: number, now = performance.now()): number {
    this.#typed = now - this.#last < 700 ? this.#typed + letter.toLowerCase() : letter.toLowerCase();
    this.#last = now;
    const start = this.#typed.length === 1 ? from + 1 : from;
    const order = names.map((_, step) => (Math.max(0, start) + step) % names.length);
    return order.find((place) => this.#fits(names[place] ?? '')) ?? -1;
  }

  #fits(name: string): boolean {
    return name.toLowerCase().startsWith(this.#typed) || typedForm(name).startsWith(this.#typed);
  }
}
