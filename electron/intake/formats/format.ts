import type { Doubt } from '../../core/doubts.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { PageFile, PageRead } from '../page.ts';
import type { Kind } from '../sniff/sniff.ts';
import type { Sample } from './sample.ts';

/** A file in another one that can't be had. */
export interface Unreadable {
  name: string;
  refusal: Refusal;
}

/** A file that holds others, each an original of its own. Its files are named by their paths in it. */
export interface Container {
  holds: 'files';
  name: string;
  isIt(sample: Sample): boolean;
  /** @throws Refusal `archive-damaged`, `archive-locked`, `archive-too-large` */
  open(file: PageFile): AsyncIterable<PageFile | Unreadable> | Iterable<PageFile | Unreadable>;
}

/** What a page in another form says, as text of a kind that has a reader. The same bytes give the same text. */
export interface Converted {
  kind: Kind;
  text: string;
  doubts?: Doubt[];
  resource?(address: string): Promise<Uint8Array | null>;
}

/** A page in another form. */
export interface Form {
  holds: 'page';
  /** The name that `origin.reader` keeps. */
  name: string;
  mediaType: string;
  /** Left out where only a container knows it: a record among others. */
  isIt?(sample: Sample): boolean;
  /** @throws Refusal `file-damaged`, `archive-damaged`, `archive-locked`, `archive-too-large` */
  toPage(file: PageFile): Promise<Converted> | Converted;
}

/** An article as this program wrote it out. */
export interface OwnForm {
  holds: 'article';
  mediaType: string;
  isIt?(sample: Sample): boolean;
  /** @throws Refusal `article-damaged` */
  read(file: PageFile): Promise<PageRead>;
}

export type Format = Container | Form | OwnForm;
