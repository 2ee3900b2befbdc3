export type { Edition } from './citations/gbt7714.ts';
export { type CopyForm, copyOf } from './clipboard.ts';
export { previewExport } from './preview.ts';
export { type ExportRequest, exportArticles } from './write-export.ts';
