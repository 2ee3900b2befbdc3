import type { Passage } from './passage.ts';

/** An element around a block, or nothing in plain text. `hints` are its class, id and the like, in lower case. */
export interface Container {
  tag: string;
  hints: string;
}

/** A stretch of a block's text in an inline element of its own, and what that element's class, id and the like say, in lower case. */
export interface Mark {
  from: number;
  to: number;
  hints: string;
}

export type Form = 'heading' | 'paragraph' | 'item' | 'cell' | 'caption';

/** One printed line or paragraph. */
export interface Block {
  /** Its position among the page's blocks. */
  index: number;
  passage: Passage;
  text: string;
  form: Form;
  /** 1 to 6 for a heading, else 0. */
  level: number;
  isIndented: boolean;
  /** Positions in the text where an inline element begins or ends: what is parted there was parted on the page. */
  edges: readonly number[];
  /** The inline elements in it whose class, id and the like say something. */
  marks?: readonly Mark[];
  /** How much of the text is links, 0 to 1. */
  linked: number;
  /** Outermost first. */
  containers: readonly Container[];
}

/** A named value in the head of a page. */
export interface Meta {
  name: string;
  value: Passage;
}

/** A page as the rules see it, the same for plain text and HTML. */
export interface Page {
  source: string;
  fileName: string;
  isHtml: boolean;
  blocks: readonly Block[];
  title?: Passage;
  language?: string;
  metas: readonly Meta[];
  /** JSON-LD, as it stands in the page. */
  data: readonly Passage[];
  /** The page's other scripts: text that is never run. */
  scripts?: readonly Passage[];
}

/** What the nearest containers of a block say of it. */
export const hintsOf = (block: Block, levels = 2) =>
  block.containers
    .slice(-levels)
    .map(({ hints }) => hints)
    .join(' ');
