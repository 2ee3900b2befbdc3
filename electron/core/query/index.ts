export { evaluate, textTermsOf } from './evaluate.ts';
export { areNear } from './near.ts';
export { parseQuery } from './parse.ts';
export { type Column, columns, columnsOf, places } from './places.ts';
export { quoteTerm } from './quote.ts';
export { pageNumber, type Subject } from './subject.ts';
export type { NearTerm, Term, TextTerm } from './tree.ts';
export { placesOf, wordsOf } from './words.ts';
