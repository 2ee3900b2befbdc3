import { Refusal } from '../../../core/refusal.ts';
import { escapeHtml } from '../escape-html.ts';
import type { Form } from '../format.ts';
import { type Line, linesOf, type PrintedPage, paragraphsOf, withoutRunningHeads } from './pdf-lines.ts';

/** PDF with a text layer. A scan has none: it is kept, and its text is typed beside it. */
export const pdf: Form = {
  holds: 'page',
  name: 'pdf',
  mediaType: 'application/pdf',
  isIt: ({ start }) => /^[\s\S]{0,1024}?%PDF-\d/.test(start) && !/^\s*</.test(start),
  async toPage({ name, bytes }) {
    const pages = withoutRunningHeads(await printedPages(bytes));
    const paragraphs = paragraphsOf(pages);
    if (paragraphs.length > 0) {
      const html = paragraphs.map(({ text, isHeading }) =>
        isHeading ? `<h1>${escapeHtml(text)}</h1>` : `<p>${escapeHtml(text)}</p>`,
      );
      return { kind: 'text/html', text: `<html><body>\n${html.join('\n')}\n</body></html>` };
    }
    const title = name.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
    return { kind: 'record', text: `---\ntitle: ${JSON.stringify(title)}\n---\n`, doubts: ['no-text'] };
  },
};

const mostPages = 2000;

/** @throws Refusal `file-damaged`, `archive-locked` */
async function printedPages(bytes: Uint8Array): Promise<PrintedPage[]> {
  const { getDocument } = await pdfjs();
  // The library takes the bytes for its own.
  const loading = getDocument({
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
  });
  try {
    const document = await loading.promise;
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                text: item.str,
                x: item.transform[4],
                y: item.transform[5],
                width: item.width,
                size: Math.hypot(item.transform[2], item.transform[3]),
              },
            ]
          : [],
      );
      pages.push({ width, height, lines: linesOf(pieces, width) satisfies Line[] });
      page.cleanup();
    }
    return pages;
  } catch (problem) {
    const { name, message } = problem as Error;
    if (name === 'PasswordException') throw new Refusal('archive-locked', { name: 'PDF' }, { cause: problem });
    throw new Refusal('file-damaged', { detail: message.slice(0, 120) }, { cause: problem });
  } finally {
    await loading.destroy();
  }
}

/** Loaded when the first PDF comes. Its worker is given beforehand: it runs here, and is looked for nowhere. */
async function pdfjs() {
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
