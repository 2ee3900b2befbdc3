import type { ExportFormat } from '../contract/export.ts';
import { json } from './data/json.ts';
import { html } from './documents/html.ts';
import { markdown } from './documents/markdown.ts';
import type { Exporter } from './exporter.ts';

/** How each format is written. */
export const exporters: Readonly<Record<ExportFormat, Exporter>> = {
  md: { shape: 'folder', write: markdown },
  html: { shape: 'folder', write: html },
  json: { shape: 'file', write: json },
};
