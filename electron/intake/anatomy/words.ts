/** A value as it is stored: white space of every kind, no-break and full-width too, is one ordinary space; none at the ends. */
export const clean = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();

/** A text as two texts are compared: width, case, white space and punctuation do not count. */
export const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** How many of the characters of the shorter text are in the longer one too, 0 to 1. */
export function likeness(one: string, other: string): number {
  const [short, long] = [fold(one), fold(other)].sort((a, b) => a.length - b.length) as [string, string];
  if (short === '') return 0;
  const left = [...long];
  let same = 0;
  for (const character of short) {
    const at = left.indexOf(character);
    if (at < 0) continue;
    left.splice(at, 1);
    same += 1;
  }
  return same / [...short].length;
}

/** Whether a text ends as a sentence does. */
export const endsSentence = (text: string) => /[。！？!?；;…][”’"』」）)]*$/.test(text.trimEnd());
