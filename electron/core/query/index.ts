export { evaluate } from './evaluate.ts';
export { parseQuery } from './parse.ts';
export { remoteness } from './places.ts';
export { quoteTerm } from './quote.ts';
export { pageNumber, type Subject } from './subject.ts';
export type { Term } from './tree.ts';
export { placesOf, wordsOf } from './words.ts';
