import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Meta, Page } from '../anatomy/model.ts';
import { Passage } from '../anatomy/passage.ts';
import { placesOf } from './html-places.ts';

/** What a page states without printing it: its title, meta tags, canonical address, JSON-LD, language, and a newspaper system's comment. */
export function headOf(root: Root, source: string): Pick<Page, 'title' | 'metas' | 'data' | 'scripts' | 'language'> {
  const metas: Meta[] = [];
  const data: Passage[] = [];
  const scripts: Passage[] = [];
  let title: Passage | undefined;
  let language: string | undefined;
  visit(root, (node) => {
    if (node.type === 'comment') metas.push(...paperProperties(node.value, source, node.position?.start.offset));
    if (node.type !== 'element') return;
    const { tagName, properties } = node;
    if (tagName === 'html' && typeof properties.lang === 'string' && properties.lang !== '') language = properties.lang;
    if (tagName === 'title') title ??= textOf(node, source);
    if (tagName === 'script') {
      const isData = /ld\+json/i.test(String(properties.type ?? ''));
      (isData ? data : scripts).push(...[textOf(node, source) ?? []].flat());
    }
    if (tagName === 'meta') {
      const name = String(properties.name ?? properties.property ?? properties.itemProp ?? '')
        .trim()
        .toLowerCase();
      const value = attributeOf(node, 'content', source);
      if (name !== '' && value) metas.push({ name, value });
    }
    if (tagName === 'link' && [properties.rel].flat().includes('canonical')) {
      const value = attributeOf(node, 'href', source);
      if (value) metas.push({ name: 'canonical', value });
    }
  });
  return { metas, data, scripts, ...(title && { title }), ...(language && { language }) };
}

function textOf(node: Element, source: string): Passage | undefined {
  const [text] = node.children;
  const from = text?.position?.start.offset;
  const to = text?.position?.end.offset;
  if (text?.type !== 'text' || from === undefined || to === undefined) return undefined;
  return new Passage(text.value, placesOf(text.value, source, from, to)).trim();
}

/** An attribute's value with its place in the source. */
function attributeOf(node: Element, name: 'content' | 'href', source: string): Passage | undefined {
  const value = node.properties[name];
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  if (typeof value !== 'string' || from === undefined || to === undefined) return undefined;
  const written = new RegExp(`\\b${name}\\s*=\\s*(["']?)`, 'i').exec(source.slice(from, to));
  const start = written ? from + written.index + written[0].length : from;
  return new Passage(value, placesOf(value, source, start, to)).trim();
}

/** The comment in which digital newspapers of the 方正 system state an article's facts. */
const paperNames: Record<string, string> = { title: 'articletitle', author: 'articleauthor', keyword: 'keywords' };

function paperProperties(comment: string, source: string, at: number | undefined): Meta[] {
  if (at === undefined || !/^\s*enpproperty/i.test(comment)) return [];
  const base = source.indexOf(comment, at);
  return [...comment.matchAll(/<(title|author|keyword)>([^<]+)<\/\1>/gi)].map(([whole, name, value], index, all) => {
    const from = base + all[index]!.index + whole.indexOf(value!);
    return {
      name: paperNames[name!.toLowerCase()]!,
      value: new Passage(value!, placesOf(value!, source, from, from + value!.length)),
    };
  });
}
