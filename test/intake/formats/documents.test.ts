import { describe, expect, test } from 'vitest';
import { readPage } from '../../../electron/intake/read-page.ts';
import { textOf } from '../../../electron/intake/text-of.ts';
import { encodeAs } from '../../support/encode.ts';
import { accountOf, aPicture, pagesOf, sha256Of, utf8, zipped } from './files.ts';

const paragraph = '云溪市政协昨日召开协商议政大会，围绕老厂房的保护与利用建言献策，有关部门现场作出答复。';
const title = '云溪市政协专题协商老厂房保护利用';
const picture = aPicture();

const run = (text: string, said = '') => `<w:r><w:rPr>${said}</w:rPr><w:t>${text}</w:t></w:r>`;
const documentOf = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:a="a" xmlns:r="r" xmlns:wp="wp"><w:body>${body}</w:body></w:document>`;
const aDocx = (body: string) =>
  zipped({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': documentOf(body),
    'word/styles.xml': '<w:styles xmlns:w="w"><w:style w:styleId="2"><w:name w:val="heading 1"/></w:style></w:styles>',
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="media/image1.png"/><Relationship Id="rId2" Target="https://example.com/" TargetMode="External"/></Relationships>',
    'word/media/image1.png': picture,
  });

describe('a document of Word', () => {
  const body = [
    `<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr>${run(title)}</w:p>`,
    `<w:p>${run('来源：云澜日报　作者：骆一舟')}</w:p><w:p>${run('2020-09-08 10:19')}</w:p>`,
    `<w:p>${run(paragraph)}<w:del>${run('删去的话')}</w:del><w:ins>${run('添上的话。')}</w:ins></w:p>`,
    `<w:p>${run('重点', '<w:b/>')}${run('不重', '<w:b w:val="0"/>')}<w:hyperlink r:id="rId2">${run('链接')}</w:hyperlink>${run(paragraph)}</w:p>`,
    '<w:p><w:r><w:drawing><wp:docPr descr="厂房"/><a:blip r:embed="rId1"/></w:drawing></w:r></w:p>',
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>${run('合并')}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>${run('一')}</w:p></w:tc><w:tc><w:p>${run('二')}</w:p></w:tc></w:tr></w:tbl>`,
    `<w:p>${run(paragraph)}</w:p>`,
  ].join('');

  test('is read like a page, with its marks, pictures and tables', async () => {
    const [read] = await pagesOf(await aDocx(body));
    expect(read!.draft).toMatchObject({
      title,
      source: '云澜日报',
      publishedAt: '2020-09-08T10:19',
      people: [{ name: '骆一舟', role: 'author' }],
    });
    expect(read!.draft.body).toContain('<strong>重点</strong>不重<a href="https://example.com/">链接</a>');
    expect(read!.draft.body).toContain('添上的话。');
    expect(read!.draft.body).not.toContain('删去的话');
    expect(read!.draft.body).toContain(`<img src="asset:${sha256Of(picture)}" alt="厂房">`);
    expect(read!.draft.body).toContain('<td colspan="2"><p>合并</p></td>');
    expect(read!.origin).toEqual({ mediaType: expect.stringContaining('wordprocessingml'), reader: 'docx' });
  });

  test('has its readings at places of the text that its original gives again', async () => {
    const bytes = await aDocx(body);
    const { readings, origin } = await readPage({ name: 'a.docx', bytes });
    const { text } = await textOf(bytes, {
      ...origin!,
      sha256: sha256Of(bytes),
      fileName: 'a.docx',
      size: bytes.length,
      importedAt: '2026-11-24T04:00:00Z',
    });
    for (const field of ['title', 'source', 'people.0'])
      expect(text.slice(readings[field]!.start, readings[field]!.end)).toBe(readings[field]!.value);
  });

  test('that is not whole is refused', async () => {
    expect(await accountOf(await zipped({ 'word/document.xml': 'x' })).catch((problem) => problem.code)).toBe(
      'file-damaged',
    );
  });
});

test('a document of LibreOffice is read like a page', async () => {
  const content = `<office:document-content xmlns:office="o" xmlns:text="t"><office:automatic-styles><style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
<office:body><office:text><text:h text:outline-level="1">${title}</text:h><text:p>来源：云澜日报</text:p><text:p>${paragraph}<text:span text:style-name="T1">重点</text:span></text:p>
<text:p>${paragraph}</text:p><text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p><text:p>${paragraph}</text:p></office:text></office:body></office:document-content>`;
  const [read] = await pagesOf(
    await zipped({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': content,
      'Pictures/1.png': picture,
    }),
  );
  expect(read).toMatchObject({ draft: { title, source: '云澜日报' }, origin: { reader: 'odt' } });
  expect(read!.draft.body).toContain('<strong>重点</strong>');
  expect(read!.assets).toHaveLength(1);
});

test('a book gives an article for each part of its spine', async () => {
  const chapter = (name: string) =>
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${name}</title></head><body><h1>${name}</h1><p>${paragraph}</p><p>${paragraph}</p><p><img src="../img/1.png"/></p><p>${paragraph}</p></body></html>`;
  const book = await zipped({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package><manifest><item id="nav" href="nav.xhtml" properties="nav"/><item id="b" href="t/2.xhtml"/><item id="a" href="t/1.xhtml"/><item id="c" href="t/3.xhtml"/></manifest><spine><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>`,
    'OEBPS/nav.xhtml': '<html/>',
    'OEBPS/t/1.xhtml': chapter('守钟人的一天从清晨开始'),
    'OEBPS/t/2.xhtml': chapter('图书馆夜读活动吸引市民'),
    'OEBPS/img/1.png': picture,
  });
  const account = await accountOf(book);
  expect(
    account.map((one) => ('code' in one ? `${one.path}: ${one.code}` : `${one.path}: ${one.read.draft.title}`)),
  ).toEqual([
    'a/OEBPS/t/1.xhtml: 守钟人的一天从清晨开始',
    'a/OEBPS/t/2.xhtml: 图书馆夜读活动吸引市民',
    'a/OEBPS/t/3.xhtml: file-damaged',
  ]);
});

test('a workbook gives an article for each row, its dates as days', async () => {
  const strings = ['标题', '来源', '日期', '正文', '守钟人', '云澜日报', paragraph];
  const cells = (row: number, values: (string | number)[]) =>
    `<row r="${row}">${values.map((value, at) => (typeof value === 'string' ? `<c r="${'ABCD'[at]}${row}" t="s"><v>${strings.indexOf(value)}</v></c>` : `<c r="${'ABCD'[at]}${row}" s="1"><v>${value}</v></c>`)).join('')}</row>`;
  const book = await zipped({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="九月" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells(1, ['标题', '来源', '日期', '正文'])}${cells(2, ['守钟人', '云澜日报', 44082, paragraph])}</sheetData></worksheet>`,
  });
  expect(await pagesOf(book)).toMatchObject([
    { draft: { title: '守钟人', source: '云澜日报', publishedAt: '2020-09-08', body: `<p>${paragraph}</p>` } },
  ]);
});

describe('a mail', () => {
  const mail = (subject: string) =>
    `From: =?utf-8?B?${Buffer.from('骆一舟').toString('base64')}?= <a@example.com>\r\nDate: Tue, 08 Sep 2020 10:19:48 +0800\r\nSubject: =?gb18030?B?${Buffer.from(encodeAs(subject, 'gb18030')).toString('base64')}?=\r\nMessage-ID: <1@example.com>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`<p>${paragraph}</p><img src="cid:p1">`).toString('base64')}\r\n--b\r\nContent-Type: image/png; name=1.png\r\nContent-ID: <p1>\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(picture).toString('base64')}\r\n--b--\r\n`;

  test('is an article by its sender, with the pictures in it', async () => {
    expect(await pagesOf(mail(title))).toMatchObject([
      {
        draft: { title, people: [{ name: '骆一舟', role: 'author' }], publishedAt: '2020-09-08T10:19:48' },
        assets: [{ sha256: sha256Of(picture) }],
        origin: { reader: 'mail' },
      },
    ]);
  });

  test('in a box of mails is one of them', async () => {
    const box = `From a@example.com Tue Sep  8 10:19:48 2020\n${mail('甲')}\nFrom a@example.com Tue Sep  8 11:19:48 2020\n${mail('乙')}\n`;
    expect((await pagesOf(box)).map(({ draft }) => draft.title)).toEqual(['甲', '乙']);
  });

  test('that is a saved page is read as that page', async () => {
    const html = encodeAs(
      `<html><head><meta charset="gb2312"></head><body><h1>${title}</h1><p>来源：云澜日报</p><p>${paragraph}</p><p>${paragraph}</p><figure><img src="https://example.com/i/1.png"></figure><p>${paragraph}</p></body></html>`,
      'gb18030',
    );
    const quoted = [...html]
      .map((byte) =>
        byte < 0x80 && byte !== 0x3d
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      )
      .join('');
    const page = `From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x"\r\n\r\n----x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.com/1\r\n\r\n${quoted.replace(/(.{60}(?!=.?$)[^=]{3})/g, '$1=\r\n')}\r\n----x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.com/i/1.png\r\n\r\n${Buffer.from(picture).toString('base64')}\r\n----x--\r\n`;
    const [read] = await pagesOf(page);
    expect(read).toMatchObject({ draft: { title, source: '云澜日报' }, origin: { reader: 'mhtml' } });
    expect(read!.assets.map(({ sha256 }) => sha256)).toEqual([sha256Of(picture)]);
  });
});

test('a picture is an article that has it as its original, to be typed beside it', async () => {
  const [read] = await pagesOf(picture, '旧报第三版.png');
  expect(read).toMatchObject({
    draft: { title: '旧报第三版', body: `<figure><img src="asset:${sha256Of(picture)}"></figure>` },
    doubts: ['no-text'],
    origin: { mediaType: 'image/png' },
  });
  expect(await pagesOf(utf8('II*\0rest'), '旧报.tif')).toMatchObject([
    { draft: { title: '旧报', body: '' }, doubts: ['no-text'] },
  ]);
});
