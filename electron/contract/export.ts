import * as v from 'valibot';
import { languages } from '../core/library.ts';
import { Selection } from './parts.ts';

/** What a format makes of articles. */
interface Form {
  readonly shape: 'file' | 'folder';
  /** How the name of its file usually ends; empty for a folder. */
  readonly suffix: string;
  /** The program says something of its own in it, in a language. */
  readonly speaks: boolean;
}

/** The forms in which articles leave the archive. */
export const exportForms = {
  md: { shape: 'folder', suffix: '', speaks: true },
  html: { shape: 'folder', suffix: '', speaks: true },
  csv: { shape: 'file', suffix: '.csv', speaks: true },
  json: { shape: 'file', suffix: '.json', speaks: false },
  jsonl: { shape: 'file', suffix: '.jsonl', speaks: false },
  citations: { shape: 'file', suffix: '.txt', speaks: false },
  ris: { shape: 'file', suffix: '.ris', speaks: true },
  bibtex: { shape: 'file', suffix: '.bib', speaks: true },
  'csl-json': { shape: 'file', suffix: '.json', speaks: true },
} as const satisfies Record<string, Form>;

export type ExportFormat = keyof typeof exportForms;
export const exportFormats = Object.keys(exportForms) as [ExportFormat, ...ExportFormat[]];

/** The standards that a citation may follow. */
export const citationStyles = ['gbt7714-2015', 'gbt7714-2025'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** Which articles leave the archive, and in what form. */
export const ExportChoice = v.object({
  format: v.picklist(exportFormats),
  articles: Selection,
  /** The language of what the program itself writes into it; the library's own when absent. */
  language: v.exactOptional(v.picklist(languages)),
  /** How articles are cited where the format cites them; the edition in force when absent. */
  citation: v.exactOptional(v.picklist(citationStyles)),
});

export const ExportInput = v.object({
  ...ExportChoice.entries,
  /** Exactly where the result goes: a file or a folder, by the format's shape. What is there is replaced whole. */
  out: v.pipe(v.string(), v.nonEmpty()),
});
export type ExportInput = v.InferOutput<typeof ExportInput>;

export const ExportReport = v.object({
  format: v.picklist(exportFormats),
  articles: v.number(),
  /** Absolute paths of the files that were written. */
  files: v.array(v.string()),
  bytes: v.number(),
});
export type ExportReport = v.InferOutput<typeof ExportReport>;
