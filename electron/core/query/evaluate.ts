import { isUnder } from '../tags.ts';
import { isWithin } from './period.ts';
import { pageNumber, type Subject } from './subject.ts';
import type { NearTerm, Query, Term, TextTerm } from './tree.ts';

/** Whether a query finds an article. What is in the bin is found by queries that say `is:binned` only. */
export function evaluate(query: Query, subject: Subject): boolean {
  return (query.reachesBin || !subject.binned) && holds(query.term, subject);
}

/** The terms of a query that ask for text: what `Subject.says` may be asked. */
export function textTermsOf({ term }: Query): (TextTerm | NearTerm)[] {
  return inside(term);
}

function inside(term: Term): (TextTerm | NearTerm)[] {
  switch (term.kind) {
    case 'and':
    case 'or':
      return term.terms.flatMap(inside);
    case 'not':
      return inside(term.term);
    case 'text':
    case 'near':
      return [term];
    default:
      return [];
  }
}

function holds(term: Term, subject: Subject): boolean {
  switch (term.kind) {
    case 'everything':
      return true;
    case 'and':
      return term.terms.every((one) => holds(one, subject));
    case 'or':
      return term.terms.some((one) => holds(one, subject));
    case 'not':
      return !holds(term.term, subject);
    case 'text':
      return (term.field === 'page' && subject.page === pageNumber(term.text)) || subject.says(term);
    case 'near':
      return subject.says(term);
    case 'tag':
      return subject.tags.some((tag) => isUnder(tag, term.path));
    case 'status':
      return subject.status === term.status;
    case 'starred':
      return subject.starred;
    case 'untagged':
      return subject.tags.length === 0;
    case 'binned':
      return subject.binned;
    case 'note':
      return subject.hasNote;
    case 'in':
      return subject.isIn(term.collection);
    case 'published':
      return subject.publishedAt !== null && isWithin(subject.publishedAt, term.period);
    case 'imported':
      return isWithin(subject.importedOn, term.period);
  }
}
