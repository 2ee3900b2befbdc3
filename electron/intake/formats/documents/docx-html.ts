import { escapeHtml } from '../escape-html.ts';
import { all, child, elementsOf, textIn, type Xml } from '../xml.ts';

/** What a document says outside its text. */
export interface DocxContext {
  /** The level of the headings of a style. */
  levels: ReadonlyMap<string, number>;
  /** The lists whose items have numbers. */
  numbered: ReadonlySet<string>;
  /** Where pictures and links lead, by their ids. */
  relations: ReadonlyMap<string, string>;
}

/** The paragraphs and tables of a body, a cell or a text box, as HTML; pictures have the address `part:<path>`. */
export function blocksIn(parent: Xml, context: DocxContext): string {
  const written: string[] = [];
  let list = '';
  for (const block of flattened(parent)) {
    const kind = block.name === 'w:p' ? listOf(block, context) : '';
    if (kind !== list) written.push(list && `</${list}>`, kind && `<${kind}>`);
    list = kind;
    written.push(block.name === 'w:tbl' ? tableOf(block, context) : paragraphOf(block, context, kind));
  }
  written.push(list && `</${list}>`);
  return written.filter(Boolean).join('\n');
}

/** What only wraps blocks or runs, and what is no longer there. */
const wrappers = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'mc:AlternateContent',
  'mc:Choice',
]);
const flattened = (parent: Xml): Xml[] =>
  elementsOf(parent).flatMap((one) =>
    wrappers.has(one.name) ? flattened(one) : one.name === 'w:p' || one.name === 'w:tbl' ? [one] : [],
  );

function listOf(paragraph: Xml, { numbered, levels }: DocxContext): '' | 'ol' | 'ul' {
  const said = child(paragraph, 'w:pPr');
  const id = child(child(said, 'w:numPr'), 'w:numId')?.attributes['w:val'];
  const isHeading = levels.has(child(said, 'w:pStyle')?.attributes['w:val'] ?? '');
  if (id === undefined || id === '0' || isHeading) return '';
  return numbered.has(id) ? 'ol' : 'ul';
}

function paragraphOf(paragraph: Xml, context: DocxContext, list: string): string {
  const said = child(paragraph, 'w:pPr');
  const outline = child(said, 'w:outlineLvl')?.attributes['w:val'];
  const level =
    context.levels.get(child(said, 'w:pStyle')?.attributes['w:val'] ?? '') ??
    (outline && Number(outline) < 6 ? Number(outline) + 1 : 0);
  const boxes = [...all(paragraph, 'w:txbxContent')].slice(0, 1).map((box) => blocksIn(box, context));
  const inner = runsIn(paragraph, context);
  if (inner.trim() === '') return boxes.join('\n');
  const tag = list ? 'li' : level > 0 ? `h${level}` : 'p';
  return [`<${tag}>${inner}</${tag}>`, ...boxes].join('\n');
}

function runsIn(parent: Xml, context: DocxContext): string {
  return elementsOf(parent)
    .map((one) => {
      if (one.name === 'w:r') return runOf(one, context);
      if (wrappers.has(one.name) || one.name === 'w:fldSimple') return runsIn(one, context);
      if (one.name !== 'w:hyperlink') return '';
      const address = context.relations.get(one.attributes['r:id'] ?? '');
      const inner = runsIn(one, context);
      return address === undefined ? inner : `<a href="${escapeHtml(address)}">${inner}</a>`;
    })
    .join('');
}

const marks: readonly [property: string, tag: string][] = [
  ['w:b', 'strong'],
  ['w:i', 'em'],
  ['w:u', 'u'],
  ['w:strike', 's'],
];

function runOf(run: Xml, context: DocxContext): string {
  const inner = partsOf(run, context);
  if (inner === '') return '';
  const said = child(run, 'w:rPr');
  const isOn = (property: string) => {
    const found = child(said, property);
    return found !== undefined && !['0', 'false', 'none', 'off'].includes(found.attributes['w:val'] ?? '');
  };
  const raised = child(said, 'w:vertAlign')?.attributes['w:val'];
  const tags = marks.filter(([property]) => isOn(property)).map(([, tag]) => tag);
  if (raised === 'superscript') tags.push('sup');
  if (raised === 'subscript') tags.push('sub');
  return tags.reduce((html, tag) => `<${tag}>${html}</${tag}>`, inner);
}

function partsOf(parent: Xml, context: DocxContext): string {
  return elementsOf(parent)
    .map((part) => {
      if (part.name === 'w:t') return escapeHtml(textIn(part));
      if (part.name === 'w:tab') return ' ';
      if (part.name === 'w:br' || part.name === 'w:cr') return '<br>';
      if (part.name === 'w:noBreakHyphen') return '-';
      if (part.name === 'w:drawing' || part.name === 'w:pict' || part.name === 'w:object')
        return picturesIn(part, context);
      return wrappers.has(part.name) ? partsOf(part, context) : '';
    })
    .join('');
}

function picturesIn(drawing: Xml, { relations }: DocxContext): string {
  const [said] = all(drawing, 'wp:docPr');
  return [...all(drawing, 'a:blip', 'v:imagedata')]
    .map(({ attributes }) => relations.get(attributes['r:embed'] ?? attributes['r:id'] ?? ''))
    .filter((path) => path !== undefined)
    .map((path) => `<img src="part:${escapeHtml(path)}" alt="${escapeHtml(said?.attributes.descr ?? '')}">`)
    .join('');
}

function tableOf(table: Xml, context: DocxContext): string {
  const rows = elementsOf(table).filter(({ name }) => name === 'w:tr');
  return `<table>\n${rows.map((row) => rowOf(row, context)).join('\n')}\n</table>`;
}

/** A cell that goes on from the row above is empty: nothing of it is lost but its frame. */
function rowOf(row: Xml, context: DocxContext): string {
  const cells = elementsOf(row).filter(({ name }) => name === 'w:tc');
  const written = cells.map((cell) => {
    const span = Number(child(child(cell, 'w:tcPr'), 'w:gridSpan')?.attributes['w:val'] ?? 1);
    return `<td${span > 1 ? ` colspan="${span}"` : ''}>${blocksIn(cell, context)}</td>`;
  });
  return `<tr>${written.join('')}</tr>`;
}
