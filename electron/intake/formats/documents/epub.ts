import { posix } from 'node:path';
import { Refusal } from '../../../core/refusal.ts';
import type { Container } from '../format.ts';
import { readable } from '../readable.ts';
import { all, type Xml } from '../xml.ts';
import { openPackage, type Package } from './package.ts';

/** Books: each part of the spine is an article-to-be, in the order of reading; tables of contents and covers are not. */
export const epub: Container = {
  holds: 'files',
  name: 'application/epub+zip',
  isIt: ({ start, entries }) => entries.includes('META-INF/container.xml') || start.includes('application/epub+zip'),
  async *open({ bytes }) {
    const file = await openPackage(bytes);
    const [root] = all(await file.xml('META-INF/container.xml'), 'rootfile');
    const path = root?.attributes['full-path'] ?? '';
    for (const part of partsIn(await file.xml(path), posix.dirname(path)))
      yield await readable(part, () => partAt(file, part));
  },
};

function partsIn(book: Xml, folder: string): string[] {
  const items = new Map([...all(book, 'item', 'opf:item')].map(({ attributes }) => [attributes.id ?? '', attributes]));
  return [...all(book, 'itemref', 'opf:itemref')]
    .filter(({ attributes }) => attributes.linear !== 'no')
    .map(({ attributes }) => items.get(attributes.idref ?? ''))
    .filter(
      (item) => item !== undefined && !/\bnav\b/.test(item.properties ?? '') && !/cover|titlepage/i.test(item.id ?? ''),
    )
    .map((item) => posix.join(folder, decodeURI(item!.href ?? '')));
}

async function partAt(file: Package, name: string) {
  const bytes = await file.bytes(name);
  if (!bytes) throw new Refusal('file-damaged', { detail: name });
  const companion = (relative: string) => file.bytes(posix.join(posix.dirname(name), relative)).catch(() => null);
  return { name, bytes, mediaType: 'text/html', companion };
}
