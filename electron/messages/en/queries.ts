import type { Expected } from '../../core/query/reader.ts';
import type { Message } from '../speak.ts';

/** What a query should have said: fills the blank of `refusal.query-wrong`. */
export const queries = {
  'query.word': 'a word to look for',
  'query.value': 'what to look for in this field',
  'query.closing-quote': 'a closing quotation mark',
  'query.closing-bracket': 'a closing bracket',
  'query.opening-bracket': 'an opening bracket before this one',
  'query.field':
    'a field (title, source, person, tag, keyword, channel, page, status, is, has, in, date, imported; put quotation marks around text with a colon)',
  'query.status': 'inbox, selected, used or archived',
  'query.is': 'starred, untagged or binned',
  'query.has': 'note',
  'query.date': 'a date like 2020, 2020-09 or 2020-09-08, or two of them like 2020..2021-03',
  'query.later-date': 'a later date after the dots',
  'query.near-words': 'two words or more, as in near(school bus,20)',
  'query.near-distance': 'a comma and a number of characters, as in near(school bus,20)',
} satisfies Record<Expected, Message>;
