import type { Container } from '../format.ts';
import { areColumns } from '../records/columns.ts';
import { csvOf } from '../records/table.ts';
import { all, child, elementsOf, parseXml, textIn, type Xml } from '../xml.ts';
import { openPackage, type Package } from './package.ts';

/** Workbooks of Excel and WPS: each row below a head that names columns is an article-to-be; its original is the row, as CSV. */
export const xlsx: Container = {
  holds: 'files',
  name: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  isIt: ({ entries }) => entries.includes('xl/workbook.xml'),
  async *open({ bytes }) {
    const file = await openPackage(bytes);
    const shared = await sharedIn(file);
    const dates = await dateStylesIn(file);
    for (const { name, path } of await sheetsIn(file)) {
      const rows = rowsIn(
        parseXml(new TextDecoder().decode((await file.bytes(path)) ?? new Uint8Array())),
        shared,
        dates,
      );
      const head = rows.findIndex(areColumns);
      for (const [at, row] of rows.entries()) {
        if (head < 0 || at <= head || row.every((cell) => cell === '')) continue;
        yield {
          name: `${name}/${at + 1}`,
          bytes: new TextEncoder().encode(csvOf(rows[head]!, row)),
          mediaType: 'text/csv',
        };
      }
    }
  },
};

async function sheetsIn(file: Package): Promise<{ name: string; path: string }[]> {
  const relations = await file.relations('xl/workbook.xml');
  return [...all(await file.xml('xl/workbook.xml'), 'sheet')].flatMap(({ attributes }) => {
    const path = relations.get(attributes['r:id'] ?? '');
    return path === undefined ? [] : [{ name: attributes.name ?? path, path }];
  });
}

async function sharedIn(file: Package): Promise<string[]> {
  const strings = await file.xmlIfThere('xl/sharedStrings.xml');
  return strings ? [...all(strings, 'si')].map(plain) : [];
}

/** The text of a cell without the reading that Japanese and Chinese versions put beside it. */
const plain = (text: Xml) =>
  elementsOf(text)
    .map((part) => (part.name === 't' ? textIn(part) : part.name === 'r' ? textIn(child(part, 't')) : ''))
    .join('');

/** Which styles show a number as a date: those that are built in (ECMA-376, 18.8.30), and those that spell one out. */
async function dateStylesIn(file: Package): Promise<Set<number>> {
  const styles = await file.xmlIfThere('xl/styles.xml');
  if (!styles) return new Set();
  const own = new Map(
    [...all(styles, 'numFmt')].map(({ attributes }) => [attributes.numFmtId, attributes.formatCode ?? '']),
  );
  const formats = [...all(styles, 'cellXfs')].flatMap(elementsOf).map(({ attributes }) => attributes.numFmtId ?? '0');
  const isDate = (id: string) => {
    const number = Number(id);
    const code = (own.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, '');
    return (
      (number >= 14 && number <= 22) ||
      (number >= 27 && number <= 36) ||
      (number >= 50 && number <= 58) ||
      /[yd]/i.test(code)
    );
  };
  return new Set(formats.flatMap((id, at) => (isDate(id) ? [at] : [])));
}

const mostColumns = 1000;

function rowsIn(sheet: Xml, shared: readonly string[], dates: ReadonlySet<number>): string[][] {
  return [...all(sheet, 'row')].map((row) => {
    const cells: string[] = [];
    for (const cell of elementsOf(row)) {
      const at = columnOf(cell.attributes.r) ?? cells.length;
      if (at >= mostColumns) continue;
      while (cells.length < at) cells.push('');
      cells[at] = cellText(cell, shared, dates);
    }
    return cells;
  });
}

/** `C7` is the third column. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: Xml, shared: readonly string[], dates: ReadonlySet<number>): string {
  const { t: type, s: style } = cell.attributes;
  const inline = child(cell, 'is');
  if (inline) return plain(inline);
  const value = textIn(child(cell, 'v'));
  if (type === 's') return shared[Number(value)] ?? '';
  const isNumber = (type === undefined || type === 'n') && value !== '';
  return isNumber && dates.has(Number(style)) ? dayOf(Number(value)) : value;
}

/** Days since the last day but one of 1899; the fraction is the time. */
function dayOf(days: number): string {
  const instant = new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString();
  return Number.isInteger(days) ? instant.slice(0, 10) : instant.slice(0, 19);
}
