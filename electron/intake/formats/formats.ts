import type { PageFile } from '../page.ts';
import { zip } from './archives/zip.ts';
import type { Format } from './format.ts';
import { jsonFile } from './json.ts';
import { ownJson } from './own/own-json.ts';
import { ownMarkdown } from './own/own-markdown.ts';
import { sampleOf } from './sample.ts';

/** What can be read besides plain text, HTML and Markdown. The first that knows a file reads it. */
const formats: readonly Format[] = [zip, ownMarkdown, jsonFile, ownJson];

/** The form that a file is in; undefined for a text that is read as it stands. */
export async function formatOf(file: PageFile): Promise<Format | undefined> {
  const { mediaType } = file;
  if (mediaType !== undefined) return formats.find((one) => one.holds !== 'files' && one.mediaType === mediaType);
  const sample = await sampleOf(file);
  return formats.find((one) => one.isIt?.(sample));
}
