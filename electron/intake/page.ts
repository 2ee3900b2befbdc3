import type { Article, Draft, Readings } from '../core/article.ts';
import type { Doubt } from '../core/doubts.ts';

/** A file as it came in. */
export interface PageFile {
  name: string;
  bytes: Uint8Array;
  /** What its container says that it is; its content decides when nobody says. */
  mediaType?: string;
  /** Reads what lies beside it: the images of a saved page, by their relative path. */
  companion?(relativePath: string): Promise<Uint8Array | null>;
  /** Reads what came along under a full address: the pictures in a mail, an MHTML page, a web archive. */
  resource?(address: string): Promise<Uint8Array | null>;
}

/** A picture that came with a page. */
export interface Asset {
  bytes: Uint8Array;
  mediaType: string;
  fileName: string;
  sha256: string;
}

/** What a reader makes of a page: the article, where each of its fields was found, and what came along. */
export interface Reading {
  draft: Draft;
  readings: Readings;
  tags: string[];
  assets: Asset[];
  /** False for a list of links, a gallery, a login page. */
  isArticle: boolean;
}

/** What became of one file. */
export interface PageRead extends Reading {
  /** Left out where the file is no original: the article says itself where it came from. */
  origin?: { mediaType: string; encoding?: string; reader: string };
  doubts: Doubt[];
  /** The article as this program wrote it out: it comes back as it was. */
  kept?: Article;
}

/** A decoded file on its way to a reader. */
export interface DecodedFile extends PageFile {
  text: string;
  encoding: string;
}

/** One form of text. A reader promises a draft for every text: what it can't find, it leaves out. */
export interface Reader {
  /** The name that `origin.reader` keeps. */
  name: string;
  mediaType: string;
  read(file: DecodedFile): Promise<Reading>;
}
