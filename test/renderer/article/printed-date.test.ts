import { expect, test } from 'vitest';
import { readPrintedDate, writtenDate } from '../../../renderer/models/printed-date.ts';

test.each([
  ['2020', '2020'],
  ['2020年', '2020'],
  ['2020-09', '2020-09'],
  ['2020年9月', '2020-09'],
  ['2020-9-8', '2020-09-08'],
  ['2020/09/08', '2020-09-08'],
  ['2020.9.8', '2020-09-08'],
  ['2020年9月8日', '2020-09-08'],
  ['２０２０－０９－０８', '2020-09-08'],
  ['2020-09-08 10:19', '2020-09-08T10:19'],
  [' 2020年9月8日 9:05:30 ', '2020-09-08T09:05:30'],
  ['2020-09-08T10:19:48', '2020-09-08T10:19:48'],
  ['2024-02-29', '2024-02-29'],
])('the date %s is stored as %s', (written, stored) => {
  expect(readPrintedDate(written)).toBe(stored);
});

test.each([
  '去年九月',
  '2020-13',
  '2020-02-30',
  '2023-02-29',
  '2020-09 10:19',
  '2020-09-08 25:00',
  '20',
  '2020-09-08 10',
])('%s is no date', (written) => {
  expect(readPrintedDate(written)).toBeNull();
});

test('a stored date is edited without its T', () => {
  expect([writtenDate('2020-09-08T10:19:48'), writtenDate(undefined)]).toEqual(['2020-09-08 10:19:48', '']);
});
