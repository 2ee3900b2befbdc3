import { describe, expect, test } from 'vitest';
import type { Article, Reading } from '../../../electron/core/article.ts';
import { withEdits } from '../../../renderer/models/article-edits.ts';
import { countToLookAt, readingRows, takingBack } from '../../../renderer/models/readings.ts';
import { anArticle } from '../../support/articles.ts';

const aPage = (read: Partial<Article>) =>
  anArticle({ title: '砚河工业遗存', body: '<p>砚河边的老厂房。</p>', ...read });

const read = (value: string, confidence = 0.95): Reading => ({
  value,
  confidence,
  start: 0,
  end: 2,
  rule: 'label:来源',
});
const rowAt = (article: Article, path: string) => readingRows(article).find((row) => row.path === path)!;

describe('what was read', () => {
  test('asks for a look first where it is least sure', () => {
    const article = aPage({
      source: '云澜日报',
      headlines: { pre: '引', sub: '副' },
      readings: {
        title: read('砚河工业遗存'),
        source: read('云澜日报', 0.7),
        'headlines.pre': read('引', 0.3),
        'headlines.sub': read('副', 0.99),
      },
    });
    const rows = readingRows(article);
    expect(rows.map(({ path, trust }) => `${path} ${trust}`)).toEqual([
      'headlines.pre unsure',
      'source look',
      'title high',
      'headlines.sub high',
    ]);
    expect(countToLookAt(rows)).toBe(2);
  });

  test('stands beside its correction, and asks for nothing any more', () => {
    const article = aPage({ source: '云澜晚报', readings: { source: read('云澜日报', 0.3) } });
    expect(readingRows(article)[0]).toMatchObject({ correction: '云澜晚报', reading: { value: '云澜日报' } });
    expect(countToLookAt(readingRows(article))).toBe(0);
  });

  test('is a correction too when the field was emptied', () => {
    expect(readingRows(aPage({ readings: { source: read('云澜日报') } }))[0]?.correction).toBeNull();
  });

  test('is no correction when people or keywords only changed their order', () => {
    const article = aPage({
      people: [
        { name: '乙', role: 'editor' },
        { name: '甲', role: 'author' },
      ],
      readings: { 'people.0': read('甲'), 'people.1': read('乙') },
    });
    expect(readingRows(article).map(({ correction }) => correction)).toEqual([undefined, undefined]);
  });

  test('of a body holds while the body opens with the same words', () => {
    const readings = { body: read('砚河边的…') };
    expect(rowAt(aPage({ readings }), 'body').correction).toBeUndefined();
    expect(rowAt(aPage({ readings, body: '<p>改过的开头。</p>' }), 'body').correction).toBe('改过的开…');
  });

  test.each([
    ['title', { title: '改' }, '砚河工业遗存', { title: '砚河工业遗存' }],
    ['source', {}, '云澜日报', { source: '云澜日报' }],
    ['headlines.sub', { headlines: { pre: '引' } }, '副', { headlines: { pre: '引', sub: '副' } }],
    ['edition.page', {}, '03', { edition: { page: '03' } }],
    ['keywords.1', { keywords: ['甲', '丙'] }, '乙', { keywords: ['甲', '乙'] }],
    [
      'people.0',
      { people: [{ name: '误', role: 'editor' as const }] },
      '甲',
      { people: [{ name: '甲', role: 'editor' }] },
    ],
    ['people.3', {}, '甲', { people: [{ name: '甲', role: 'author' }] }],
  ])('goes back into %s with one click', (path, now, value, wanted) => {
    const article = aPage({ ...now, readings: { [path]: read(value) } });
    const edits = takingBack(article, rowAt(article, path));
    expect(edits).toEqual(wanted);
    expect(rowAt(withEdits(article, edits!), path).correction).toBeUndefined();
  });
});
