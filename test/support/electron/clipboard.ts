import type { Clipboard, ClipboardItem as ElectronClipboardItem } from 'electron';
import { isHeadless } from './environment.ts';
import { windows } from './windows.ts';

type Content = string | Blob;

/** One thing on the clipboard, in one or more forms. */
export class ClipboardItem implements Pick<ElectronClipboardItem, 'types'> {
  readonly types: string[];
  readonly #contents: Record<string, Content>;

  constructor(contents: Record<string, Content>) {
    this.#contents = contents;
    this.types = Object.keys(contents);
  }

  async getType(type: string): Promise<Blob> {
    const content = this.#contents[type];
    if (content === undefined) throw new DOMException(`There is no ${type}.`, 'NotFoundError');
    return new Blob([content], { type });
  }
}

let items: ClipboardItem[] = [];

async function textOf(type: string): Promise<string> {
  const item = items.find(({ types }) => types.includes(type));
  return item ? (await item.getType(type)).text() : '';
}

/** Only a page can reach the system's clipboard, and only while it has the focus. */
async function passOnToSystem(): Promise<void> {
  if (isHeadless) return;
  const forms = await Promise.all(
    items
      .flatMap(({ types }) => types)
      .map(async (type) => `${JSON.stringify(type)}: ${JSON.stringify(await textOf(type))}`),
  );
  windows.focused?.webContents.evaluate(`navigator.clipboard.write([new ClipboardItem({ ${forms.join(', ')} })])`);
}

/** What the app wrote, passed on to the system where there is one; what others wrote there is not seen. */
export const clipboard = {
  readText: () => textOf('text/plain'),
  async writeText(text: string): Promise<void> {
    await clipboard.write([new ClipboardItem({ 'text/plain': text })]);
  },
  has: async (type: string) => items.some(({ types }) => types.includes(type)),
  read: async () => items,
  async write(written: ClipboardItem[]): Promise<void> {
    items = written;
    await passOnToSystem();
  },
  clear(): void {
    items = [];
  },
} satisfies Pick<Clipboard, 'readText' | 'writeText' | 'has' | 'clear'> & Record<'read' | 'write', unknown>;
