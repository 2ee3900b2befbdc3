import { escapeHtml } from '../escape-html.ts';
import { all, child, elementsOf, parseXml, textIn, textOf, type Xml } from '../xml.ts';
import type { Facts } from './record.ts';
import { dateOf, htmlOr, recordPage } from './record.ts';
import { recordFormats } from './record-format.ts';

const entry = /<(item|entry)\b[^>]*>[\s\S]*?<\/\1\s*>/g;

/** RSS of any version, and Atom. A record is a feed with one entry: the head says where it appeared. */
export const feed = recordFormats({
  name: 'feed',
  mediaType: 'application/rss+xml',
  isIt: ({ start }) =>
    /^\W*</.test(start) && /<(?:rss|rdf:RDF)\b|<feed\b[^>]*\bxmlns/.test(start) && !/<html\b/i.test(start),
  *split(text) {
    const entries = [...text.matchAll(entry)];
    const [first, last] = [entries[0], entries.at(-1)];
    if (!first || !last) return;
    const [head, tail] = [text.slice(0, first.index), text.slice(last.index + last[0].length)];
    for (const [written] of entries) yield head + written + tail;
  },
  read(text) {
    const root = parseXml(text);
    const [one] = all(root, 'item', 'entry');
    const [channel] = all(root, 'channel', 'feed');
    const content = child(one, 'content:encoded', 'content', 'description', 'summary');
    return recordPage(factsOf(one!, channel), content ? htmlOf(content) : '');
  },
});

function factsOf(one: Xml, channel: Xml | undefined): Facts {
  const hasContent = child(one, 'content:encoded', 'content') !== undefined;
  const summary = hasContent ? textOf(one, 'description', 'summary') : undefined;
  return {
    title: plain(textOf(one, 'title')),
    author: authorsOf(one),
    source: plain(textOf(child(one, 'source'), 'title') ?? textOf(one, 'source') ?? textOf(channel, 'title')),
    published: dateOf(textOf(one, 'pubDate', 'published', 'dc:date', 'updated')),
    url: linkOf(one),
    tags: elementsOf(one)
      .filter(({ name }) => name === 'category' || name === 'dc:subject')
      .map(categoryOf)
      .filter(Boolean),
    summary: summary && !/<[a-z]/i.test(summary) ? summary : undefined,
  };
}

/** In Atom an author is an element with a name in it; RSS writes an address with the name in brackets. */
function authorsOf(one: Xml): string[] {
  return elementsOf(one)
    .filter(({ name }) => name === 'author' || name === 'dc:creator')
    .map((author) => textOf(author, 'name') ?? textIn(author).trim())
    .map((name) => /\(([^)]+)\)\s*$/.exec(name)?.[1] ?? name)
    .filter((name) => name !== '' && !name.includes('@'));
}

function linkOf(one: Xml): string | undefined {
  const links = elementsOf(one).filter(({ name }) => name === 'link');
  const atom = links.find(({ attributes }) => attributes.href && (attributes.rel ?? 'alternate') === 'alternate');
  return atom?.attributes.href ?? textOf(one, 'link') ?? textOf(one, 'guid')?.match(/^https?:.*/)?.[0];
}

const categoryOf = (category: Xml) => (category.attributes.term ?? textIn(category)).trim();

/** Text, or HTML as text, or XHTML as elements. */
function htmlOf(content: Xml): string {
  if (content.attributes.type !== 'xhtml') return htmlOr(textIn(content).trim());
  return content.children.map(written).join('');
}

const written = (part: Xml | string): string =>
  typeof part === 'string' ? escapeHtml(part) : serialised(part.name.replace(/^\w+:/, ''), part);

function serialised(name: string, { attributes, children }: Xml): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  const isVoid = name === 'img' || name === 'br' || name === 'hr';
  return `<${name}${said.join('')}>${isVoid ? '' : `${children.map(written).join('')}</${name}>`}`;
}

const plain = (text: string | undefined) => text?.replace(/<[^>]*>/g, '');
