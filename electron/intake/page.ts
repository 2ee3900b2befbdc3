import type { Draft, Readings } from '../core/article.ts';

/** A file as it came in. `companion` reads what lies beside it: the images of a saved page, by their relative path. */
export interface PageFile {
  name: string;
  bytes: Uint8Array;
  companion?(relativePath: string): Promise<Uint8Array | null>;
}

/** A picture that came with a page. */
export interface Asset {
  bytes: Uint8Array;
  mediaType: string;
  fileName: string;
  sha256: string;
}

/** What a reader makes of a file: the article, where each of its fields was found, and what came along. */
export interface PageRead {
  draft: Draft;
  readings: Readings;
  tags: string[];
  origin: { mediaType: string; encoding: string; reader: string };
  assets: Asset[];
  /** False for a list of links, a gallery, a login page: it is imported all the same, and marked. */
  isArticle: boolean;
}

/** A decoded file on its way to a reader. */
export interface DecodedFile extends PageFile {
  text: string;
  encoding: string;
}

/** One format. A reader promises a draft for every text: what it can't find, it leaves out. */
export interface Reader {
  /** The name that `origin.reader` keeps. */
  name: string;
  mediaType: string;
  read(file: DecodedFile): Promise<Omit<PageRead, 'origin'>>;
}
