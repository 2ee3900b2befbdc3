import type { Language } from '../../core/library.ts';
import { html, type Markup } from './markup.ts';
import { style } from './page-style.ts';

interface Head {
  readonly title: string;
  readonly language: Language;
  readonly kind: 'article' | 'index';
  readonly meta?: Markup;
}

/** A whole page of HTML, with all that it needs to look as it should: no script, nothing from elsewhere. */
export function page({ title, language, kind, meta }: Head, content: Markup): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>${meta}
<style>${style}</style>
</head>
<body class="${kind}">
${content}
</body>
</html>
`.text;
}
