import type { Article } from '../core/article.ts';
import { plainText } from '../core/body/index.ts';
import { fold, seam } from '../core/fold.ts';
import type { Column } from '../core/query/index.ts';

/** The texts of an article that can be searched, folded; a `seam` stands between the parts of one. */
export type Texts = Readonly<Record<Column, string>>;

/** @param body the plain text of its body, folded */
export function textsOf(article: Article, body: string): Texts {
  const { title, headlines, people, source, keywords, note, channel, edition } = article;
  return {
    title: joined([title, headlines?.pre, headlines?.main, headlines?.sub]),
    source: fold(source ?? ''),
    people: joined(people.map(({ name }) => name)),
    posts: joined(people.map(({ post }) => post)),
    keywords: joined(keywords ?? []),
    note: fold(note ?? ''),
    body,
    channel: joined(channel ?? []),
    pageName: fold(edition?.pageName ?? ''),
  };
}

/** The texts besides the body that a snippet may come from, as they are printed. */
export function asidesOf({ headlines, keywords, note }: Article): string[] {
  const lines = [headlines?.pre, headlines?.main, headlines?.sub].filter((line) => line !== undefined);
  return [note ?? '', lines.join('　'), (keywords ?? []).join('　')].filter((aside) => aside !== '');
}

/** All that the searchable texts are made of: while it is the same, so are they. */
export function sourceOfTexts(article: Article): string {
  const { title, headlines, people, source, keywords, note, channel, edition, body } = article;
  return JSON.stringify([title, headlines, people, source, keywords, note, channel, edition?.pageName, body]);
}

export const plainBody = ({ body }: Article): string => plainText(body);

const joined = (texts: readonly (string | undefined)[]) =>
  texts.flatMap((text) => (text === undefined ? [] : [fold(text)])).join(seam);
