import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Article } from '../../core/article.ts';
import { pageNumber } from '../../core/query/index.ts';
import { byline, datelineOf, headOf } from '../byline.ts';
import { citation } from '../citations/gbt7714.ts';
import { writersOf } from '../citations/people.ts';
import type { ExportSource } from '../exporter.ts';
import { sayDate } from '../printed-date.ts';
import { html, Markup } from './markup.ts';
import { originOf } from './origin.ts';
import { page } from './page.ts';

type Voice = Pick<ExportSource, 't' | 'language' | 'edition'>;

/** The page of one article, set as a newspaper sets it. */
export function articlePage(article: Article, body: Root, voice: Voice): string {
  const { title, language } = article;
  const { pre, main, sub } = headOf(article);
  const line = [...byline(article, voice.t), datelineOf(article)].filter((part) => part !== '');
  return page(
    { title, language: voice.language, kind: 'article', meta: metaOf(article) },
    html`<nav><a href="index.html">${voice.t('export.back')}</a></nav>
<article lang="${language ?? 'zh-CN'}">
<header>
${mastheadOf(article, voice)}
<div class="headlines">${
      pre &&
      html`
<p class="pre">${pre}</p>`
    }
<h1>${main}</h1>${
      sub &&
      html`
<p class="sub">${sub}</p>`
    }
</div>${
      line.length > 0 &&
      html`
<p class="byline">${line.map((part) => html`<span>${part}</span>`)}</p>`
    }
</header>
<div class="text">
${new Markup(toHtml(body).replaceAll(/(<\/(p|h[2-4]|ul|ol|blockquote|figure|table)>|<hr>)(?=<)/g, '$1\n'))}
</div>
</article>
<footer>
<h2>${voice.t('export.origin')}</h2>
<dl>${originOf(article, voice).map(
      ([name, value]) => html`
<div><dt>${name}</dt><dd>${value}</dd></div>`,
    )}
</dl>
<h2>${voice.t('export.citation')}</h2>
<p class="citation">${citation(article, voice.edition)}</p>
</footer>`,
  );
}

/** The strip above the headlines: newspaper, date, page. */
function mastheadOf({ source, publishedAt, edition }: Article, { t, language }: Voice): Markup | null {
  const { page, pageName, column, issue } = edition ?? {};
  const place = [
    issue && t('export.issue', { issue }),
    page && t('export.page', { page: pageNumber(page) }),
    pageName,
    column,
  ].filter((part) => part !== undefined);
  const parts = [
    source && html`<strong>${source}</strong>`,
    publishedAt && html`<time datetime="${publishedAt}">${sayDate(publishedAt, language)}</time>`,
    place.length > 0 && html`<span>${place.join(' ')}</span>`,
  ].filter((part) => part);
  return parts.length > 0 ? html`<p class="masthead">${parts}</p>` : null;
}

/** The same for programs. */
function metaOf(article: Article): Markup {
  const { publishedAt, keywords } = article;
  return html`${writersOf(article).map(
    (name) => html`
<meta name="author" content="${name}">`,
  )}${
    publishedAt &&
    html`
<meta name="date" content="${publishedAt}">`
  }${
    keywords &&
    html`
<meta name="keywords" content="${keywords.join(',')}">`
  }`;
}
