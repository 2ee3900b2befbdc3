import type { PageFile } from '../page.ts';
import { gzip } from './archives/gzip.ts';
import { tar } from './archives/tar.ts';
import { wacz, warc } from './archives/warc.ts';
import { zip } from './archives/zip.ts';
import { docx } from './documents/docx.ts';
import { epub } from './documents/epub.ts';
import { odt } from './documents/odt.ts';
import { pdf } from './documents/pdf.ts';
import { pictures, tiff } from './documents/picture.ts';
import { xlsx } from './documents/xlsx.ts';
import type { Format } from './format.ts';
import { jsonFile } from './json.ts';
import { mail } from './mail/mail.ts';
import { mbox } from './mail/mbox.ts';
import { mhtml } from './mail/mhtml.ts';
import { ownJson } from './own/own-json.ts';
import { ownMarkdown } from './own/own-markdown.ts';
import { bibtex } from './records/bibtex.ts';
import { bookmarks } from './records/bookmarks.ts';
import { enex } from './records/enex.ts';
import { feed } from './records/feed.ts';
import { jsonForms } from './records/json-records.ts';
import { endNoteFormats, refWorksFormats, risFormats } from './records/references.ts';
import { table } from './records/table.ts';
import { sampleOf } from './sample.ts';

/** What can be read besides plain text, HTML and Markdown. The first that knows a file reads it. */
const formats: readonly Format[] = [
  ...pictures,
  tiff,
  pdf,
  docx,
  xlsx,
  odt,
  epub,
  wacz,
  zip,
  gzip,
  tar,
  warc,
  mbox,
  mhtml,
  mail,
  ownMarkdown,
  jsonFile,
  ownJson,
  ...jsonForms,
  ...enex,
  ...feed,
  ...bookmarks,
  ...risFormats,
  ...refWorksFormats,
  ...endNoteFormats,
  ...bibtex,
  ...table,
];

/** The form that a file is in; undefined for a text that is read as it stands. */
export async function formatOf(file: PageFile): Promise<Format | undefined> {
  const { mediaType } = file;
  if (mediaType !== undefined) return formats.find((one) => one.holds !== 'files' && one.mediaType === mediaType);
  const sample = await sampleOf(file);
  return formats.find((one) => one.isIt?.(sample));
}
