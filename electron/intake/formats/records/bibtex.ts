import { dateOf, htmlOr, recordPage } from './record.ts';
import { recordFormats } from './record-format.ts';

/** BibTeX and BibLaTeX. */
export const bibtex = recordFormats({
  name: 'bibtex',
  mediaType: 'application/x-bibtex',
  isIt: ({ start }) => /^(?:ï»¿)?\s*(?:%[^\n]*\n\s*)*@(?!comment|string|preamble)\w+\s*\{\s*[^,\s]*\s*,/im.test(start),
  *split(text) {
    for (const { index } of text.matchAll(/^[ \t]*@(?!comment|string|preamble)\w+\s*\{/gim))
      yield text.slice(index, endOf(text, index));
  },
  read(entry) {
    const fields = fieldsOf(entry);
    const value = (...names: string[]) => names.map((name) => fields.get(name)).find(Boolean);
    const people = (name: string) =>
      (fields.get(name) ?? '')
        .split(/\s+and\s+/)
        .map(turned)
        .filter(Boolean);
    const facts = {
      title: value('title'),
      author: people('author'),
      editor: people('editor'),
      translator: people('translator'),
      source: value('journaltitle', 'journal', 'newspaper', 'booktitle', 'howpublished'),
      publisher: value('publisher', 'organization'),
      published: dateOf(
        value('date') ?? [value('year'), monthOf(value('month')), value('day')].filter(Boolean).join('-'),
      ),
      url: value('url'),
      page: value('pages'),
      keywords: (value('keywords') ?? '')
        .split(/[,;，；]/)
        .map((one) => one.trim())
        .filter(Boolean),
    };
    return recordPage(facts, htmlOr(value('abstract') ?? ''));
  },
});

/** Where the braces of an entry close. */
function endOf(text: string, from: number): number {
  let depth = 0;
  for (let at = text.indexOf('{', from); at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}

/** `name = {value}`, `name = "value"`, `name = 2020`. */
function fieldsOf(entry: string): Map<string, string> {
  const fields = new Map<string, string>();
  const start = /[,\s]([\w-]+)\s*=\s*(?:(\{)|"((?:[^"\\]|\\.)*)"|([\w-]+))/y;
  for (let at = entry.indexOf(','); at >= 0 && at < entry.length; ) {
    start.lastIndex = at;
    const found = start.exec(entry);
    if (!found) {
      at += 1;
      continue;
    }
    const [whole, name, brace, quoted, bare] = found;
    const end = brace ? endOf(entry, at + whole.length - 1) : at + whole.length;
    const value = brace ? entry.slice(at + whole.length, end - 1) : (quoted ?? bare ?? '');
    fields.set(name!.toLowerCase(), plain(value));
    at = end;
  }
  return fields;
}

/** Escaped signs as they are; braces that only keep capitals go. */
const plain = (value: string) =>
  value
    .replace(/\\([&%$#_{}])/g, (_, sign: string) => (sign === '{' ? '\u0001' : sign === '}' ? '\u0002' : sign))
    .replace(/\\textbackslash\s*/g, '\\')
    .replace(/[{}]/g, '')
    .replaceAll('\u0001', '{')
    .replaceAll('\u0002', '}')
    .trim();

/** `Hubble, Edwin` is Edwin Hubble. */
const turned = (name: string) => name.trim().replace(/^([^,]+),\s*(.+)$/, '$2 $1');

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (month: string | undefined) => {
  const at = months.indexOf((month ?? '').slice(0, 3).toLowerCase());
  return at >= 0 ? String(at + 1) : month;
};
