import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { areColumns, keyOf, rowPage } from './columns.ts';
import { recordFormats } from './record-format.ts';

/** A table in text, its cells parted by commas, semicolons or tabs. A record is its head and one row. */
export const table = recordFormats({
  name: 'table',
  mediaType: 'text/csv',
  isIt: ({ start, text }) => /^[^\n]*[,;\t]/.test(start) && !/^\s*[<{[]/.test(start) && areColumns(headsOf(text)),
  *split(text) {
    const [heads, ...rows] = rowsOf(text, delimiterOf(text));
    for (const row of rows) if (row.some((cell) => cell.trim() !== '')) yield csvOf(heads!, row);
  },
  read(text) {
    const [heads = [], row = []] = rowsOf(text, ',');
    return rowPage(new Map(heads.map((head, at) => [keyOf(head), unescaped(row[at] ?? '')])));
  },
});

/** A head and one row, as a table of its own. */
export const csvOf = (heads: readonly string[], row: readonly string[]): string => stringify([heads, row]);

const rowsOf = (text: string, delimiter: string): string[][] =>
  parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });

const firstLine = (text: string) => text.slice(0, text.search(/[\r\n]|$/));
const delimiterOf = (text: string) =>
  [',', '\t', ';'].sort((a, b) => firstLine(text).split(b).length - firstLine(text).split(a).length)[0]!;
const headsOf = (text: string) =>
  firstLine(text)
    .split(delimiterOf(text))
    .map((head) => head.replace(/^\ufeff?"|"$/g, ''));

/** Programs that export tables put an apostrophe before what a spreadsheet would take for a formula. */
const unescaped = (cell: string) => cell.replace(/^'(?=[=+\-@\t])/, '');
