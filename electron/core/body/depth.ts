const deepest = 800;
/** Comments and what scripts and styles hold is skipped: tags in there open nothing. */
const tag =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title)\b[\s\S]*?(?:<\/\1|$)|<(\/?)([a-z][a-z0-9:-]*)\b[^<>]*>/gi;
/** Their end tags may be left out, so their start tags say nothing about depth; void elements have no depth. */
const uncounted = new Set(
  'p li dt dd td th tr thead tbody tfoot option rt rp br hr img input meta link area base col embed source track wbr'.split(
    ' ',
  ),
);

/**
 * Blanks the tags that open more than 800 levels deep, so that no tree is deeper than a recursion can go.
 *
 * Every other character stays at its place: offsets in the result are offsets in the original.
 */
export function limitDepth(html: string): string {
  let depth = 0;
  return html.replace(tag, (whole, _raw, closing: string | undefined, name: string | undefined) => {
    if (name === undefined || uncounted.has(name.toLowerCase())) return whole;
    if (closing === '') return ++depth > deepest ? ' '.repeat(whole.length) : whole;
    return depth > 0 && depth-- > deepest ? ' '.repeat(whole.length) : whole;
  });
}
