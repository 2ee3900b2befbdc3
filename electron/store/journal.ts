import { Refusal } from '../core/refusal.ts';
import { writeAll } from './durable-file.ts';
import { codeOf, type OpenFile } from './files.ts';
import { asideName, type Folder, refusing } from './folder.ts';
import { journalStart } from './journal-base.ts';
import { decodeLine, encodeLine, type Line, lostLine } from './journal-line.ts';
import { scanJournal } from './journal-scan.ts';

/** A file that has grown to this many bytes is closed; the next line begins another one. */
const fileLimit = 8 * 1024 * 1024;

/** One file of the journal. */
interface Part {
  readonly file: string;
  readonly first: number;
  /** Where its lines start; found when first needed. */
  starts?: number[];
  /** Where its last line ends; in the last file only, the place of the next line. */
  end: number;
}

/** Every change of a library, one line each, in files named by their first line. */
export class Journal {
  readonly #folder: Folder;
  readonly #parts: Part[];
  #lastSeq: number;
  #writer: OpenFile | undefined;
  #stopped: Refusal | undefined;
  /** The line that was written last; none since it was opened. */
  #lastLine: Buffer = Buffer.alloc(0);
  /** Whether what is written goes into the folder that bears the library's name. */
  isHere: () => Promise<boolean> = async () => true;

  private constructor(folder: Folder, parts: Part[], lastSeq: number) {
    this.#folder = folder;
    this.#parts = parts;
    this.#lastSeq = lastSeq;
  }

  /**
   * Opens the journal and reads the lines after a sequence. Changes nothing on the disk.
   *
   * @throws Refusal `library-damaged` when a line up to `after`, or between good ones, is not there.
   */
  static async open(folder: Folder, after: number): Promise<{ journal: Journal; lines: Line[]; torn: Buffer }> {
    const start = await journalStart(folder);
    const all = (await folder.list('journal')).flatMap(partOf);
    // Where a file begins just after the start, those before it were about to go.
    const parts = all.some(({ first }) => first === start + 1) ? all.filter(({ first }) => first > start) : all;
    const lines: Line[] = [];
    let torn: Buffer = Buffer.alloc(0);
    let seq = 0;
    const from = parts.findLastIndex((part) => part.first <= after + 1);
    for (const [place, part] of parts.entries()) {
      if (place < Math.max(from, 0)) continue;
      if (place > Math.max(from, 0) && part.first !== seq + 1)
        throw new Refusal('library-damaged', { file: part.file });
      const bytes = (await folder.read(part.file)) ?? Buffer.alloc(0);
      const scan = scanJournal(bytes, part.first, part.file);
      part.starts = scan.starts;
      part.end = scan.end;
      torn = bytes.subarray(scan.end);
      const isLast = place === parts.length - 1;
      if (torn.length > 0 && !isLast) throw new Refusal('library-damaged', { file: part.file });
      seq = part.first + scan.starts.length - 1;
      for (const [n, start] of scan.starts.entries()) {
        if (part.first + n <= after) continue;
        lines.push(folder.forms.line(decodeLine(bytes.subarray(start, scan.starts[n + 1] ?? scan.end))));
      }
    }
    if (seq < after || (lines[0] && lines[0].seq !== after + 1))
      throw new Refusal('library-damaged', { file: 'journal' });
    return { journal: new Journal(folder, parts, seq), lines, torn };
  }

  /** The sequence of the last line; 0 when there is none. */
  get lastSeq(): number {
    return this.#lastSeq;
  }

  /** Why no line can be written any more, until the library is opened again. */
  get stopped(): Refusal | undefined {
    return this.#stopped;
  }

  /** Moves the bytes after the last good line to a file whose name says what they are. @returns that name. */
  async setTornAside(torn: Uint8Array, at: Date): Promise<string> {
    const part = this.#parts.at(-1)!;
    const aside = asideName(part.file, 'torn', at);
    await this.#folder.write(aside, torn);
    await refusing(async () => {
      const writer = await this.#reopened(part);
      await writer.truncate(part.end);
      await writer.sync();
    });
    return aside;
  }

  /**
   * Writes the next line. When it comes back, the line is on the disk; when it throws, it is as if it had not been asked.
   *
   * @throws Refusal `disk-refused`; `library-away`; `library-read-only` once the disk could not say whether a line is on it
   */
  async append(line: Line): Promise<void> {
    if (this.#stopped) throw this.#stopped;
    const bytes = encodeLine(line, this.#folder.forms.newest);
    const part = await this.#partFor(line.seq);
    const writer = await refusing(() => this.#reopened(part));
    try {
      await writeAll(writer, bytes, part.end);
    } catch (problem) {
      await this.#cutBack(writer, part);
      throw new Refusal('disk-refused', { reason: codeOf(problem) ?? String(problem) }, { cause: problem });
    }
    try {
      await writer.syncData();
    } catch (problem) {
      this.stop(problem);
      await this.#cutBack(writer, part);
      throw this.#stopped;
    }
    if (!(await this.isHere())) {
      // The line is in a file that nobody will find under the library's name: it must not turn up later, unasked.
      await this.#cutBack(writer, part);
      throw new Refusal('library-away', { path: this.#folder.root, reason: this.#folder.root });
    }
    part.starts?.push(part.end);
    part.end += bytes.length;
    this.#lastSeq = line.seq;
    this.#lastLine = bytes;
  }

  /**
   * Goes on in a folder that came back as another one.
   *
   * @returns whether it holds just what was written here; else another program wrote in it, or it is an older copy.
   */
  async resume(): Promise<boolean> {
    await this.close().catch(() => undefined);
    const part = this.#parts.at(-1);
    const names = (await this.#folder.list('journal')).flatMap(partOf);
    const bytes = part ? await this.#folder.read(part.file) : Buffer.alloc(0);
    const isSame = names.at(-1)?.file === part?.file && bytes?.length === (part?.end ?? 0);
    const endsAlike = bytes?.subarray(bytes.length - this.#lastLine.length).equals(this.#lastLine) ?? false;
    return isSame && endsAlike;
  }

  /** Refuses every line from now on, since what is on the disk is no longer certain. */
  stop(problem: unknown): void {
    this.#stopped ??= new Refusal(
      'library-read-only',
      { reason: codeOf(problem) ?? String(problem) },
      { cause: problem },
    );
  }

  /** Reads one line; one from before the journal begins is lost. @throws Refusal `library-damaged`, `file-unreadable` */
  async read(seq: number): Promise<Line> {
    const part = this.#parts.findLast(({ first }) => first <= seq);
    if (!part) return lostLine(seq, '');
    if (!part.starts) {
      const bytes = (await this.#folder.read(part.file)) ?? Buffer.alloc(0);
      const scan = scanJournal(bytes, part.first, part.file);
      part.starts = scan.starts;
      part.end = scan.end;
    }
    const start = part.starts[seq - part.first];
    if (start === undefined) throw new Refusal('library-damaged', { file: part.file });
    const bytes = await this.#folder.readPart(part.file, start, part.starts[seq - part.first + 1] ?? part.end);
    if (scanJournal(bytes, seq, part.file).starts.length !== 1)
      throw new Refusal('library-damaged', { file: part.file });
    return this.#folder.forms.line(decodeLine(bytes));
  }

  async close(): Promise<void> {
    await this.#writer?.close();
    this.#writer = undefined;
  }

  /** The file that the next line goes into. */
  async #partFor(seq: number): Promise<Part> {
    const last = this.#parts.at(-1);
    if (last && last.end < fileLimit) return last;
    const part: Part = { file: `journal/${String(seq).padStart(12, '0')}.jsonl`, first: seq, starts: [], end: 0 };
    await this.#folder.write(part.file, new Uint8Array());
    await this.close();
    this.#parts.push(part);
    return part;
  }

  async #reopened(part: Part): Promise<OpenFile> {
    this.#writer ??= await this.#folder.files.reopen(this.#folder.path(part.file));
    return this.#writer;
  }

  /** Takes back what a failed append may have left after the last good line. */
  async #cutBack(writer: OpenFile, part: Part): Promise<void> {
    try {
      await writer.truncate(part.end);
    } catch (problem) {
      this.stop(problem);
    }
  }
}

/** A name that is not a journal file's is not looked at: torn ends are kept beside. */
function partOf(name: string): Part[] {
  const first = /^(\d{12})\.jsonl$/.exec(name)?.[1];
  return first === undefined ? [] : [{ file: `journal/${name}`, first: Number(first), end: 0 }];
}
