/**
 * Whether a stretch of a text holds all these words, in any order, with at most `distance` other units in it.
 *
 * Words may overlap: 发展 and 展望 are near each other in 发展望.
 */
export function areNear(words: readonly string[], distance: number, text: string): boolean {
  const latest = words.map(() => -1);
  const own = words.reduce((sum, word) => sum + word.length, 0);
  for (const [at, which] of occurrences(words, text)) {
    latest[which] = at;
    if (latest.includes(-1)) continue;
    const start = Math.min(...latest);
    const end = Math.max(...latest.map((place, word) => place + words[word]!.length));
    if (end - start - own <= distance) return true;
  }
  return false;
}

/** Every place of every word, from left to right: where it is and which word stands there. */
function occurrences(words: readonly string[], text: string): [at: number, word: number][] {
  const found: [number, number][] = [];
  for (const [which, word] of words.entries()) {
    let at = text.indexOf(word);
    if (at < 0) return [];
    for (; at >= 0; at = text.indexOf(word, at + 1)) found.push([at, which]);
  }
  return found.sort(([a], [b]) => a - b);
}
