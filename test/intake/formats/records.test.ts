import { describe, expect, test } from 'vitest';
import { encodeAs } from '../../support/encode.ts';
import { accountOf, aPicture, pagesOf, sha256Of } from './files.ts';

const draftsOf = async (content: string | Uint8Array) => (await pagesOf(content)).map(({ draft }) => draft);
const paragraph = '云溪市政协昨日召开协商议政大会，围绕老厂房的保护与利用建言。';

describe('a feed', () => {
  const rss = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE rss [<!ENTITY bomb "boom"><!ENTITY more "&bomb;&bomb;">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>云澜日报</title><link>https://example.com/</link>
<item><title>老厂房里的新客厅</title><link>https://example.com/1</link><dc:creator>骆一舟</dc:creator>
<pubDate>Tue, 08 Sep 2020 10:19:48 +0800</pubDate><category>城市</category><description>摘要一句。</description>
<content:encoded><![CDATA[<p>${paragraph}</p><p>第二段。<img src="https://example.com/a.png" alt="厂房"></p>]]></content:encoded></item>
<item><title>守钟人 &more;</title><link>https://example.com/2</link><description>${paragraph}</description></item>
</channel></rss>`;

  test('in RSS gives an article for each item, with what it says of it', async () => {
    const [first, second] = await pagesOf(rss);
    expect(first!.draft).toMatchObject({
      title: '老厂房里的新客厅',
      source: '云澜日报',
      people: [{ name: '骆一舟', role: 'author' }],
      publishedAt: '2020-09-08T10:19:48',
      url: 'https://example.com/1',
    });
    expect(first!.draft.body).toContain(`<p>${paragraph}</p>`);
    expect(first!.draft.body).not.toContain('example.com/a.png');
    expect(first!.tags).toEqual(['城市']);
    expect(second!.draft.body).toBe(`<p>${paragraph}</p>`);
  });

  test('expands no entity', async () => {
    const [, second] = await draftsOf(rss);
    expect(second!.title).not.toContain('boom');
  });

  test('in Atom too, its text in elements', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>云澜日报</title><entry><title>守钟人</title>
<link rel="alternate" href="https://example.com/3"/><author><name>谷盈</name></author><published>2020-09-08T10:19:48+08:00</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${paragraph}</p></div></content></entry></feed>`;
    expect(await draftsOf(atom)).toEqual([
      expect.objectContaining({
        title: '守钟人',
        url: 'https://example.com/3',
        publishedAt: '2020-09-08T10:19:48',
        people: [{ name: '谷盈', role: 'author' }],
        body: `<p>${paragraph}</p>`,
      }),
    ]);
  });

  test('in JSON too', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: '云澜日报',
      items: [
        {
          id: '1',
          title: '守钟人',
          url: 'https://example.com/3',
          authors: [{ name: '谷盈' }],
          content_html: `<p>${paragraph}</p>`,
          date_published: '2020-09-08T10:19:48+08:00',
        },
        { id: '2', title: '夜读', content_text: paragraph },
      ],
    };
    expect(await draftsOf(JSON.stringify(feed))).toMatchObject([
      {
        title: '守钟人',
        source: '云澜日报',
        publishedAt: '2020-09-08T10:19:48',
        people: [{ name: '谷盈', role: 'author' }],
      },
      { title: '夜读', body: `<p>${paragraph}</p>` },
    ]);
  });
});

describe('notes of Evernote', () => {
  test('come with their tags and pictures', async () => {
    const { createHash } = await import('node:crypto');
    const picture = aPicture();
    const hash = createHash('md5').update(picture).digest('hex');
    const note = (
      title: string,
    ) => `<note><title>${title}</title><created>20200908T101948Z</created><tag>政协</tag><tag>会议</tag>
<note-attributes><author>骆一舟</author><source-url>https://example.com/1</source-url></note-attributes>
<content><![CDATA[<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "x"><en-note><div>${paragraph}</div><en-media hash="${hash}" type="image/png"/></en-note>]]></content>
<resource><data encoding="base64">${Buffer.from(picture).toString('base64')}</data><mime>image/png</mime></resource></note>`;
    const pages = await pagesOf(
      `<?xml version="1.0"?><!DOCTYPE en-export SYSTEM "x"><en-export>${note('甲')}${note('乙')}</en-export>`,
    );
    expect(pages.map(({ draft }) => draft.title)).toEqual(['甲', '乙']);
    expect(pages[0]).toMatchObject({
      tags: ['政协', '会议'],
      draft: { url: 'https://example.com/1', publishedAt: '2020-09-08T10:19:48' },
    });
    expect(pages[0]!.draft.body).toContain(`asset:${sha256Of(picture)}`);
    expect(pages[0]!.assets).toHaveLength(1);
  });
});

describe('a table', () => {
  const csv = `标题,作者,来源,日期,版次,正文,标签\r\n老厂房里的新客厅,骆一舟、谷盈,云澜日报,2020/9/8,A03,"${paragraph}\n第二段，带“引号”。",城市;文化\r\n守钟人,,云澜日报,2020-09-09,,${paragraph},\r\n`;

  test.each([
    ['UTF-8', csv],
    ['UTF-8 with a BOM', `\ufeff${csv}`],
    ['GBK', encodeAs(csv, 'gb18030')],
    ['tabs', csv.replaceAll(',', '\t')],
  ])('of Chinese columns gives an article for each row: %s', async (_, content) => {
    const pages = await pagesOf(content);
    expect(pages.map(({ draft }) => draft)).toMatchObject([
      {
        title: '老厂房里的新客厅',
        people: [
          { name: '骆一舟', role: 'author' },
          { name: '谷盈', role: 'author' },
        ],
        source: '云澜日报',
        publishedAt: '2020-09-08',
        edition: { page: 'A03' },
        body: `<p>${paragraph}</p><p>第二段，带“引号”。</p>`,
      },
      { title: '守钟人', publishedAt: '2020-09-09' },
    ]);
    expect(pages[0]!.tags).toEqual(['城市', '文化']);
  });

  test('of English columns too, links alone being marked', async () => {
    const [page] = await pagesOf(
      'title,url,time_added,tags,status\nThe bell,https://example.com/3,1599531588,city|bells,unread\n',
    );
    expect(page).toMatchObject({
      tags: ['city', 'bells'],
      doubts: ['link-only'],
      draft: { title: 'The bell', url: 'https://example.com/3', body: '' },
    });
  });

  test('is no table where nothing in its first line names a column', async () => {
    const [page] = await pagesOf(`${paragraph},\n${paragraph}`);
    expect(page!.origin!.reader).toBe('text');
  });
});

describe('references', () => {
  const expected = {
    title: '老厂房里的新客厅',
    people: [
      { name: '骆一舟', role: 'author' },
      { name: '谷盈', role: 'author' },
    ],
    source: '云澜日报',
    publishedAt: '2020-09-08',
    body: `<p>${paragraph}</p>`,
  };
  test.each([
    [
      'RIS',
      `TY  - NEWS\r\nTI  - 老厂房里的新客厅\r\nAU  - 骆一舟\r\nAU  - 谷盈\r\nT2  - 云澜日报\r\nDA  - 2020/09/08\r\nPY  - 2020\r\nAB  - ${paragraph}\r\nER  - \r\n\r\n`,
    ],
    [
      'RefWorks of CNKI',
      `RT Newspaper Article\nSR 1\nA1 骆一舟;谷盈\nT1 老厂房里的新客厅\nJF 云澜日报\nYR 2020\nFD 2020-09-08\nK1 城市;厂房\nAB ${paragraph}\nLK https://example.com/1\n\n`,
    ],
    [
      'EndNote of CNKI',
      `%0 Newspaper Article\n%A 骆一舟\n%A 谷盈\n%J 云澜日报\n%T 老厂房里的新客厅\n%D 2020\n%8 2020-09-08\n%X ${paragraph}\n\n`,
    ],
    [
      'BibTeX',
      `@comment{x}\n@article{luo2020,\n  title = {{老厂房里的新客厅}},\n  author = {骆一舟 and 谷盈},\n  journal = "云澜日报",\n  date = {2020-09-08},\n  abstract = {${paragraph}}\n}\n`,
    ],
    [
      'CSL-JSON',
      JSON.stringify([
        {
          id: '1',
          type: 'article-newspaper',
          title: '老厂房里的新客厅',
          author: [{ family: '骆', given: '一舟' }, { literal: '谷盈' }],
          'container-title': '云澜日报',
          issued: { 'date-parts': [[2020, 9, 8]] },
          abstract: paragraph,
        },
      ]),
    ],
  ])('in %s become articles', async (_, text) => {
    expect(await draftsOf(text)).toEqual([expect.objectContaining(expected)]);
  });

  test('of several records each give an article', async () => {
    const ris = 'TY  - NEWS\nTI  - 甲\nER  - \nTY  - NEWS\nTI  - 乙\nER  - \n';
    const cnki = '%0 Newspaper Article\n%T 甲\n\n%0 Newspaper Article\n%T 乙\n';
    const bib = '@article{a, title={甲}, year=2020}\n@article{b, title={乙 \\& 丙}, month=sep, year=2021}';
    expect((await draftsOf(ris)).map(({ title }) => title)).toEqual(['甲', '乙']);
    expect((await draftsOf(cnki)).map(({ title }) => title)).toEqual(['甲', '乙']);
    expect((await draftsOf(bib)).map(({ title, publishedAt }) => [title, publishedAt])).toEqual([
      ['甲', '2020'],
      ['乙 & 丙', '2021-09'],
    ]);
  });
});

describe('saved links', () => {
  test('of a browser become stubs with their folders as tags', async () => {
    const file = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>\n<DL><p>
<DT><H3 ADD_DATE="1">政协</H3>\n<DL><p>\n<DT><A HREF="https://example.com/1?a=1&amp;b=2" ADD_DATE="1599531588" TAGS="城市,会议">老厂房 &amp; 客厅</A>\n<DD>一句说明\n</DL><p>
<DT><A HREF="https://example.com/2">守钟人</A>\n<DT><A HREF="javascript:alert(1)">坏</A></DL><p>`;
    expect(await pagesOf(file)).toMatchObject([
      {
        tags: ['政协', '城市', '会议'],
        draft: { title: '老厂房 & 客厅', url: 'https://example.com/1?a=1&b=2', body: '<p>一句说明</p>' },
      },
      { tags: [], doubts: ['link-only'], draft: { title: '守钟人', url: 'https://example.com/2' } },
    ]);
  });

  test('of Pocket and Instapaper too', async () => {
    const pocket =
      '<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><ul><li><a href="https://example.com/1" time_added="1599531588" tags="城市">甲</a></li></ul></body></html>';
    expect(await pagesOf(pocket)).toMatchObject([{ tags: ['城市'], draft: { title: '甲' } }]);
    expect(
      await pagesOf('URL,Title,Selection,Folder,Timestamp\nhttps://example.com/1,甲,一段话。,未读,1599531588\n'),
    ).toMatchObject([{ tags: ['未读'], draft: { title: '甲', summary: '一段话。' } }]);
  });

  test('of Wallabag and Omnivore come with what they hold', async () => {
    const wallabag = [
      {
        id: 1,
        title: '甲',
        url: 'https://example.com/1',
        content: `<p>${paragraph}</p>`,
        published_at: '2020-09-08T10:19:48+0800',
        published_by: ['骆一舟'],
        tags: ['城市'],
        domain_name: 'example.com',
      },
    ];
    expect(await pagesOf(JSON.stringify(wallabag))).toMatchObject([
      {
        tags: ['城市'],
        draft: {
          title: '甲',
          body: `<p>${paragraph}</p>`,
          publishedAt: '2020-09-08T10:19:48',
          people: [{ name: '骆一舟', role: 'author' }],
        },
      },
    ]);
    const omnivore = [
      {
        id: 'x',
        slug: 'a',
        title: '乙',
        url: 'https://example.com/2',
        author: '谷盈',
        labels: ['文化'],
        savedAt: '2024-01-01T00:00:00Z',
        publishedAt: '2020-09-08T00:00:00.000Z',
      },
    ];
    expect(await pagesOf(JSON.stringify(omnivore))).toMatchObject([
      { tags: ['文化'], doubts: ['link-only'], draft: { title: '乙', url: 'https://example.com/2' } },
    ]);
  });

  test('an object of which nothing is known is accounted for', async () => {
    expect(await accountOf('[{"a":1}]')).toEqual([{ path: 'a/1', code: 'record-unknown' }]);
    expect(await accountOf('[]')).toEqual([{ path: 'a', code: 'archive-empty' }]);
  });
});
