import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Article } from '../core/article.ts';
import { plainText, tidyBody } from '../core/body/index.ts';
import type { Language } from '../core/library.ts';
import type { Speaker } from '../messages/speak.ts';
import { byline, headOf } from './byline.ts';
import { citation } from './citations/gbt7714.ts';
import { bodyTree } from './documents/body-tree.ts';
import { markdownOf } from './documents/markdown-body.ts';
import { sayDate } from './printed-date.ts';

/** How articles may be copied, by the names that the contract gives it. */
export type CopyForm = 'text' | 'markdown' | 'citation';

/** Articles as they go into another program's page: whole, or as one GB/T 7714-2025 citation a line. */
export function copyOf(articles: readonly Article[], form: CopyForm, t: Speaker, language: Language): string {
  switch (form) {
    case 'text':
      return articles.map((article) => asText(article, t, language)).join('\n\n\n');
    case 'markdown':
      return articles.map((article) => asMarkdown(article, t, language)).join('\n---\n\n');
    case 'citation':
      return articles.map((article) => citation(article, '2025')).join('\n');
  }
}

/** The headlines, who wrote it and where it stood, then the body with its paragraphs indented by two characters. */
function asText(article: Article, t: Speaker, language: Language): string {
  const { pre, main, sub } = headOf(article);
  const head = [pre, main, sub, standing(article, t, language)].filter((line) => line);
  return [head.join('\n'), linesOf(article.body).join('\n')].filter((part) => part !== '').join('\n\n');
}

function asMarkdown(article: Article, t: Speaker, language: Language): string {
  const { pre, main, sub } = headOf(article);
  const lines = [pre && `*${pre}*`, `# ${main}`, sub && `**${sub}**`, standing(article, t, language)];
  const body = markdownOf(bodyTree(article.body, () => null, t));
  return [...lines.filter((line) => line), body].join('\n\n');
}

/** Where it stood and who signed it, in one line. */
function standing(article: Article, t: Speaker, language: Language): string {
  const { source, publishedAt } = article;
  const when = publishedAt === undefined ? undefined : sayDate(publishedAt, language);
  return [source, when, ...byline(article, t)].filter((part) => part !== undefined).join('　');
}

/** The lines of a body; those of its paragraphs begin with two full-width spaces, as Chinese paragraphs do. */
function linesOf(body: string): string[] {
  const blocks = fromHtml(tidyBody(body), { fragment: true }).children.filter((block) => block.type === 'element');
  return blocks.flatMap((block) => {
    const lines = plainText(toHtml(block as Element)).split('\n');
    return block.tagName === 'p' ? lines.map((line, at) => (at === 0 ? `　　${line}` : line)) : lines;
  });
}
