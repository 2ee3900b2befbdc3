import * as v from 'valibot';
import { languages } from '../core/library.ts';
import { Selection } from './parts.ts';

/** The forms in which articles leave the archive. */
export const exportFormats = ['md', 'html', 'json'] as const;
export const ExportFormat = v.picklist(exportFormats);
export type ExportFormat = v.InferOutput<typeof ExportFormat>;

export const ExportInput = v.object({
  format: ExportFormat,
  articles: Selection,
  /** Exactly where the result goes: a file for json, a folder for md and html. What is there is replaced whole. */
  out: v.pipe(v.string(), v.nonEmpty()),
  /** The language of what the program itself writes into it; the library's own when absent. */
  language: v.exactOptional(v.picklist(languages)),
});
export type ExportInput = v.InferOutput<typeof ExportInput>;

export const ExportReport = v.object({
  format: ExportFormat,
  articles: v.number(),
  /** Absolute paths of the files that were written. */
  files: v.array(v.string()),
  bytes: v.number(),
});
export type ExportReport = v.InferOutput<typeof ExportReport>;
