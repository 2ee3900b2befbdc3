import { isUnder } from '../tags.ts';
import { areNear } from './near.ts';
import { isWithin } from './period.ts';
import { places, textsIn } from './places.ts';
import { pageNumber, type Subject } from './subject.ts';
import type { Query, Term, TextField } from './tree.ts';

/** Whether a query finds an article. What is in the bin is found by queries that say `is:binned` only. */
export function evaluate(query: Query, subject: Subject): boolean {
  return (query.reachesBin || !subject.binned) && holds(query.term, subject);
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
      return term.field
        ? isInField(term.field, term.text, subject)
        : isAnywhere(subject, (text) => text.includes(term.text));
    case 'near':
      return isAnywhere(subject, (text) => areNear(term.texts, term.distance, text));
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
      return subject.note !== '';
    case 'in':
      return subject.isIn(term.collection);
    case 'published':
      return subject.publishedAt !== undefined && isWithin(subject.publishedAt, term.period);
    case 'imported':
      return isWithin(subject.importedOn, term.period);
  }
}

const isAnywhere = (subject: Subject, test: (text: string) => boolean) =>
  places.some((place) => textsIn(place, subject).some(test));

function isInField(field: TextField, text: string, subject: Subject): boolean {
  switch (field) {
    case 'title':
      return subject.title.includes(text);
    case 'source':
      return subject.source.includes(text);
    case 'person':
      return subject.people.includes(text);
    case 'keyword':
      return subject.keywords.includes(text);
    case 'channel':
      return subject.channel.includes(text);
    case 'page':
      return subject.page === pageNumber(text) || subject.pageName.includes(text);
  }
}
