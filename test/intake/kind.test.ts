import { describe, expect, test } from 'vitest';
import { readText } from './pages.ts';

const sentences = [
  '云溪市水务局通报，砚河下游三处堤段已完成加固，汛期前将再巡查两轮。',
  '工程投入约四千二百万元，惠及沿线六个乡镇的两万多户居民。',
  '专家认为，中小河流治理贵在持续，不能指望一次工程管十年。',
  '下一步，云溪市计划把巡河员队伍扩充到三百人，并对老旧水闸逐一评估。',
];
const read = (inside: string, title: string) =>
  readText(`<html><head><title>${title}</title></head><body>${inside}</body></html>`, 'page.html');
const paragraphs = sentences.map((one) => `<p>${one}</p>`).join('');

describe('a page that is no article', () => {
  test('is a list of articles with their beginnings', async () => {
    const items = sentences.map(
      (one, at) => `<div><h3><a href="/${at}">${one.slice(0, 14)}</a></h3><p>${one}<a>[详细]</a></p></div>`,
    );
    expect((await read(items.join(''), '专题：砚河治理-云溪网')).isArticle).toBe(false);
  });

  test('is a login page with its sentences', async () => {
    const inside =
      '<h2>用户登录</h2><form>用户名<input>密码<input><a>忘记密码？</a><p>登录即表示您已阅读并同意《用户服务协议》和《隐私政策》，未注册的手机号将自动创建账号。</p></form>';
    expect((await read(inside, '用户登录-云溪网')).isArticle).toBe(false);
  });

  test('is a page that says that nothing is there', async () => {
    const inside =
      '<h1>抱歉，您访问的页面不存在</h1><p>您要查看的页面可能已被删除、名称已被更改，或者暂时不可用，请检查网址是否正确。</p>';
    expect((await read(inside, '404')).isArticle).toBe(false);
  });

  test('is a gallery', async () => {
    const pictures = Array.from({ length: 12 }, (_, at) => `<a href="/p${at}"><img src="${at}.jpg"></a>`).join('');
    expect((await read(`<h1>图集：砚河晨光</h1>${pictures}<div>1/12</div>`, '图集：砚河晨光-云溪网')).isArticle).toBe(
      false,
    );
  });
});

describe('a page that is an article', () => {
  test.each([
    [
      'with a list of others below it',
      `<h1>云溪堤段加固</h1>${paragraphs}<ul>${sentences.map((one) => `<li><a href="/">${one.slice(0, 14)}</a></li>`).join('')}</ul>`,
    ],
    [
      'of short sentences only',
      `<h1>守闸人</h1>${['雨停了。', '河还在涨。', '老祁守着水闸。', '一夜没合眼。', '天亮时，水退了。', '他笑了。', '村里的狗也叫了起来。'].map((one) => `<p>${one}</p>`).join('')}`,
    ],
    ['that tells of pages that were deleted', `<h1>旧网站关停之后</h1>${paragraphs}<p>他发现当年的页面不存在了。</p>`],
    [
      'in English, without a comma',
      `<h1>Levees hold</h1>${'<p>Officials in Yunxi said on Thursday that the last of three weak levees had been reinforced.</p>'.repeat(2)}`,
    ],
  ])('stays one %s', async (_, inside) => {
    expect((await read(inside, '云溪网')).isArticle).toBe(true);
  });
});

describe('a digital newspaper whose head states only its name', () => {
  const lines = ['新修步道沿河铺开', '云溪三处堤段加固', '柳树全部保留 水闸逐一评估'];
  const page = (headlines: readonly string[]) =>
    `<div>第A03版：要闻</div><div>2023年06月01日 星期四</div><table>${headlines.map((one) => `<tr><td>${one}</td></tr>`).join('')}<tr><td>□ 本报记者 葛灵丹 通讯员 汤小满</td></tr></table><div id="ozoom">${paragraphs}</div>`;

  test('has its title and headlines above the article', async () => {
    const { draft } = await read(page(lines), '云溪晚报');
    expect(draft).toMatchObject({
      title: lines[1],
      headlines: { pre: lines[0], main: lines[1], sub: lines[2] },
      source: '云溪晚报',
      publishedAt: '2023-06-01',
      edition: { page: 'A03', pageName: '要闻' },
    });
    expect(draft.people.map(({ name }) => name)).toEqual(['葛灵丹', '汤小满']);
  });

  test('has one headline as its title and nothing else', async () => {
    const { draft } = await read(page([lines[1]!]), '云溪晚报');
    expect([draft.title, draft.headlines]).toEqual([lines[1], undefined]);
  });
});

test('a text page that begins with the name of its newspaper has its headlines below', async () => {
  const text = `云溪劳动日报\n第03版 要闻 2023年6月1日 星期四\n\n河长制十年回眸\n一条河的新生\n——云溪市砚河治理纪实\n\n□本报记者　谷盈　文/图\n\n${sentences.map((one) => `　　${one}`).join('\n')}`;
  const { draft } = await readText(text);
  expect(draft.title).toBe('一条河的新生');
  expect(draft.headlines).toEqual({ pre: '河长制十年回眸', main: '一条河的新生', sub: '云溪市砚河治理纪实' });
});

test('a short title before the parts of a site is the title', async () => {
  const { draft } = await read(`<h1>水闸账本</h1>${paragraphs}`, '水闸账本_财澜周刊_财澜网');
  expect(draft.title).toBe('水闸账本');
});

test('a magazine says its number above or below the article', async () => {
  const above = await read(`<h1>水闸的告别</h1><div>2023年第22期</div>${paragraphs}`, '水闸的告别 - 砚河周刊');
  expect(above.draft).toMatchObject({ source: '砚河周刊', edition: { issue: '2023年第22期' } });
  const below = await read(`<h1>水闸的告别</h1>${paragraphs}<p>（本文刊于《砚河周刊》2023年第22期）</p>`, '水闸的告别');
  expect(below.draft).toMatchObject({ source: '砚河周刊', edition: { issue: '2023年第22期' } });
});

test('a notice keeps the date below the office that signs it', async () => {
  const { draft } = await read(
    `<h1>关于巡河的通知</h1>${paragraphs}<p>云溪市人民政府办公室</p><p>2023年5月28日</p><div>打印</div>`,
    '关于巡河的通知',
  );
  expect(draft.body.endsWith('<p>云溪市人民政府办公室</p><p>2023年5月28日</p>')).toBe(true);
});
