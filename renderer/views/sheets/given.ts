import type { ImportSource } from '../../../electron/contract/import.ts';

/** A drop or a paste, in the parts of it that matter here. */
export interface Given {
  readonly files: readonly { readonly file: File; readonly entry: FileSystemEntry | null }[];
  readonly text: string;
  readonly html: string;
}

/** Takes everything out of a drop or a paste; its event forgets it when it is over. */
export function takeGiven(data: DataTransfer): Given {
  const files = [...data.items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    return file ? [{ file, entry: item.webkitGetAsEntry() }] : [];
  });
  return { files, text: data.getData('text/plain'), html: data.getData('text/html') };
}

/** Whether it is nothing but the address of a page, which can't be fetched without a network. */
export const isOnlyAddress = ({ files, text }: Given): boolean =>
  files.length === 0 && /^\s*https?:\/\/\S+\s*$/.test(text);

/**
 * What to import of a drop or a paste: files by their place on the disk or, where they lie nowhere, by their bytes,
 * folders of such files to any depth; else the text.
 *
 * Pictures that rich text brings along lie nowhere: the text is what was meant.
 *
 * @param pathOf where a file lies; empty for nowhere
 */
export async function sourcesOf(given: Given, pathOf: (file: File) => string): Promise<ImportSource[]> {
  const paths = given.files.map(({ file }) => pathOf(file));
  const hasText = given.text.trim() !== '' || given.html.trim() !== '';
  if (hasText && !paths.some(Boolean)) return [textSource(given)];
  const sources = await Promise.all(
    given.files.map(async ({ file, entry }, at) => {
      const path = paths[at];
      if (path) return [{ path }];
      return (entry?.isDirectory ? await filesAt(entry) : [file]).map(async (one) => ({
        name: one.name,
        bytes: await bytesOf(one),
      }));
    }),
  );
  return Promise.all(sources.flat());
}

const textSource = ({ text, html }: Given): ImportSource => ({ text, ...(html.trim() !== '' && { html }) });

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

async function filesAt(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isDirectory) {
    const inside = await entriesOf(entry as FileSystemDirectoryEntry);
    return (await Promise.all(inside.filter(isWanted).map(filesAt))).flat();
  }
  return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
}

/** The same files are left out as in a folder on the disk: hidden ones, README files, what belongs to a saved page. */
const isWanted = ({ name, isDirectory }: FileSystemEntry): boolean =>
  !name.startsWith('.') && !(isDirectory ? /_files$/.test(name) : /^readme(\.|$)/i.test(name));

/** A folder tells what is in it in portions, the last of which is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}
