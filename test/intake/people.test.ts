import { describe, expect, test } from 'vitest';
import { readText } from './pages.ts';

const sentences = [
  '云溪市水务局通报，砚河下游三处堤段已完成加固，汛期前将再巡查两轮。',
  '下一步，云溪市计划把巡河员队伍扩充到三百人，并对老旧水闸逐一评估。',
];
const title = '云溪三处堤段完成加固';
interface Around {
  head?: string;
  above?: string;
  first?: string;
  last?: string;
  below?: string;
}
const page = ({ head = '', above = '', first = '', last = '', below = '' }: Around) =>
  `<html lang="zh-CN"><head><title>${title}-云溪在线</title>${head}</head><body><h1>${title}</h1><div class="info">2023-06-01 10:12</div>${above}<div class="content"><p>${first}${sentences[0]}</p><p>${sentences[1]}${last}</p></div>${below}</body></html>`;
const peopleOf = async (text: string) =>
  (await readText(text, 'page.html')).draft.people.map(({ role, name }) => `${role} ${name}`);
const sourceOf = async (text: string) => (await readText(text, 'page.html')).draft.source;

describe('the people of an HTML page', () => {
  test.each([
    ['作者：祁若川（云溪大学水利学院教授）', ['author 祁若川']],
    ['作者：宣传部 谷盈　摄影：简川', ['author 谷盈', 'photographer 简川']],
    ['作者：清欢&云朵', ['author 清欢&云朵']],
    ['作者：谷盈&项南星', ['author 谷盈', 'author 项南星']],
    ['责任编辑： 谷盈_NB1234', ['editor 谷盈']],
    ['潮澜新闻记者 沈若棠 实习生 谷盈', ['reporter 沈若棠', 'reporter 谷盈']],
    ['雲合報／ 記者祁敬衡／雲溪即時報導', ['reporter 祁敬衡']],
    ['責任編輯：任曉溪', ['editor 任曉溪']],
    ['沈若棠　温竹', ['author 沈若棠', 'author 温竹']],
    ['谷 盈', ['author 谷盈']],
    ['作者, 谷盈', ['author 谷盈']],
    ['MARY HOLLOWAY, 谷盈', ['author MARY HOLLOWAY', 'author 谷盈']],
    ['来源：云溪日报　记者 谷盈', ['reporter 谷盈']],
    ['文｜砚河周刊 谷盈', ['author 谷盈']],
    ['<span class="author">河边的风</span> 云溪', ['author 河边的风']],
    ['<span class="editor">骆行</span> 阅读 312', ['editor 骆行']],
    ['来源丨云溪日报 编辑丨骆行 审核丨谷盈', ['editor 骆行']],
    ['By Wen Zhu and Tom Ashby in Yunxi | Yun Daily', ['author Wen Zhu', 'author Tom Ashby']],
  ])('stand between title and text: %s', async (line, people) => {
    expect(await peopleOf(page({ above: `<div>${line}</div>` }))).toEqual(people);
  });

  test.each(['时政', '作者：云溪市委书记', '云溪日报', '图片编辑：简川', '审核：谷盈'])(
    'are not read from %s',
    async (line) => {
      expect(await peopleOf(page({ above: `<div>${line}</div>` }))).toEqual([]);
    },
  );

  test('sign the opening and the end without the word 记者', async () => {
    const first = '中澜网云溪6月1日电 (祁敬衡 温竹)';
    expect(await peopleOf(page({ first }))).toEqual(['reporter 祁敬衡', 'reporter 温竹']);
    expect(await peopleOf(page({ first: '〔記者祁敬衡／雲溪報導〕' }))).toEqual(['reporter 祁敬衡']);
    expect(await peopleOf(page({ last: '（祁敬衡 石渡报道）' }))).toEqual(['reporter 祁敬衡']);
    expect(await peopleOf(page({ last: '（谷盈/文）' }))).toEqual(['author 谷盈']);
    expect(await peopleOf(page({ last: '（完）' }))).toEqual([]);
  });

  test('are credited below an English article', async () => {
    const last = '</p><p>Reporting by Jane Doe and Tom Ashby; Editing by Mary Holloway';
    expect(await peopleOf(page({ last }))).toEqual(['reporter Jane Doe', 'reporter Tom Ashby', 'editor Mary Holloway']);
  });

  test('are those of the article and not of the replies to it', async () => {
    const replies = Array.from({ length: 9 }, (_, at) => `<p>第${at}楼</p>`).join('');
    const above = '<div>作者：骆行</div>';
    expect(await peopleOf(page({ above, below: `${replies}<div>作者：砚石</div>` }))).toEqual(['author 骆行']);
  });

  test('are not the site, and not the editor over again', async () => {
    const author = (name: string) => `<meta name="author" content="${name}">`;
    const below = '<div>责编：骆行</div>';
    expect(await peopleOf(page({ head: author('云溪在线') }))).toEqual([]);
    expect(await peopleOf(page({ head: author('骆行'), below }))).toEqual(['editor 骆行']);
    expect(await peopleOf(page({ head: author('谷盈'), below }))).toEqual(['author 谷盈', 'editor 骆行']);
  });
});

describe('who wrote in a forum or a blog', () => {
  const named = `<div class="authi"><a>河边的风</a></div><div class="authi"><em>发表于 2023-6-1 10:12:33</em></div>`;
  test.each([
    ['河边的风 发表于 2023-6-1 10:12:33', '河边的风'],
    ['本帖由河边的风于2023年6月1日10:12:33在〖闲谈〗发表', '河边的风'],
    ['发布时间 2023/06/01 10:12:33 by hebian', 'hebian'],
    [named, '河边的风'],
  ])('is read from %s', async (line, name) => {
    const text = `<html><head><title>${title}</title></head><body><h1>${title}</h1><div>${line}</div><div>${sentences.map((one) => `<p>${one}</p>`).join('')}</div></body></html>`;
    const { draft } = await readText(text, 'page.html');
    expect(draft.people).toEqual([{ name, role: 'author' }]);
    expect(draft.publishedAt).toBe('2023-06-01T10:12:33');
  });
});

describe('the source of an HTML page', () => {
  test.each([
    ['云溪晚报记者 骆行', '云溪晚报'],
    ['本报记者 骆行', undefined],
    ['By Wen Zhu in Yunxi | Yun Daily', 'Yun Daily'],
    ['來源：雲合報', '雲合報'],
    ['来源：转载自《云溪日报》', '云溪日报'],
    ['来源于 《砚河周刊》 2023年第22期', '砚河周刊'],
    ['<a class="source">云溪网</a> 阅读 312', '云溪网'],
    ['<a>云财经</a> 来自石渡', undefined],
  ])('beside %s is %s', async (line, source) => {
    expect(await sourceOf(page({ above: `<div>${line}</div>` }))).toBe(source);
  });

  test.each(['星期四', '发布于', '记者', '12阅读'])('is not %s, which stands beside the date', async (word) => {
    expect(await sourceOf(page({}).replace('10:12', `10:12 ${word}`))).toBeUndefined();
  });
});

describe('the scripts of a page', () => {
  const script = (data: string) => page({ below: `<script>${data}</script>` }).replace('2023-06-01 10:12', '');
  const read = async (data: string) => (await readText(script(data), 'page.html')).draft;

  test.each([
    ['var publishDate ="20230601101233 ";', '2023-06-01T10:12:33'],
    ['var ct = "1685585553";', '2023-06-01T10:12:33'],
    ['{"publishTime":1685585553000,"id":1}', '2023-06-01T10:12:33'],
  ])('say when it appeared: %s', async (data, date) => {
    expect((await read(data)).publishedAt).toBe(date);
  });

  test('say its source and people where they give its title', async () => {
    const data = (name: string) =>
      `window.state={"title":"${name}","source":"云溪新闻","author":"记者 谷盈","editor":"骆行"}`;
    expect(await read(data(title))).toMatchObject({
      source: '云溪新闻',
      people: [
        { name: '谷盈', role: 'reporter' },
        { name: '骆行', role: 'editor' },
      ],
    });
    expect(await read(data('石渡古镇客流创新高'))).not.toHaveProperty('source');
  });
});
