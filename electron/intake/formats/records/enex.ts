import { createHash } from 'node:crypto';
import { escapeHtml } from '../escape-html.ts';
import { all, child, elementsOf, parseXml, textIn, textOf, type Xml } from '../xml.ts';
import { dateOf, recordPage } from './record.ts';
import { recordFormats } from './record-format.ts';

/** Notes of Evernote and its like, with their tags and pictures. */
export const enex = recordFormats({
  name: 'enex',
  mediaType: 'application/enex+xml',
  isIt: ({ start }) => /<en-export\b|<!DOCTYPE en-export\b/i.test(start),
  *split(text) {
    for (const [note] of text.matchAll(/<note\b[^>]*>[\s\S]*?<\/note\s*>/g)) yield note;
  },
  read(text) {
    const note = child(parseXml(text), 'note')!;
    const about = child(note, 'note-attributes');
    const pictures = picturesOf(note);
    const facts = {
      title: textOf(note, 'title'),
      author: [textOf(about, 'author')].filter((name) => name !== undefined),
      published: dateOf(textOf(note, 'created')),
      url: textOf(about, 'source-url'),
      tags: elementsOf(note)
        .filter(({ name }) => name === 'tag')
        .map(textIn),
    };
    const resource = async (address: string) => pictures.get(address) ?? null;
    return { ...recordPage(facts, htmlOf(textOf(note, 'content') ?? '')), resource };
  },
});

/** A note says where a picture goes by the MD5 of its bytes. */
function picturesOf(note: Xml): Map<string, Uint8Array> {
  const data = [...all(note, 'resource')].map((resource) => Buffer.from(textOf(resource, 'data') ?? '', 'base64'));
  return new Map(data.map((bytes) => [`hash:${createHash('md5').update(bytes).digest('hex')}`, new Uint8Array(bytes)]));
}

const htmlOf = (content: string) =>
  content
    .replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/gi, '')
    .replace(/<(\/?)en-note\b[^>]*>/gi, '<$1div>')
    .replace(/<en-media\b([^>]*?)\/?>(?:<\/en-media>)?/gi, (_, said: string) => mediaOf(said))
    .replace(/<en-todo\b[^>]*checked="true"[^>]*\/?>/gi, '☑ ')
    .replace(/<en-todo\b[^>]*\/?>/gi, '☐ ')
    .replace(/<\/en-todo>/gi, '')
    .trim();

function mediaOf(said: string): string {
  const hash = /\bhash="([0-9a-f]{32})"/i.exec(said)?.[1];
  return hash && /\btype="image\//i.test(said) ? `<img src="hash:${escapeHtml(hash.toLowerCase())}">` : '';
}
