import { describe, expect, test } from 'vitest';
import { readText } from './pages.ts';

const sentences = [
  '云溪市水务局通报，砚河下游三处堤段已完成加固，汛期前将再巡查两轮。',
  '下一步，云溪市计划把巡河员队伍扩充到三百人，并对老旧水闸逐一评估。',
];
const paragraphs = sentences.map((line) => `<p>${line}</p>`).join('');
const title = '云溪三处堤段完成加固';
const page = (line: string, { before = '', head = '', lang = 'zh-CN', end = '' } = {}) =>
  `${before}<html lang="${lang}"><head><title>${title}-云溪在线</title>${head}</head><body><h1>${title}</h1><div class="info">${line}</div><div class="content">${paragraphs}</div>${end}</body></html>`;
const dateOf = async (text: string) => (await readText(text, 'page.html')).draft.publishedAt;

describe('a printed date', () => {
  test.each([
    ['2023年06月01日05:48 | 来源：云溪日报', '2023-06-01T05:48'],
    ['<em>2023</em><i>06/01</i><i>10:12:33</i>', '2023-06-01T10:12:33'],
    ['2023-06-01<span>10:12</span>', '2023-06-01T10:12'],
    ['2023/06/01 | 10:12', '2023-06-01T10:12'],
    ['2023年6月1日 凌晨12:30', '2023-06-01T00:30'],
    ['2023年6月1日 中午12:30', '2023-06-01T12:30'],
    ['2023年6月1日 晚上8:05', '2023-06-01T20:05'],
    ['二○二三年十二月廿一日', '2023-12-21'],
    ['民國112年6月1日', '2023-06-01'],
    ['01/06/2023 - 10:12', '2023-06-01T10:12'],
    ['6/23/2023 10:12 PM', '2023-06-23T22:12'],
    ['Updated: June 1, 2023, 9:12 a.m.', '2023-06-01T09:12'],
    ['1 Jun 2023 09:12 BST', '2023-06-01T09:12'],
  ])('is read from %s', async (line, date) => {
    expect(await dateOf(page(line))).toBe(date);
  });

  test.each(['31/02/2023', '6月1日', '06-01 10:12', '3小时前'])('is not made up from %s', async (line) => {
    expect(await dateOf(page(line))).toBeUndefined();
  });
});

describe('a date that only its reader could complete', () => {
  const saved = `<!--\n Page saved with SingleFile \n url: https://news.example/a \n saved date: Sun Jan 01 2023 13:12:33 GMT+0800 (CST)\n-->`;

  test.each([
    ['01-01 10:12', '2023-01-01T10:12'],
    ['12月31日 23:40', '2022-12-31T23:40'],
    ['云溪客户端 20分钟前', '2023-01-01T12:52'],
    ['14小时前', '2022-12-31'],
    ['昨天 23:40', '2022-12-31T23:40'],
    ['2 days ago', '2022-12-30'],
  ])('is completed by when the page was saved: %s', async (line, date) => {
    expect(await dateOf(page(line, { before: saved }))).toBe(date);
  });

  test('takes its year from the day in the address', async () => {
    const before = '<!-- saved from url=(0040)https://news.example/a/20230601/1.html -->';
    expect(await dateOf(page('06-01 10:12', { before }))).toBe('2023-06-01T10:12');
    expect(await dateOf(page('云溪在线', { before }))).toBe('2023-06-01');
  });
});

describe('a date in the head of a page', () => {
  const stated = (value: string) => `<meta property="article:published_time" content="${value}">`;

  test('in UTC is told by the clock in China on a page in Chinese', async () => {
    expect(await dateOf(page('云溪在线', { head: stated('2023-06-01T18:12:33Z') }))).toBe('2023-06-02T02:12:33');
    expect(await dateOf(page('云溪在线', { head: stated('2023-06-01T18:12:33+08:00') }))).toBe('2023-06-01T18:12:33');
  });

  test('in UTC stays as it is on a page in another language, and gives way to what is printed', async () => {
    const head = stated('2023-06-01T08:12:33Z');
    expect(await dateOf(page('Yunxi Post', { head, lang: 'en' }))).toBe('2023-06-01T08:12:33');
    expect(await dateOf(page('1 June 2023, 09:12', { head, lang: 'en' }))).toBe('2023-06-01T09:12');
  });

  test('is preferred to the day of a footer', async () => {
    const end = '<div class="footer">© 2001-2024 云溪在线 2024-01-05</div>';
    expect(await dateOf(page('', { head: stated('2023-06-01T10:12:33+08:00'), end }))).toBe('2023-06-01T10:12:33');
  });
});
