import { describe, expect, test } from 'vitest';
import { speaker } from '../../electron/messages/speak.ts';
import { type CopyForm, copyOf } from '../../electron/output/index.ts';
import { anArticle } from '../support/articles.ts';

const article = anArticle({
  title: '云溪市政协召开议政大会',
  headlines: { pre: '市政协召开大会', main: '凝心聚力 共谋发展', sub: '贝远行主持' },
  people: [
    { name: '李闻', role: 'reporter' },
    { name: '王岚', role: 'reporter', post: '实习' },
    { name: '杜宇', role: 'editor' },
  ],
  source: '云溪日报',
  publishedAt: '2020-09-08',
  body: '<p>第一段<strong>要点</strong>。</p><h2>小标题</h2><p>第二段<br>另起。</p><ul><li><p>其一</p></li></ul>',
});
const copied = (form: CopyForm, ...articles: (typeof article)[]) => copyOf(articles, form, speaker('zh-CN'), 'zh-CN');

describe('copying', () => {
  test('as text gives the headlines, who signed, and paragraphs indented by two characters', () => {
    expect(copied('text', article)).toBe(
      [
        '市政协召开大会',
        '凝心聚力 共谋发展',
        '贝远行主持',
        '云溪日报　2020年9月8日星期二　记者 李闻、王岚（实习）　责任编辑 杜宇',
        '',
        '　　第一段要点。',
        '小标题',
        '　　第二段',
        '另起。',
        '其一',
      ].join('\n'),
    );
  });

  test('as Markdown gives a heading and the body', () => {
    const text = copied('markdown', article);
    expect(text).toContain('# 凝心聚力 共谋发展\n');
    expect(text).toContain('第一段**要点**。\n\n## 小标题\n');
  });

  test('as a citation gives a line an article', () => {
    expect(copied('citation', article, anArticle({ title: '另一篇', source: '云溪日报' }))).toBe(
      '李闻，王岚. 云溪市政协召开议政大会[N]. 云溪日报，2020-09-08.\n另一篇[N]. 云溪日报.',
    );
  });

  test('an article that has a title only gives its title', () => {
    expect(copied('text', anArticle({ title: '只有标题' }))).toBe('只有标题');
  });
});
