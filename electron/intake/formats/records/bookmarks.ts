import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { paragraphs, recordPage } from './record.ts';
import { recordFormats } from './record-format.ts';

const part = /<h3\b[^>]*>([\s\S]*?)<\/h3>|<\/dl>|<a\b[^>]*\bhref=[\s\S]*?<\/a>(?:\s*(?:<\/dt>)?\s*<dd>[^<]*)?/gi;

/** Bookmarks as every browser exports them, and the lists of Pocket and Instapaper in HTML. A record is a link, after its folder. */
export const bookmarks = recordFormats({
  name: 'bookmarks',
  mediaType: 'application/x-netscape-bookmarks',
  isIt: ({ start }) => /<!DOCTYPE NETSCAPE-Bookmark|<title>(?:Pocket Export|Instapaper: Export)/i.test(start),
  *split(text) {
    const folders: string[] = [];
    for (const [written, folder] of text.matchAll(part)) {
      if (folder !== undefined) folders.push(folder);
      else if (/^<\/dl/i.test(written)) folders.pop();
      else if (/\bhref=["']?https?:/i.test(written)) yield `${headed(folders)}${written}`;
    }
  },
  read(record) {
    const said = { folder: '', title: '', url: '', tags: '', description: '' };
    visit(fromHtml(record, { fragment: true }), 'element', (node) => {
      if (node.tagName === 'h3') said.folder = wordsOf(node);
      if (node.tagName === 'dd') said.description = wordsOf(node);
      if (node.tagName !== 'a') return;
      said.title = wordsOf(node);
      said.url = String(node.properties.href);
      said.tags = String(node.properties.tags ?? '');
    });
    const tags = [said.folder, ...said.tags.split(',')].map((tag) => tag.trim()).filter(Boolean);
    return recordPage({ title: said.title || said.url, url: said.url, tags }, paragraphs(said.description));
  },
});

/** The folders that a browser makes itself say nothing of a page. */
const headed = (folders: readonly string[]) => {
  const path = folders
    .map((name) => name.replace(/<[^>]*>/g, '').trim())
    .filter((name) => !/^(?:bookmarks|书签)/i.test(name));
  return path.length > 0 ? `<h3>${path.join('/')}</h3>\n` : '';
};

function wordsOf(node: Element): string {
  let words = '';
  visit(node, 'text', ({ value }) => {
    words += value;
  });
  return words.trim();
}
