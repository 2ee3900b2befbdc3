/** A stretch of text where it is printed: `x` and `y` of its beginning on the base line, from the lower left corner. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A printed line of one column. */
export interface Line extends Piece {
  end: number;
}

export interface PrintedPage {
  width: number;
  height: number;
  /** In the order of reading. */
  lines: Line[];
}

/** The lines of a page, column after column. */
export function linesOf(pieces: readonly Piece[], width: number): Line[] {
  return inReadingOrder(joined(pieces), width);
}

/** Pieces on one base line that nearly touch are one line; a gap as wide as two characters parts columns. */
function joined(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  const sorted = [...pieces].sort((a, b) =>
    Math.abs(a.y - b.y) > Math.min(a.size, b.size) / 2 ? b.y - a.y : a.x - b.x,
  );
  for (const piece of sorted) {
    const line = lines.findLast(
      (one) => Math.abs(one.y - piece.y) <= Math.min(one.size, piece.size) / 2 && piece.x >= one.x,
    );
    const gap = line ? piece.x - line.end : Number.POSITIVE_INFINITY;
    if (line && gap < 1.6 * Math.max(line.size, piece.size)) {
      const isApart = gap > piece.size * 0.2 && /[\w.,;:)]$/.test(line.text) && /^[\w(]/.test(piece.text);
      line.text += (isApart ? ' ' : '') + piece.text;
      line.end = Math.max(line.end, piece.x + piece.width);
      line.size = Math.max(line.size, piece.size);
    } else lines.push({ ...piece, end: piece.x + piece.width });
  }
  return lines;
}

/** A page is cut where no line crosses: first across its width, then into columns, and so on within each part. */
function inReadingOrder(lines: readonly Line[], width: number): Line[] {
  const columns = cut(lines, ({ x, end }) => [x, end], width * 0.015);
  if (columns.length > 1 && columns.every((column) => column.length > 1))
    return columns.flatMap((column) => inReadingOrder(column, width));
  const wide = lines.filter((line) => lines.some((other) => other !== line && crosses(line, other, lines)));
  if (wide.length === 0 || wide.length === lines.length) return [...lines].sort((a, b) => b.y - a.y || a.x - b.x);
  return bands(lines, wide).flatMap((band) =>
    band.every((line) => wide.includes(line)) ? band : inReadingOrder(band, width),
  );
}

/** A line that lies over two lines which stand beside one another, as a headline over its columns does. */
function crosses(line: Line, other: Line, lines: readonly Line[]): boolean {
  if (other.x < line.x - 2 || other.end > line.end + 2) return false;
  return lines.some(
    (third) => third !== line && Math.abs(third.y - other.y) < other.size && third.x > other.end && third.x < line.end,
  );
}

/** Runs of lines that span the columns, and of those that stand in them, from above. */
function bands(lines: readonly Line[], wide: readonly Line[]): Line[][] {
  const sorted = [...lines].sort((a, b) => b.y - a.y || a.x - b.x);
  const found: Line[][] = [];
  for (const line of sorted) {
    const last = found.at(-1);
    if (last && wide.includes(last[0]!) === wide.includes(line)) last.push(line);
    else found.push([line]);
  }
  return found;
}

function cut(lines: readonly Line[], span: (line: Line) => [number, number], gap: number): Line[][] {
  const groups: { lines: Line[]; end: number }[] = [];
  for (const line of [...lines].sort((a, b) => span(a)[0] - span(b)[0])) {
    const [from, to] = span(line);
    const last = groups.at(-1);
    if (last && from < last.end + gap) {
      last.lines.push(line);
      last.end = Math.max(last.end, to);
    } else groups.push({ lines: [line], end: to });
  }
  return groups.map((group) => group.lines);
}

/** Without what stands at the edge of most pages: the name of the paper, the number of the page. */
export function withoutRunningHeads(pages: readonly PrintedPage[]): PrintedPage[] {
  const margin = 0.1;
  const isAtEdge = ({ y }: Line, { height }: PrintedPage) => y > height * (1 - margin) || y < height * margin;
  const keyOf = ({ text }: Line) => text.replace(/[\d\s〇一二三四五六七八九十]+/g, '#');
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.lines.filter((line) => isAtEdge(line, page)).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const isRunning = (line: Line, page: PrintedPage) =>
    pages.length > 1 && isAtEdge(line, page) && (counts.get(keyOf(line)) ?? 0) * 2 > pages.length;
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !isRunning(line, page)) }));
}

/** Lines as paragraphs again: line ends and hyphens undone, the largest type being headings. */
export function paragraphsOf(pages: readonly PrintedPage[]): { text: string; isHeading: boolean }[] {
  const lines = pages.flatMap((page) => page.lines);
  const body = usual(lines.map(({ size }) => Math.round(size * 2) / 2));
  const paragraphs: { text: string; isHeading: boolean }[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const isHeading = line.size > body * 1.3;
    const last = paragraphs.at(-1);
    if (before && last && last.isHeading === isHeading && goesOn(before, line, lines))
      last.text = together(last.text, line.text.trim());
    else paragraphs.push({ text: line.text.trim(), isHeading });
    before = line;
  }
  return paragraphs;
}

/** A paragraph ends where its last line is short, and begins where a line is indented or stands apart. */
function goesOn(before: Line, line: Line, lines: readonly Line[]): boolean {
  const isIndented = /^[\u3000\s]{2}/.test(line.text);
  const beside = lines.filter((one) => Math.abs(one.size - line.size) < 0.5 && one.x < line.end && one.end > line.x);
  const [left, right] = [Math.min(...beside.map(({ x }) => x)), Math.max(...beside.map(({ end }) => end))];
  const isNewColumn = line.y > before.y;
  const isShort = !isNewColumn && before.end < right - 1.5 * line.size;
  const isApart = !isNewColumn && before.y - line.y > 2.2 * line.size;
  return !(
    isIndented ||
    line.x > left + line.size ||
    isShort ||
    isApart ||
    Math.abs(before.size - line.size) > 0.1 * line.size
  );
}

function together(text: string, next: string): string {
  if (/[a-z]-$/.test(text) && /^[a-z]/.test(next)) return text.slice(0, -1) + next;
  return /[\w.,;:!?)]$/.test(text) && /^[\w("']/.test(next) ? `${text} ${next}` : text + next;
}

function usual(sizes: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
