import { Markup } from './markup.ts';

/** How exported pages look: paper and ink, light and dark as the reader's system is, always light on real paper. */
export const style = new Markup(`
:root {
  color-scheme: light dark;
  --paper: #fffdf9; --desk: #f3efe7; --ink: #211d18; --soft: #554e45; --faint: #6b6358; --edge: #8a8174; --rule: #e0d9cc; --seal: #b3321d;
  --serif: "Noto Serif SC", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", "STSong", "SimSun", serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #22201d; --desk: #171513; --ink: #e9e3d9; --soft: #bfb6a8; --faint: #a29989; --edge: #7d7568; --rule: #3a3630; --seal: #ee7a5c;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 32px 16px 64px; background: var(--desk); color: var(--ink);
  font: 17px/30px var(--serif); text-autospace: normal; text-spacing-trim: normal; line-break: strict; overflow-wrap: anywhere;
}
a { color: var(--seal); text-decoration: none; }
a:hover { text-decoration: underline; }
nav, article, footer, header, main { max-width: 750px; margin: 0 auto; }
article header { margin: 0; }

nav { padding: 0 4px 12px; font-size: 14px; line-height: 24px; }
nav a::before { content: "‹ "; }
article { padding: 40px 52px 48px; background: var(--paper); border: 1px solid var(--rule); }
.masthead {
  display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 24px; margin: 0 0 28px; padding: 6px 0;
  border-top: 3px solid var(--ink); border-bottom: 1px solid var(--ink); font-size: 14px; line-height: 24px; color: var(--soft);
}
.masthead strong { color: var(--ink); letter-spacing: .06em; }
.headlines { padding-bottom: 18px; border-bottom: 4px double var(--edge); text-align: center; word-break: keep-all; text-wrap: balance; }
.headlines p, .headlines h1 { margin: 0; }
.headlines .pre { font-size: 16px; line-height: 28px; letter-spacing: .08em; color: var(--soft); }
.headlines h1 { margin: 4px 0; font-size: 31px; line-height: 44px; font-weight: 900; }
.headlines .sub { font-size: 18px; line-height: 30px; font-weight: 600; color: var(--soft); }
.byline {
  display: flex; flex-wrap: wrap; justify-content: center; column-gap: 24px; margin: 12px 0 0; font-size: 14px; line-height: 26px;
  color: var(--faint);
}
.text { margin-top: 28px; text-align: justify; text-justify: inter-character; }
.text p { margin: 0 0 8px; text-indent: 2em; }
.text :is(li, td, th, blockquote, figcaption, figure) p { text-indent: 0; }
.text :is(h2, h3, h4) { margin: 28px 0 8px; font-weight: 600; line-height: 1.5; text-align: start; }
.text h2 { font-size: 21px; }
.text h3 { font-size: 18px; }
.text h4 { font-size: 17px; }
.text strong, .text th { font-weight: 600; }
.text :is(ul, ol) { margin: 0 0 8px; padding-inline-start: 2em; }
.text blockquote { margin: 12px 0 12px 2em; padding-inline-start: 16px; border-inline-start: 2px solid var(--rule); color: var(--soft); }
.text figure { margin: 20px 0; text-align: center; }
.text img { max-width: 100%; height: auto; }
.text figcaption { margin-top: 4px; font-size: 14px; line-height: 24px; color: var(--soft); }
.text table { width: 100%; margin: 14px 0; border-collapse: collapse; font-size: 15px; line-height: 24px; text-align: start; }
.text :is(th, td) { padding: 4px 8px; border: 1px solid var(--rule); vertical-align: top; }
.text :is(th, td) p { margin: 0; }
.text thead { border-bottom: 2px solid var(--edge); }
.text hr { width: 8em; margin: 24px auto; border: 0; border-top: 1px solid var(--edge); }

footer { padding: 20px 4px 0; font-size: 13px; line-height: 22px; color: var(--faint); }
footer h2 { margin: 16px 0 4px; font-size: 13px; font-weight: 600; letter-spacing: .08em; color: var(--soft); }
footer dl { margin: 0; }
footer dl div { display: flex; gap: 16px; }
footer dt { flex: 0 0 9em; }
footer dd { margin: 0; flex: 1; }
footer p { margin: 0; text-autospace: no-autospace; }
footer code { font: 12px/22px ui-monospace, "DejaVu Sans Mono", monospace; }

.index header { padding-bottom: 18px; border-bottom: 4px double var(--edge); text-align: center; }
.index h1 { margin: 0; font-size: 31px; line-height: 44px; font-weight: 900; letter-spacing: .2em; text-indent: .2em; }
.index header p { margin: 4px 0 0; font-size: 14px; line-height: 24px; color: var(--faint); }
.index section { margin-top: 28px; }
.index h2 { margin: 0; padding-bottom: 4px; border-bottom: 1px solid var(--edge); font-size: 16px; line-height: 26px; font-weight: 600; }
.index ul { margin: 0; padding: 0; list-style: none; }
.index li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 24px; padding: 5px 0; border-bottom: 1px solid var(--rule); }
.index li a { flex: 1 1 24em; color: var(--ink); }
.index li a:hover { color: var(--seal); }
.index li span { font-size: 14px; color: var(--faint); }

@media (max-width: 600px) {
  article { padding: 24px 20px 32px; }
  .headlines h1, .index h1 { font-size: 25px; line-height: 36px; }
  footer dl div { flex-direction: column; gap: 0; }
  footer :is(dt, dd) { flex: none; }
}
@page { size: A4; margin: 20mm 22mm; }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --desk: #fff; --ink: #000; --soft: #333; --faint: #444; --edge: #666; --rule: #bbb; --seal: #000;
  }
  body { padding: 0; font-size: 11.5pt; line-height: 20pt; }
  nav { display: none; }
  article { max-width: none; padding: 0; border: 0; }
  .text { orphans: 2; widows: 2; }
  h1, h2, h3, h4, .headlines { break-after: avoid; }
  figure, tr, blockquote, .headlines { break-inside: avoid; }
  footer { max-width: none; margin-top: 14pt; padding: 6pt 0 0; border-top: 1px solid var(--edge); font-size: 9pt; line-height: 14pt; break-inside: avoid; }
  footer code { font-size: 8pt; line-height: 14pt; }
}
`);
