import type { Article } from '../core/article.ts';
import type { Language } from '../core/library.ts';
import type { Speaker } from '../messages/speak.ts';
import type { Edition } from './citations/gbt7714.ts';

/** The bytes of an image or an attachment. */
export interface Asset {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** What a writer has to write, and what it may ask for. */
export interface ExportSource {
  /** One after the other: there may be more than memory holds. */
  readonly articles: AsyncIterable<Article>;
  /** The language of what the writer says itself, and its voice. */
  readonly language: Language;
  readonly t: Speaker;
  /** Null when the library does not have it. */
  asset(sha256: string): Promise<Asset | null>;
  readonly now: Date;
  /** The GB/T 7714 that citations follow. */
  readonly edition: Edition;
}

/** One file, written from its beginning to its end. */
export interface FileTarget {
  append(content: string | Uint8Array): Promise<void>;
}

/** A folder, empty at first. Paths are relative to it, with `/`; folders in between are made. */
export interface FolderTarget {
  write(path: string, content: string | Uint8Array): Promise<void>;
}

/**
 * Writes articles, and yields each one when it is written: the place where an export is counted and may be stopped.
 *
 * It never sees where its target is: that what was there stays until all is written is not its concern.
 */
export type Writer<Target> = (source: ExportSource, target: Target) => AsyncGenerator<Article, void, undefined>;

/** One form in which articles leave the archive, as one file or as a folder. */
export type Exporter =
  | { readonly shape: 'file'; readonly write: Writer<FileTarget> }
  | { readonly shape: 'folder'; readonly write: Writer<FolderTarget> };
