import { isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml';
import type { Meta } from '../anatomy/model.ts';
import { Passage } from '../anatomy/passage.ts';
import { placesOf } from './html-places.ts';

const opening = /^---[ \t]*\r?\n/;
const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
/** Front matter longer than this is something else. */
const longest = 64 * 1024;

/** The YAML before a Markdown text: a meta for each value, named `yaml:<key>`, and where the text itself begins. */
export function frontMatterOf(text: string): { metas: Meta[]; end: number } {
  const open = opening.exec(text);
  const rest = open ? text.slice(open[0].length, open[0].length + longest) : '';
  const close = closing.exec(rest);
  if (!open || !close) return { metas: [], end: 0 };
  const base = open[0].length;
  const document = parseDocument(rest.slice(0, close.index));
  const metas = isMap(document.contents)
    ? document.contents.items.flatMap(({ key, value }) =>
        isScalar(key)
          ? valuesOf(value as ParsedNode | null, text, base).map((passage) => ({
              name: `yaml:${String(key.value).toLowerCase()}`,
              value: passage,
            }))
          : [],
      )
    : [];
  return { metas, end: base + close.index + close[0].length };
}

function valuesOf(node: ParsedNode | null, source: string, base: number): Passage[] {
  if (isSeq(node)) return node.items.flatMap((item) => valuesOf(item as ParsedNode, source, base));
  if (!isScalar(node) || node.value === null || !node.range) return [];
  const [from, to] = [node.range[0] + base, node.range[1] + base];
  const written = source.slice(from, to);
  const value = typeof node.value === 'string' ? node.value : written;
  const lead = /^["']/.test(written) ? 1 : 0;
  return [new Passage(value, placesOf(value, source, from + lead, to)).trim()].filter(({ text }) => text !== '');
}
