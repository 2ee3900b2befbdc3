import type { Schema } from 'hast-util-sanitize';

/** The marks that text may carry, outermost first: the order in which the canonical form nests them. */
export const marks = ['a', 'strong', 'em', 'u', 's', 'sub', 'sup'] as const;
export type Mark = (typeof marks)[number];

/** Names that mean one of the allowed tags. */
export const synonyms: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  cite: 'em',
  ins: 'u',
  del: 's',
  strike: 's',
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  image: 'img',
  menu: 'ul',
  dir: 'ul',
};

/** Tags that end a paragraph and are not kept themselves: what stands in them stands on its own. */
export const wrappers: ReadonlySet<string> = new Set(
  `address article aside body caption center dd details dialog dl dt fieldset footer form header hgroup html legend main nav
   pre section summary listing xmp optgroup option plaintext noscript noframes`.split(/\s+/),
);

const kept =
  `p h2 h3 h4 ul ol li blockquote figure figcaption img table thead tbody tfoot tr th td a strong em u s sub sup
  br hr ruby rt div`.split(/\s+/);

/** What passes the sanitiser; `div` stands for every wrapper until the blocks are arranged. */
export const schema: Schema = {
  tagNames: kept,
  strip: `script style iframe object embed applet svg math template title head textarea select button audio video canvas
    map rp frame frameset`.split(/\s+/),
  attributes: { a: ['href'], img: ['src', 'alt'], td: ['colSpan', 'rowSpan'], th: ['colSpan', 'rowSpan'] },
  protocols: { href: ['http', 'https', 'mailto'], src: ['asset'] },
  ancestors: {},
  required: {},
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};
