import { describe, expect, test } from 'vitest';
import { plainText } from '../../electron/core/body/index.ts';
import { readText } from './pages.ts';

const opening = '9月7日，市政协召开协商议政大会，围绕老厂房保护议政建言，部分委员参加。';
const closing = '会议要求，各单位要认真研究委员的意见建议，积极采纳，推动工作。（记者 骆一舟）';
const block = ['市政协召开协商议政大会', '盘活老厂房 留住旧时光', '桑维岳出席并讲话 祁敬衡主持'];
const headlines = { pre: block[0], main: block[1], sub: block[2] };
const facts = '来源: 云澜日报  作者:骆一舟\n2020-09-08 10:19:48\n分享:';
const title = '云澜市政协协商保护老厂房';

const textPage = (paragraphs: readonly string[], { above = '', indent = '  ', heading = title } = {}) =>
  [heading, facts, above, ...paragraphs.map((line) => indent + line), '关键词:政协责任编辑:沈若棠'].join('\n\n');
const htmlPage = (inside: string) =>
  `<title>${title}-云澜网</title><h1>${title}</h1><div>来源: 云澜日报</div><div>2020-09-08 10:19:48</div><div>分享:</div>
<div>${inside}</div><div>关键词:政协责任编辑:沈若棠</div>`;
const lines = (texts: readonly string[], indent = '') => texts.map((text) => `<p>${indent}${text}</p>`).join('\n');

const draftOf = async (text: string) => (await readText(text)).draft;
const bodyOf = async (text: string) => plainText((await draftOf(text)).body).split('\n');

describe('an indented line among the paragraphs of a text page', () => {
  test.each([
    '发布会公布了举报电话和邮箱，欢迎群众监督。',
    '市民扫描二维码即可查看社区议事结果。',
    '更多企业享受政策红利',
    '返回家乡创业',
    '专题报道',
    '时间：上午九点',
    '1',
  ])('belongs to the article: %s', async (line) => {
    expect(await bodyOf(textPage([opening, line, closing]))).toEqual([opening, line, closing]);
  });

  test('belongs to it below the last sentence too, as the date of a notice does', async () => {
    const paragraphs = [opening, closing, '2020年9月7日'];
    expect(await bodyOf(textPage(paragraphs))).toEqual(paragraphs);
  });
});

test('a signature on a line of its own stays in the body and names the reporter', async () => {
  const paragraphs = [opening, '会议还书面听取了有关情况的报告。', '(记者 骆一舟 简川)'];
  const draft = await draftOf(textPage(paragraphs));
  expect(plainText(draft.body).split('\n')).toEqual(paragraphs);
  expect(draft.people).toContainEqual({ name: '简川', role: 'reporter' });
});

test('the margin of a page is no indent', async () => {
  const page = `云澜传媒集团  主办\n\n${textPage([opening, closing], { above: block.join('\n\n') })}`;
  const draft = await draftOf(page.replace(/^(?=.)/gm, '  '));
  expect(draft).toMatchObject({ title, publisher: '云澜传媒集团', headlines });
  expect(plainText(draft.body).split('\n')).toEqual([opening, closing]);
});

test.each(['3.2亿元专项资金支持老厂房', '时间：留给奋斗者', '2020年9月8日云澜天气通报', '两会', '他来了。'])(
  'a headline above the facts is the title whatever it begins with: %s',
  async (heading) => {
    const draft = await draftOf(textPage([opening, closing], { heading, above: block.join('\n\n') }));
    expect(draft).toMatchObject({ title: heading, headlines, publishedAt: '2020-09-08T10:19:48' });
  },
);

test('an organisation above the word 主办 is the publisher and no title', async () => {
  const draft = await draftOf(`云澜传媒集团\n\n主办\n\n${textPage([opening, closing], { above: block.join('\n\n') })}`);
  expect(draft).toMatchObject({ title, publisher: '云澜传媒集团', headlines });
});

test('three headlines of which the first repeats the title are all kept', async () => {
  const draft = await draftOf(textPage([opening, closing], { above: block.join('\n'), heading: block[0] }));
  expect(draft.headlines).toEqual(headlines);
});

test('a name ends at the button behind it', async () => {
  const draft = await draftOf(textPage([opening, closing]).replace(/$/, '【打印】【关闭】'));
  expect(draft.people).toContainEqual({ name: '沈若棠', role: 'editor' });
});

describe('an HTML page', () => {
  test.each([
    ['full-width spaces', '\u3000\u3000'],
    ['no-break spaces', '&nbsp;&nbsp;&nbsp;&nbsp;'],
    ['its style sheet', ''],
  ])('gives the headline block above paragraphs indented by %s', async (_, indent) => {
    const draft = await draftOf(htmlPage(lines(block) + lines([opening, closing], indent)));
    expect(draft.headlines).toEqual(headlines);
    expect(plainText(draft.body).split('\n')).toEqual([opening, closing]);
  });

  test('gives a 副题 that a dash introduces below its title', async () => {
    const page = htmlPage(lines([opening, closing])).replace('</h1>', '</h1><div>——聚焦工业遗存</div>');
    expect((await draftOf(page)).headlines).toEqual({ main: title, sub: '聚焦工业遗存' });
  });

  test('keeps table cells of one character', async () => {
    const rows = ['次 1', '大 —', 'A +', '- 0'];
    const cells = rows.map((row) => `<tr><td>${row.split(' ').join('</td><td>')}</td></tr>`).join('');
    const body = await bodyOf(htmlPage(`${lines([opening])}<table>${cells}</table>${lines([closing])}`));
    expect(body).toEqual([opening, ...rows.map((row) => row.replace(' ', '\t')), closing]);
  });

  test('takes no buttons from a table that only places things on the page', async () => {
    const rows = [title, '2020-09-08 来源：云澜日报', lines([opening, closing]), '打印 关闭'];
    const body = await bodyOf(
      `<title>云澜网</title><table>${rows.map((row) => `<tr><td>${row}</td></tr>`).join('')}</table>`,
    );
    expect(body).toEqual([opening, closing]);
  });
});
