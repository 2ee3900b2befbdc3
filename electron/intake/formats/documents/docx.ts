import type { Form } from '../format.ts';
import { child, elementsOf, type Xml } from '../xml.ts';
import { blocksIn, type DocxContext } from './docx-html.ts';
import { openPackage, type Package } from './package.ts';

/** Documents of Word and WPS. */
export const docx: Form = {
  holds: 'page',
  name: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  isIt: ({ entries }) => entries.includes('word/document.xml'),
  async toPage({ bytes }) {
    const file = await openPackage(bytes);
    const body = child(child(await file.xml('word/document.xml'), 'w:document'), 'w:body');
    const context: DocxContext = {
      levels: levelsIn(await file.xmlIfThere('word/styles.xml')),
      numbered: numberedIn(await file.xmlIfThere('word/numbering.xml')),
      relations: await file.relations('word/document.xml'),
    };
    const text = `<html><body>\n${body ? blocksIn(body, context) : ''}\n</body></html>`;
    return { kind: 'text/html', text, resource: (address) => pictureOf(file, address) };
  },
};

const pictureOf = async (file: Package, address: string) =>
  address.startsWith('part:') ? file.bytes(address.slice('part:'.length)) : null;

const value = (element: Xml | undefined, name = 'w:val') => element?.attributes[name];

/** Which styles are headings, and of which level; the document's title is of level 1. */
function levelsIn(styles: Xml | null): Map<string, number> {
  const levels = new Map<string, number>();
  for (const style of styles ? elementsOf(elementsOf(styles)[0]!) : []) {
    const name = value(child(style, 'w:name')) ?? '';
    const outline = value(child(child(style, 'w:pPr'), 'w:outlineLvl'));
    const level = /^title$/i.test(name)
      ? 1
      : Number(/^heading (\d)$/i.exec(name)?.[1] ?? (outline ? Number(outline) + 1 : 0));
    if (level >= 1 && level <= 6) levels.set(value(style, 'w:styleId') ?? '', level);
  }
  return levels;
}

/** Which lists are numbered; others have bullets. */
function numberedIn(numbering: Xml | null): Set<string> {
  const all = numbering ? elementsOf(elementsOf(numbering)[0]!) : [];
  const isNumbered = (abstractId: string | undefined) => {
    const abstract = all.find((one) => one.name === 'w:abstractNum' && value(one, 'w:abstractNumId') === abstractId);
    const format = value(child(child(abstract, 'w:lvl'), 'w:numFmt'));
    return format !== undefined && format !== 'bullet' && format !== 'none';
  };
  const lists = all.filter(({ name }) => name === 'w:num');
  return new Set(
    lists
      .filter((list) => isNumbered(value(child(list, 'w:abstractNumId'))))
      .map((list) => value(list, 'w:numId') ?? ''),
  );
}
