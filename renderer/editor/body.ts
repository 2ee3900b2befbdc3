import { DOMSerializer, DOMParser as DocumentReader, type Node } from '@tiptap/pm/model';
import { tidyBody } from '../../electron/core/body/index.ts';
import { schema } from './schema/extensions.ts';

/** A stored body as a document. Nothing in it is fetched or run: it is read in a document that is not shown. */
export function documentOf(body: string): Node {
  const page = new DOMParser().parseFromString(`<!doctype html><body>${body}`, 'text/html');
  return DocumentReader.fromSchema(schema).parse(page.body, { preserveWhitespace: 'full' });
}

/** A document as a body in its canonical form: empty paragraphs go, everything else is written as it stands. */
export function bodyOf(document_: Node): string {
  const page = document.implementation.createHTMLDocument('');
  const serializer = DOMSerializer.fromSchema(document_.type.schema);
  serializer.serializeFragment(document_.content, { document: page }, page.body);
  return tidyBody(page.body.innerHTML);
}
