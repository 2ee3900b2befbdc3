import { describe, expect, test } from 'vitest';
import { plainText } from '../../electron/core/body/index.ts';
import { readText } from './pages.ts';

const sentences = [
  '9月7日，市政协召开协商议政大会，围绕老厂房保护议政建言，部分委员参加。',
  '市委书记桑维岳出席会议并讲话。市政协主席祁敬衡主持会议。',
  '一、提高认识',
  '会议强调，要坚持政治站位，分析研判形势，守住保护的底线，列入名录的厂房一律不动。',
];
const indented = (indent: string) => sentences.map((line) => indent + line).join('\n\n');
const facts = '来源: 云澜日报  作者:骆一舟\n2020-09-08 10:19:48\n分享:';
const page = (...parts: string[]) => parts.join('\n\n');
const title = '云澜市政协协商保护老厂房';

const draftOf = async (text: string) => (await readText(text)).draft;
const bodyOf = async (text: string) => plainText((await draftOf(text)).body).split('\n');
const peopleOf = async (text: string) => (await draftOf(text)).people.map(({ role, name }) => `${role} ${name}`);

describe('the body of a text page', () => {
  test.each([
    ['full-width spaces', '\u3000\u3000'],
    ['spaces', '  '],
    ['no-break spaces', '\u00a0\u00a0\u00a0\u00a0'],
    ['nothing', ''],
  ])('is the same, indented by %s', async (_, indent) => {
    expect(await bodyOf(page(title, facts, indented(indent), '责任编辑:沈若棠'))).toEqual(sentences);
  });

  test('is the same without blank lines and with CRLF', async () => {
    const text = page(title, facts, indented('　　'), '关键词:政协 责任编辑:沈若棠').replace(/\n+/g, '\r\n');
    expect(await bodyOf(text)).toEqual(sentences);
  });

  test.each([
    '分享到：微信 微博 QQ空间',
    '【打印】【关闭】 字号：大 中 小',
    '点击：1203',
    '上一篇：云澜开通新线\n下一篇：没有了',
    '相关阅读\n市政协去年办了什么\n一件提案的来历',
    '版权声明：凡本网注明来源的作品，未经授权不得转载。',
    '扫一扫，分享到微信朋友圈',
    '云澜网 版权所有 澜ICP备1234号',
    '【纠错】 【责任编辑：沈若棠】',
    '（责编：沈若棠、温竹）',
  ])('ends before %s', async (furniture) => {
    expect(await bodyOf(page(title, facts, indented('　　'), furniture))).toEqual(sentences);
  });

  test('keeps a sentence that speaks of sources, permissions or editors', async () => {
    const sentence = '他说，只要数据来源未经用户授权，编辑：无论是谁，都要负责，这一点没有例外。';
    expect(await bodyOf(page(title, facts, sentence, indented('　　')))).toEqual([sentence, ...sentences]);
  });
});

describe('the headlines of a text page', () => {
  const pre = '市政协召开协商议政大会';
  const main = '盘活砚河工业遗存 让老厂房长出新产业';
  const sub = '桑维岳闻叙川到会听取意见 祁敬衡主持';
  const headlinesOf = async (...lines: string[]) =>
    (await draftOf(page(title, facts, ...lines, indented('  ')))).headlines;

  test('are three in their order', async () => {
    expect(await headlinesOf(pre, main, sub)).toEqual({ pre, main, sub });
  });

  test('are 主题 and 副题 when the second says who was there', async () => {
    expect(await headlinesOf(main, sub)).toEqual({ main, sub });
  });

  test('are 引题 and 主题 when the second repeats the title', async () => {
    expect(await headlinesOf(pre, title)).toEqual({ pre, main: title });
  });

  test('are 主题 and 副题 when the first repeats the title or a dash introduces the second', async () => {
    expect(await headlinesOf(title, '列入名录的厂房一律不动')).toEqual({ main: title, sub: '列入名录的厂房一律不动' });
    expect(await headlinesOf(main, '——云澜市保护工业遗存调查')).toEqual({ main, sub: '云澜市保护工业遗存调查' });
  });

  test('are none when the block only repeats the title', async () => {
    expect(await headlinesOf(title)).toBeUndefined();
  });

  test('stand above the facts as well', async () => {
    const draft = await draftOf(page(`${pre}\n${main}\n${sub}\n${facts}`, indented('　　')));
    expect([draft.title, draft.headlines]).toEqual([main, { pre, main, sub }]);
  });

  test('give the title when the page prints no headline of its own', async () => {
    const draft = await draftOf(page(facts, pre, main, sub, indented('  ')));
    expect([draft.title, draft.headlines]).toEqual([main, { pre, main, sub }]);
  });
});

describe('the people of a text page', () => {
  test.each([
    ['作者:骆 一 舟', ['author 骆一舟']],
    ['作者：谷 盈  责编：沈若棠', ['author 谷盈', 'editor 沈若棠']],
    ['作者：谷盈、项南星', ['author 谷盈', 'author 项南星']],
    ['记者：谷盈 项南星 通讯员：汤小满', ['reporter 谷盈', 'reporter 项南星', 'correspondent 汤小满']],
    ['作者：本报记者 谷盈 通讯员 汤小满', ['reporter 谷盈', 'correspondent 汤小满']],
    ['文/谷盈 图/简川', ['author 谷盈', 'photographer 简川']],
    ['编译：郁青遥  校对：任晓溪', ['translator 郁青遥', 'proofreader 任晓溪']],
    ['来源:云澜日报作者:骆一舟编辑:沈若棠', ['author 骆一舟', 'editor 沈若棠']],
    ['摄影：欧阳明 记者：阿不都·热合曼', ['photographer 欧阳明', 'reporter 阿不都·热合曼']],
  ])('are read from %s', async (line, people) => {
    expect(await peopleOf(page(title, `2020-09-08 ${line}`, indented('　　')))).toEqual(people);
  });

  test.each([
    ['(记者 骆一舟)', ['reporter 骆一舟']],
    ['（本报记者 谷盈 通讯员 汤小满 文/图）', ['reporter 谷盈', 'correspondent 汤小满']],
    ['（记者 尤佳禾 翟宛如 摄影 简川）', ['reporter 尤佳禾', 'reporter 翟宛如', 'photographer 简川']],
  ])('sign at the end: %s, and the signature stays', async (signature, people) => {
    const text = page(title, '2020-09-08 来源：云澜日报', indented('　　') + signature);
    expect(await peopleOf(text)).toEqual(people);
    expect((await bodyOf(text)).at(-1)).toBe(sentences.at(-1) + signature);
  });

  test('sign at the beginning', async () => {
    const text = page(
      title,
      '2020-09-08 来源：云澜日报',
      `　　本报讯（记者 谷盈　通讯员 汤小满）${indented('　　').trim()}`,
    );
    expect(await peopleOf(text)).toEqual(['reporter 谷盈', 'correspondent 汤小满']);
  });
});

describe('the date of a text page', () => {
  test.each([
    ['2020-09-08 10:19:48', '2020-09-08T10:19:48'],
    ['2020年9月8日 07:05', '2020-09-08T07:05'],
    ['2020/9/8', '2020-09-08'],
    ['发布时间：2020.09.08 下午3:05', '2020-09-08T15:05'],
    ['日期:二〇二〇年九月二十八日', '2020-09-28'],
    ['2020年9月8日 星期二  第1版 要闻', '2020-09-08'],
  ])('is read from %s', async (line, date) => {
    expect((await draftOf(page(title, `来源：云澜日报\n${line}`, indented('　　')))).publishedAt).toBe(date);
  });

  test('is not a date that does not exist', async () => {
    expect((await draftOf(page(title, '来源：云澜日报\n2020-02-31', indented('　　')))).publishedAt).toBeUndefined();
  });
});

describe('the other facts of a text page', () => {
  test.each([
    ['第3版 要闻', { page: '3', pageName: '要闻' }],
    ['03版：要闻', { page: '03', pageName: '要闻' }],
    ['A2版', { page: 'A2' }],
    ['版次：A06 栏目：砚边谈', { page: 'A06', column: '砚边谈' }],
  ])('edition: %s', async (line, edition) => {
    expect((await draftOf(page(title, `2020-09-08 来源：云澜日报\n${line}`, indented('　　')))).edition).toEqual(
      edition,
    );
  });

  test.each([
    ['新华社北京9月7日电', { agency: '新华社', place: '北京', date: '2020-09-07' }],
    ['本报讯', { agency: '本报' }],
    ['云澜通讯社石渡12月30日电', { agency: '云澜通讯社', place: '石渡', date: '2019-12-30' }],
  ])('dateline: %s', async (opening, dateline) => {
    const body = `　　${opening}（记者 谷盈）${indented('　　').trim()}`;
    expect((await draftOf(page(title, '2020-09-08 来源：云澜日报', body))).dateline).toEqual(dateline);
  });

  test('source and where it took the article from', async () => {
    const draft = await draftOf(page(title, '来源：《云澜日报》 转载自：麓溪时报 2020-09-08', indented('　　')));
    expect([draft.source, draft.reprintOf]).toEqual(['云澜日报', '麓溪时报']);
  });
});

test('a list of links and a login page are no articles, and are read all the same', async () => {
  const links = Array.from(
    { length: 30 },
    (_, at) => `<li><a href="/${at}.html">云澜市第${at}次会议召开</a></li>`,
  ).join('');
  const list = await readText(
    `<html><title>要闻列表</title><body><h1>要闻列表</h1><ul>${links}</ul></body></html>`,
    'list.html',
  );
  expect([list.isArticle, list.draft.title]).toEqual([false, '要闻列表']);
  const login = await readText(
    '<html><title>登录</title><body><form>用户名 <input> 密码 <input><button>登录</button></form></body></html>',
    'login.html',
  );
  expect(login.isArticle).toBe(false);
});

test('the same page gives the same answer', async () => {
  const text = page(title, facts, indented('　　'));
  expect(await readText(text)).toEqual(await readText(text));
});
