export { type CopyForm, copyOf } from './clipboard.ts';
export { type ExportRequest, exportArticles } from './write-export.ts';
