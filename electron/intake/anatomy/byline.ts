import type { Role } from '../../core/article.ts';
import { namesIn } from './names.ts';
import type { Passage } from './passage.ts';
import type { Finding } from './vote.ts';
import { simplified } from './words.ts';

const roles: readonly [Role, RegExp][] = [
  ['correspondent', /通讯员|供稿/],
  ['photographer', /摄影|[^\p{sc=Han}]?摄$|供图|^图$/u],
  ['translator', /编译|翻译/],
  ['proofreader', /校对/],
  ['editor', /编辑|责编/],
  ['reporter', /记者|实习生/],
  ['author', /作者|撰文|评论员|撰稿|^文$|文\/图|文图|图文/],
];
const word =
  /(?:(?:[\p{sc=Han}]{0,12}?(?:本报|本网|本台|本刊|报|网|社|台|端|新闻|传媒|日报|交汇点|站|中心)[\s·]?)?(?:全媒体|融媒体)?(?:实习|见习|特约|专栏|首席|资深|高级|驻\p{sc=Han}{1,4}|摄影|职工|文字|责任|执行|特派|\p{sc=Han}{0,2}站)?(?:记者|通讯员|摄影|编译|翻译|校对|编辑|责编|供稿|供图|摄影报道|撰文|作者|实习生|评论员))|(?<![\p{sc=Han}])(?:文[/／]图|图[/／]文|文图|图文|文|图|摄)(?=[\s:：/／|｜丨]+\p{sc=Han})/gu;

/** One person in a byline. */
export interface Credited {
  role: Role;
  name: Finding;
}

/**
 * The people of a byline, each behind the word that names the role: `本报记者 张三 李四 通讯员 王五`.
 *
 * @param first the role of names that stand before the first such word; without it those are nobody.
 */
export function bylineOf(line: Passage, edges: readonly number[] = [], first?: Role): Credited[] {
  const credited: Credited[] = [];
  const heads = [...simplified(line.text).matchAll(word)];
  const add = (role: Role, from: number, to: number, isLabelled: boolean) => {
    const inside = edges.filter((edge) => edge > from && edge < to).map((edge) => edge - from);
    for (const name of namesIn(line.slice(from, to), inside, isLabelled)) credited.push({ role, name });
  };
  const lead = heads[0]?.index ?? line.text.length;
  const isOrganisation = heads.length > 0 && /\p{sc=Han}$/u.test(line.text.slice(0, lead));
  if (first && lead > 0 && !isOrganisation) add(first, 0, lead, true);
  heads.forEach((head, at) => {
    const from = head.index + head[0].length;
    const rest = line.text.slice(from).replace(/^[\s:：/／|｜丨]+/u, '');
    const to = heads[at + 1]?.index ?? line.text.length;
    const begin = line.text.length - rest.length;
    const role = roleOf(head[0]);
    if (role && begin < to) add(role, begin, to, false);
  });
  return credited.length === 0 && first && heads.length > 0 ? fallback(line, first) : credited;
}

/** `作者：本报评论员`: who is meant stands in the word itself. */
function fallback(line: Passage, role: Role): Credited[] {
  const text = line.text.trim();
  return /^\p{sc=Han}{2,12}$/u.test(text) ? [{ role, name: { value: text, passage: line.trim() } }] : [];
}

const roleOf = (text: string) => roles.find(([, pattern]) => pattern.test(text))?.[0];
