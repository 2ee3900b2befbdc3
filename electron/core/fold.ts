/** Gives one UTF-16 unit another one, or leaves it as it is. */
type Step = (unit: string) => string;

/** Never part of a text; the character that folded parts are joined with, so that no search reaches from one into the next. */
export const seam = '\uffff';

/** What folding does to a unit, in this order. Traditional to Simplified joins them here, as one more step. */
const steps: readonly Step[] = [
  (unit) => (unit === seam ? '\ufffd' : unit),
  (unit) => unit.normalize('NFKC'),
  (unit) => unit.toLowerCase(),
];

const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff;

function foldUnit(code: number): number {
  if (isSurrogate(code)) return code;
  let unit = String.fromCharCode(code);
  for (const step of steps) {
    const folded = step(unit);
    if (folded.length === 1) unit = folded;
  }
  return unit.charCodeAt(0);
}

let table: Uint16Array | undefined;

/** The folded form of every unit: folding a unit twice is folding it once. */
function foldTable(): Uint16Array {
  if (table) return table;
  table = Uint16Array.from({ length: 0x10000 }, (_, code) => foldUnit(code));
  for (let code = 0; code < table.length; code += 1) table[code] = foldUnit(table[code]!);
  return table;
}

/** Units that fit the arguments of one call. */
const chunk = 8192;

/** The text of these UTF-16 units, in one piece of memory: a text put together character by character takes ten times as much. */
export function textOfUnits(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += chunk)
    text += String.fromCharCode(...units.subarray(start, start + chunk));
  return text;
}

/**
 * Text as search compares it: full and half width are one, and so are capital and small letters.
 *
 * One UTF-16 unit becomes one UTF-16 unit, so that a place in the folded text is the same place in the text. A character whose
 * plain form is longer than itself (㍿, ﬁ, İ) stays as it is.
 */
export function fold(text: string): string {
  const folds = foldTable();
  let at = 0;
  while (at < text.length && folds[text.charCodeAt(at)] === text.charCodeAt(at)) at += 1;
  if (at === text.length) return text;
  const units = new Uint16Array(text.length);
  for (let unit = 0; unit < text.length; unit += 1) units[unit] = folds[text.charCodeAt(unit)]!;
  return textOfUnits(units);
}
