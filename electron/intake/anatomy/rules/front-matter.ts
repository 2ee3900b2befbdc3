import type { Role } from '../../../core/article.ts';
import { dateOf } from '../dates.ts';
import { namesIn } from '../names.ts';
import type { Passage } from '../passage.ts';
import type { Rule } from '../rule.ts';
import type { SingleField, Vote } from '../vote.ts';
import { clean } from '../words.ts';

/** The names that front matter gives to an article's facts: Obsidian Web Clipper's, Hugo's, and plain Chinese ones. */
const singles: Record<string, SingleField> = {
  title: 'title',
  标题: 'title',
  site: 'source',
  publication: 'source',
  来源: 'source',
  newspaper: 'source',
  publisher: 'publisher',
  主办: 'publisher',
  url: 'url',
  link: 'url',
  链接: 'url',
  canonicalurl: 'url',
  description: 'summary',
  summary: 'summary',
  excerpt: 'summary',
  摘要: 'summary',
  page: 'edition.page',
  版次: 'edition.page',
  column: 'edition.column',
  栏目: 'edition.column',
  引题: 'headlines.pre',
  主题: 'headlines.main',
  副题: 'headlines.sub',
  subtitle: 'headlines.sub',
  转载自: 'reprintOf',
  转载来源: 'reprintOf',
};
const people: Record<string, Role> = {
  author: 'author',
  authors: 'author',
  作者: 'author',
  byline: 'author',
  reporter: 'reporter',
  reporters: 'reporter',
  记者: 'reporter',
  通讯员: 'correspondent',
  photographer: 'photographer',
  摄影: 'photographer',
  translator: 'translator',
  编译: 'translator',
  editor: 'editor',
  editors: 'editor',
  编辑: 'editor',
  责任编辑: 'editor',
  校对: 'proofreader',
};
/** Too little for a date in running text; here it is said to be one. */
const yearOrMonth = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;
const dates = new Set(['published', 'date', 'publishdate', 'pubdate', 'published_at', '发布时间', '日期', '时间']);

/** What the YAML before a Markdown text says: a field with its own name, written by hand or by a clipper. */
export const frontMatter: Rule = function* ({ metas }) {
  const yaml = metas.filter(({ name }) => name.startsWith('yaml:'));
  const keywords = yaml.filter(({ name }) => ['yaml:keywords', 'yaml:关键词'].includes(name));
  const findings = keywords
    .flatMap(({ value }) => value.split(/[,，、;；]/gu))
    .map((passage) => ({ value: clean(passage.text), passage }));
  if (findings.length > 0) yield { rule: 'yaml:keywords', field: 'keywords', findings, confidence: 0.98 };
  for (const { name, value } of yaml) yield* votesOf(name.slice('yaml:'.length), value);
};

function* votesOf(key: string, value: Passage): Generator<Vote> {
  const rule = `yaml:${key}`;
  const confidence = 0.98;
  const passage = unlinked(value);
  if (dates.has(key)) {
    const date = yearOrMonth.test(passage.text) ? { value: passage.text, passage } : dateOf(passage);
    if (date) yield { rule, field: 'publishedAt', ...date, confidence };
  }
  const role = people[key];
  if (role) for (const name of namesIn(passage)) yield { rule, field: 'people', role, ...name, confidence };
  const isAddress = /^https?:\/\/\S+$/i.test(passage.text);
  const field = key === 'source' ? (isAddress ? 'url' : 'source') : singles[key];
  if (field && !(field === 'source' && isAddress))
    yield { rule, field, value: clean(passage.text), passage, confidence };
}

/** `[[阮清越]]` and `[[people/阮清越|阮清越]]`: a wiki link is its words. */
function unlinked(value: Passage): Passage {
  const link = /^\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]$/.exec(value.text);
  if (!link) return value;
  const at = value.text.lastIndexOf(link[1]!);
  const inner = value.slice(at, at + link[1]!.length);
  const slash = inner.text.lastIndexOf('/');
  return inner.slice(slash + 1);
}
