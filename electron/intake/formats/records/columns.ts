import type { Converted } from '../format.ts';
import { dateOf, type Facts, htmlOr, namesOf, recordPage } from './record.ts';

/** The names that columns and keys have for a fact, in both languages; the first that says something is taken. */
const names: Readonly<Record<keyof Facts | 'body' | 'people', readonly string[]>> = {
  title: ['标题', '题名', '题目', '篇名', '主标题', 'title', 'headline', 'name', 'resolved_title', 'given_title'],
  author: ['作者', '记者', 'author', 'authors', 'creator', 'byline', 'reporter', 'published_by'],
  people: ['人员', '责任者', 'people'],
  editor: ['责任编辑', '责编', '编辑', 'editor', 'editors'],
  translator: ['编译', '译者', 'translator'],
  source: [
    '来源',
    '报纸',
    '报刊',
    '媒体',
    '刊名',
    '报纸名称',
    '出处',
    'source',
    'newspaper',
    'publication',
    'site',
    'sitename',
    'site_name',
    'domain_name',
    'container-title',
  ],
  publisher: ['主办', '出版者', '出版社', 'publisher'],
  published: [
    '日期',
    '发布日期',
    '发布时间',
    '发表日期',
    '发表时间',
    '出版日期',
    '见报日期',
    '时间',
    'date',
    'published',
    'published_at',
    'publishedat',
    'publication date',
    'pubdate',
    'datepublished',
  ],
  url: ['链接', '网址', '地址', '原文链接', 'url', 'link', 'given_url', 'resolved_url', 'href', 'originalarticleurl'],
  page: ['版次', '版面', '版', 'page'],
  column: ['栏目', 'column', 'section'],
  summary: ['摘要', '内容摘要', '导语', 'summary', 'abstract', 'description', 'excerpt', 'selection'],
  keywords: ['关键词', '关键字', '主题词', 'keywords'],
  tags: ['标签', '分类', '类别', 'tags', 'tag', 'labels', 'folder', 'category', 'categories'],
  body: ['正文', '内容', '全文', '文本', 'body', 'content', 'text', 'fulltext', 'html', 'content_html'],
};

/** Whether enough of these columns are known to make articles of the rows: a title or a text, or an address. */
export const areColumns = (heads: readonly string[]): boolean =>
  heads.length > 1 &&
  (['title', 'body', 'url'] as const).some((fact) => heads.some((head) => names[fact].includes(keyOf(head))));

export const keyOf = (head: string) =>
  head
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase();

/** A row as a page, by the names of its columns. */
export function rowPage(row: ReadonlyMap<string, string>): Converted {
  const value = (fact: keyof typeof names) => names[fact].map((name) => row.get(name)?.trim()).find(Boolean);
  const list = (fact: keyof typeof names) =>
    (value(fact) ?? '')
      .split(/[,，;；、|]/)
      .map((one) => one.trim())
      .filter(Boolean);
  const body = value('body') ?? '';
  const facts: Facts = {
    title: value('title') ?? value('url'),
    author: namesOf(value('author') ?? value('people')),
    editor: namesOf(value('editor')),
    translator: namesOf(value('translator')),
    source: value('source'),
    publisher: value('publisher'),
    published: dateOf(value('published')),
    url: value('url'),
    page: value('page'),
    column: value('column'),
    summary: value('summary'),
    keywords: list('keywords'),
    tags: list('tags'),
  };
  return recordPage(facts, htmlOr(body));
}
