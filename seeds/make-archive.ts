import { closeSync, openSync, writeSync } from 'node:fs';
import { type ArchiveOptions, articles } from './maker/articles.ts';
import { type Request, requestIn, usage } from './maker/command-line.ts';

export { type ArchiveOptions, articles };

/** What was made, as it is told on standard error. */
interface Account {
  articles: number;
  reprints: number;
  /** UTF-16 units of the bodies' text, tags not counted. */
  characters: number;
  bytes: number;
  seconds: number;
}

const pieceLength = 1 << 20;

/** Writes an archive as JSON lines, one article a line, in pieces of about a megabyte. */
function writeArchive(request: Request): Account {
  const start = performance.now();
  const account: Account = { articles: 0, reprints: 0, characters: 0, bytes: 0, seconds: 0 };
  const file = openSync(request.out, 'w');
  let piece = '';
  const flush = () => {
    account.bytes += writeAll(file, Buffer.from(piece));
    piece = '';
  };
  try {
    for (const article of articles(request)) {
      piece += `${JSON.stringify(article)}\n`;
      account.articles += 1;
      if (article.reprintOf !== undefined) account.reprints += 1;
      account.characters += article.body.replaceAll(/<\/?p>/g, '').length;
      if (piece.length >= pieceLength) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
  account.seconds = Math.round(performance.now() - start) / 1000;
  return account;
}

/** A pipe may take less than it is given. */
function writeAll(file: number, bytes: Buffer): number {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
  return written;
}

function main(given: string[]): number {
  let request: Request;
  try {
    request = requestIn(given);
  } catch (problem) {
    console.error(`${(problem as Error).message}\n${usage}`);
    return 2;
  }
  try {
    console.error(JSON.stringify(writeArchive(request)));
    return 0;
  } catch (problem) {
    console.error(`The archive could not be written: ${(problem as Error).message}`);
    return 1;
  }
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
