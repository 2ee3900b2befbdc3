import type { ExportFormat, exportForms } from '../contract/export.ts';
import { bibtex } from './citations/bibtex.ts';
import { cslJson } from './citations/csl-json.ts';
import { citations } from './citations/list.ts';
import { ris } from './citations/ris.ts';
import { csv } from './data/csv.ts';
import { json } from './data/json.ts';
import { jsonl } from './data/jsonl.ts';
import { html } from './documents/html.ts';
import { markdown } from './documents/markdown.ts';
import type { Exporter } from './exporter.ts';

/** How each format is written. */
export const exporters: {
  readonly [F in ExportFormat]: Extract<Exporter, { readonly shape: (typeof exportForms)[F]['shape'] }>;
} = {
  md: { shape: 'folder', write: markdown },
  html: { shape: 'folder', write: html },
  csv: { shape: 'file', write: csv },
  json: { shape: 'file', write: json },
  jsonl: { shape: 'file', write: jsonl },
  citations: { shape: 'file', write: citations },
  ris: { shape: 'file', write: ris },
  bibtex: { shape: 'file', write: bibtex },
  'csl-json': { shape: 'file', write: cslJson },
};
