import { describe, expect, test } from 'vitest';
import type { Article } from '../../electron/core/article.ts';
import { citation } from '../../electron/output/citations/gbt7714.ts';
import { anArticle } from '../support/articles.ts';

const by = (...names: string[]): Article['people'] => names.map((name) => ({ name, role: 'author' }));

/** The examples of the standards for newspapers. */
const printed = anArticle({
  title: '数字革命与竞争国际化',
  people: by('丁文详'),
  source: '中国青年报',
  publishedAt: '2000-11-20',
  edition: { page: '15' },
});
const online = anArticle({
  title: '探索微观世界的无穷奥秘（科技大观）',
  people: by('陈缮真'),
  source: '人民日报',
  publishedAt: '2022-08-16',
  edition: { page: '17' },
  url: 'http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_2-17.htm',
  createdAt: '2015-02-28T04:00:00.000Z',
});
const page = anArticle({
  title: '出版业信息化迈入快车道',
  people: by('萧钰'),
  publishedAt: '2001-12-19',
  url: 'http://www.creader.com/news/20011219/200112190019.html',
  createdAt: '2002-04-15T04:00:00.000Z',
});

describe('GB/T 7714—2015', () => {
  test('cites a printed newspaper', () => {
    expect(citation(printed, '2015')).toBe('丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).');
  });

  test('cites a newspaper read online, with the day on which it was read', () => {
    expect(citation(online, '2015')).toBe(
      `陈缮真. 探索微观世界的无穷奥秘（科技大观）[N/OL]. 人民日报, 2022-08-16(17)[2015-02-28]. ${online.url}.`,
    );
  });

  test('cites a web page', () => {
    expect(citation(page, '2015')).toBe(
      '萧钰. 出版业信息化迈入快车道[EB/OL]. (2001-12-19)[2002-04-15]. http://www.creader.com/news/20011219/200112190019.html.',
    );
  });

  test('names three writers, and 等 for the others', () => {
    const article = { ...printed, people: by('武丽丽', '华一新', '张亚军', '王岚') };
    expect(citation(article, '2015')).toMatch(/^武丽丽, 华一新, 张亚军, 等\. /);
  });
});

describe('GB/T 7714—2025', () => {
  test('cites a printed newspaper', () => {
    expect(citation(printed, '2025')).toBe('丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.');
  });

  test('cites a newspaper read online, without the day on which it was read', () => {
    expect(citation(online, '2025')).toBe(
      `陈缮真. 探索微观世界的无穷奥秘（科技大观）[N/OL]. 人民日报，2022-08-16（17）. ${online.url}.`,
    );
  });

  test('cites a web page, with the day on which it was read', () => {
    expect(citation(page, '2025')).toBe(
      '萧钰. 出版业信息化迈入快车道[EB/OL]. （2001-12-19）[2002-04-15]. http://www.creader.com/news/20011219/200112190019.html.',
    );
  });

  test('names three writers, and 等 for the others', () => {
    const article = { ...printed, people: by('印森林', '吴胜和', '李俊飞', '王岚') };
    expect(citation(article, '2025')).toMatch(/^印森林，吴胜和，李俊飞，等\. /);
  });
});

describe('what is not known is left out', () => {
  test('a newspaper without its page, a page as it is printed', () => {
    expect(citation({ ...printed, edition: {} }, '2025')).toBe(
      '丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20.',
    );
    expect(citation({ ...printed, edition: { page: '第04版' } }, '2025')).toMatch(/2000-11-20（4）\.$/);
    expect(citation({ ...printed, edition: { page: 'A06' } }, '2015')).toMatch(/2000-11-20\(A06\)\.$/);
  });

  test('a month or a year alone, a time of day never', () => {
    expect(citation({ ...printed, publishedAt: '2000-11' }, '2025')).toMatch(/中国青年报，2000-11（15）/);
    expect(citation({ ...printed, publishedAt: '2000-11-20T10:19' }, '2025')).toMatch(/中国青年报，2000-11-20（15）/);
  });

  test('a day of publication, writers, and the source', () => {
    const { publishedAt: _day, ...undated } = page;
    expect(citation(undated, '2025')).toMatch(/\[EB\/OL\]\. \[2002-04-15\]\. http/);
    expect(citation(anArticle({ title: '题名' }), '2025')).toBe('题名[Z].');
    expect(citation(anArticle({ title: '题名', publishedAt: '1996' }), '2025')).toBe('题名[Z]. 1996.');
  });
});

describe('the writers', () => {
  test('are those who signed, each once; editors and photographers are not', () => {
    const people: Article['people'] = [
      { name: '骆行', role: 'author' },
      { name: '骆行', role: 'reporter' },
      { name: '王岚', role: 'correspondent' },
      { name: '贝远行', role: 'photographer' },
      { name: '沈若棠', role: 'editor' },
    ];
    expect(citation({ ...printed, people }, '2025')).toMatch(/^骆行，王岚\. 数字/);
  });

  test('are the translators when nobody else signed', () => {
    expect(citation({ ...printed, people: [{ name: '贝远行', role: 'translator' }] }, '2025')).toMatch(/^贝远行\. /);
  });
});
