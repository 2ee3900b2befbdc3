import type { queries as english } from '../en/queries.ts';
import type { Message } from '../speak.ts';

/** What a query should have said: fills the blank of `refusal.query-wrong`. */
export const queries = {
  'query.word': '要查找的词语',
  'query.value': '要在这个字段里查找的内容',
  'query.closing-quote': '右引号',
  'query.closing-bracket': '右括号',
  'query.opening-bracket': '与之配对的左括号',
  'query.field':
    '字段名（title、source、person、tag、keyword、channel、page、status、is、has、in、date、imported；带冒号的文字请加引号）',
  'query.status': '待核、已选、已用或归档',
  'query.is': 'starred、untagged 或 binned',
  'query.has': 'note',
  'query.date': '日期，如 2020、2020-09、2020-09-08，或一段时间，如 2020..2021-03',
  'query.later-date': '两点之后更晚的日期',
  'query.near-words': '两个以上的词语，如 near(政协 提案,20)',
  'query.near-distance': '逗号和字数，如 near(政协 提案,20)',
} satisfies Record<keyof typeof english, Message>;
