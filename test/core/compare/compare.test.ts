import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Article } from '../../../electron/core/article.ts';
import { compareArticles } from '../../../electron/core/compare/index.ts';
import { anArticle } from '../../support/articles.ts';

const base = anArticle({ title: '云溪市召开协商议政大会', body: '<p>市政协昨天召开会议。</p><p>委员们提出意见。</p>' });
/** What no command changes, or what only counts; readings go with the encoding of the original. */
const still = { id: true, createdAt: true, updatedAt: true, revision: true, readings: true };
const marks = { same: '', added: '+', removed: '-' };

/** A comparison as `[-what went-][+what came+]`, by field. */
function told(before: object, after: object): Record<string, string> {
  const fields = compareArticles({ ...base, ...before }, { ...base, ...after });
  return Object.fromEntries(
    fields.map(({ field, pieces }) => [
      field,
      pieces
        .map(({ kind, text, restyled }) => {
          const sign = restyled ? '*' : marks[kind];
          return sign ? `[${sign}${text}${sign}]` : text;
        })
        .join(''),
    ]),
  );
}

/** The earlier or the later text that a comparison is of. */
const side = (pieces: readonly { kind: string; text: string }[], gone: string): string =>
  pieces
    .filter(({ kind }) => kind !== gone)
    .map(({ text }) => text)
    .join('');

describe('comparing two revisions', () => {
  test('finds nothing between one and itself, nor in what only counts', () => {
    expect(told({}, { revision: 9, updatedAt: '2026-11-24T09:00:00.000Z' })).toEqual({});
  });

  test('marks the characters of a Chinese title that changed, not the words around them', () => {
    expect(told({}, { title: '云溪市召开协商座谈大会' })).toEqual({ title: '云溪市召开协商[-议政-][+座谈+]大会' });
    expect(told({}, { title: '云溪市政协召开协商议政大会' })).toEqual({ title: '云溪市[+政协+]召开协商议政大会' });
  });

  test('marks whole words in languages that part them', () => {
    expect(told({ title: 'Council votes on budget' }, { title: 'Council voted on the budget' }).title).toMatch(
      /^Council vote\[-s-\]\[\+d\+\] on \[\+the \+\]budget$/,
    );
  });

  test('names every field that differs, the body last', () => {
    const before = {
      headlines: { pre: '聚焦民生' },
      people: [{ name: '骆一舟', role: 'reporter' }],
      source: '云澜日报',
    };
    const after = {
      headlines: { pre: '聚焦民生', main: '开门议事' },
      people: [
        { name: '骆一舟', role: 'author', post: '评论员' },
        { name: '苏晚', role: 'author' },
      ],
      publishedAt: '2026-11-24',
      tags: ['政协', '民生'],
      status: 'used',
      starred: true,
      body: '<p>市政协昨天召开会议。</p>',
    };
    expect(told(before, after)).toEqual({
      'headlines.main': '[+开门议事+]',
      'people.author': '[+骆一舟 (评论员)\n苏晚+]',
      'people.reporter': '[-骆一舟-]',
      source: '[-云澜日报-]',
      publishedAt: '[+2026-11-24+]',
      tags: '[+政协\n民生+]',
      status: '[-inbox-][+used+]',
      starred: '[-false-][+true+]',
      body: '市政协昨天召开会议。\n[-委员们提出意见。-]',
    });
  });

  test('knows every field that can change', () => {
    const sha256 = 'a'.repeat(64);
    const other: Required<Omit<Article, keyof typeof still>> = {
      title: '别的',
      headlines: { pre: '引' },
      people: [{ name: '骆一舟', role: 'author' }],
      source: '云澜日报',
      reprintOf: '云溪晚报',
      publisher: '云溪市政协',
      channel: ['首页', '要闻'],
      edition: { page: '3' },
      dateline: { place: '云溪' },
      publishedAt: '2026-11-24',
      url: 'https://news.example/1',
      language: 'en',
      keywords: ['协商'],
      summary: '摘要',
      body: '<p>别的。</p>',
      tags: ['政协'],
      status: 'used',
      starred: true,
      note: '附注',
      marks: [{ id: 'm', start: 0, end: 2, quote: '协商', colour: 'yellow' }],
      event: { text: '协商会' },
      attachments: [{ sha256, fileName: '附件.pdf', mediaType: 'application/pdf', size: 1 }],
      binnedAt: '2026-11-24T09:00:00.000Z',
      origin: {
        sha256,
        fileName: 'a.txt',
        mediaType: 'text/plain',
        encoding: 'GB18030',
        size: 1,
        importedAt: '2026-11-24T09:00:00.000Z',
        reader: 'text',
      },
    };
    for (const [field, value] of Object.entries(other))
      expect(Object.keys(told({}, { [field]: value }))).toHaveLength(1);
    expect(Object.keys(other).sort()).toEqual(
      Object.keys(Article.entries)
        .filter((key) => !(key in still))
        .sort(),
    );
  });

  test('matches the paragraphs of a body, and compares those that changed', () => {
    const body = '<p>市政协昨天召开会议。</p><p>新的一段。</p><p>委员们踊跃提出意见。</p>';
    expect(told({}, { body })).toEqual({
      body: '市政协昨天召开会议。\n[+新的一段。\n+]委员们[+踊跃+]提出意见。',
    });
  });

  test('notes where only the form changed', () => {
    const body = '<h2>市政协昨天召开会议。</h2><p>委员们提出意见。</p>';
    expect(told({}, { body })).toEqual({ body: '[*市政协昨天召开会议。\n*]委员们提出意见。' });
  });

  test('shows a picture that came or went', () => {
    const figure = `<figure><img src="asset:${'a'.repeat(64)}" alt="会场"></figure>`;
    expect(told({}, { body: base.body + figure }).body).toMatch(/\[\+\n?▣ 会场\+\]$/);
  });

  test('shows texts that share nothing but chance as one in the place of the other', () => {
    const body = '<p>今年以来，各地雨水偏多，农业部门提前部署防汛，的确见效。</p>';
    const other = '<p>图书馆新馆开放，读者可以在晚间借阅，孩子们的笑声不断。</p>';
    expect(told({ body }, { body: other }).body).toMatch(/^\[-今年[^\]]*见效。-\]\[\+图书馆[^\]]*不断。\+\]$/);
  });

  test('gives either text back, whatever they are', () => {
    const text = fc.string({
      unit: fc.constantFrom('政', '协', '会', '议', ',', '。', ' ', 'a', '1', '\u{20000}'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [found] = compareArticles({ ...base, title: before }, { ...base, title: after });
        if (before === after) expect(found).toBeUndefined();
        else {
          expect(side(found!.pieces, 'added')).toBe(before);
          expect(side(found!.pieces, 'removed')).toBe(after);
        }
      }),
    );
  });

  test('gives the text of either body back, whatever their paragraphs are', () => {
    const paragraph = fc.string({
      unit: fc.constantFrom('政', '协', '会', '，', '。', 'a', '\u{20000}'),
      minLength: 1,
      maxLength: 12,
    });
    const paragraphs = fc.array(paragraph, { maxLength: 6 });
    const bodyOf = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        fc.pre(bodyOf(before) !== bodyOf(after));
        const [found] = compareArticles({ ...base, body: bodyOf(before) }, { ...base, body: bodyOf(after) });
        expect(side(found!.pieces, 'added').replace(/\n$/, '')).toBe(before.join('\n'));
        expect(side(found!.pieces, 'removed').replace(/\n$/, '')).toBe(after.join('\n'));
      }),
    );
  });

  test('looks into the paragraphs of a long body that differs in thousands of places', () => {
    const spot = (n: number) => `第${n}位委员围绕电梯提出意见。`;
    const body = Array.from({ length: 40 }, (_, at) => {
      return `<p>${Array.from({ length: 40 }, (_, n) => spot(at * 40 + n)).join('')}</p>`;
    }).join('');
    const [found] = compareArticles({ ...base, body }, { ...base, body: body.replaceAll('电梯', '扶手') });
    expect(found!.pieces.filter(({ kind }) => kind === 'removed')).toHaveLength(1600);
    expect(found!.pieces.filter(({ kind }) => kind === 'added').every(({ text }) => text === '扶手')).toBe(true);
  });

  test('ends for long texts that differ everywhere', () => {
    const body = (offset: number) =>
      `<p>${Array.from({ length: 30_000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919 + offset) % 20_000))).join('')}</p>`;
    const [found] = compareArticles({ ...base, body: body(0) }, { ...base, body: body(9_973) });
    expect(found!.pieces.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
