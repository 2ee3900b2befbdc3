export type { Catalogue, Mark } from './catalogue.ts';
export { DiskCatalogue } from './disk-catalogue.ts';
export { isIndexFault, removeIndexFile } from './index-file.ts';
