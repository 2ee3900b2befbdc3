import { escapeHtml } from '../escape-html.ts';
import type { Form } from '../format.ts';
import { all, child, type Xml } from '../xml.ts';
import { openPackage } from './package.ts';

/** Documents of LibreOffice and its like (OpenDocument text). */
export const odt: Form = {
  holds: 'page',
  name: 'odt',
  mediaType: 'application/vnd.oasis.opendocument.text',
  isIt: ({ entries, start }) => entries.includes('content.xml') && start.includes('opendocument.text'),
  async toPage({ bytes }) {
    const file = await openPackage(bytes);
    const content = child(await file.xml('content.xml'), 'office:document-content');
    const body = child(child(content, 'office:body'), 'office:text');
    const text = `<html><body>\n${body ? inside(body, marksIn(content!)) : ''}\n</body></html>`;
    return { kind: 'text/html', text, resource: (address) => file.bytes(address.replace(/^\.\//, '')) };
  },
};

type Marks = ReadonlyMap<string, readonly string[]>;

/** What the styles of a document's spans mean. */
function marksIn(content: Xml): Marks {
  const styles = [...all(content, 'style:style')].map((style) => {
    const said = child(style, 'style:text-properties')?.attributes ?? {};
    const marks = [
      said['fo:font-weight'] === 'bold' && 'strong',
      said['fo:font-style'] === 'italic' && 'em',
      (said['style:text-underline-style'] ?? 'none') !== 'none' && 'u',
      (said['style:text-line-through-style'] ?? 'none') !== 'none' && 's',
    ].filter((mark) => mark !== false);
    return [style.attributes['style:name'] ?? '', marks] as const;
  });
  return new Map(styles);
}

const tags: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};
/** What is no part of the text: changes that were taken back, notes of reviewers, forms. */
const left = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:forms',
  'text:sequence-decls',
  'svg:title',
  'svg:desc',
]);

const inside = ({ children }: Xml, marks: Marks): string =>
  children.map((part) => (typeof part === 'string' ? escapeHtml(part) : written(part, marks))).join('');

function written(element: Xml, marks: Marks): string {
  const { name, attributes } = element;
  if (left.has(name)) return '';
  if (name === 'text:h') return headed(element, marks);
  if (name === 'text:line-break') return '<br>';
  if (name === 'text:tab') return ' ';
  if (name === 'text:s') return ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1), 100));
  if (name === 'text:a') return `<a href="${escapeHtml(attributes['xlink:href'] ?? '')}">${inside(element, marks)}</a>`;
  if (name === 'draw:image') return `<img src="${escapeHtml(attributes['xlink:href'] ?? '')}" alt="">`;
  if (name === 'text:span')
    return (marks.get(attributes['text:style-name'] ?? '') ?? []).reduce(
      (html, mark) => `<${mark}>${html}</${mark}>`,
      inside(element, marks),
    );
  const tag = tags[name];
  if (tag === undefined) return inside(element, marks);
  const span = tag === 'td' && Number(attributes['table:number-columns-spanned'] ?? 1);
  return `<${tag}${span && span > 1 ? ` colspan="${span}"` : ''}>${inside(element, marks)}</${tag}>\n`;
}

function headed(heading: Xml, marks: Marks): string {
  const level = Math.min(Number(heading.attributes['text:outline-level'] ?? 1), 6);
  return `<h${level}>${inside(heading, marks)}</h${level}>\n`;
}
