export type { Catalogue } from './catalogue.ts';
export { MemoryCatalogue } from './memory-catalogue.ts';
