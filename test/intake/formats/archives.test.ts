import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../../electron/intake/unpack.ts';
import { encodeAs } from '../../support/encode.ts';
import { accountOf, aPicture, pagesOf, sha256Of, tarred, utf8, zipped, zippedWithNames } from './files.ts';

const paragraph = '云溪市政协昨日召开协商议政大会，围绕老厂房的保护与利用建言献策，有关部门现场作出答复。';
const page = (title: string) => `${title}\n\n来源：云澜日报\n2020-09-08 10:19\n\n　　${paragraph}\n　　${paragraph}\n`;
const outcomes = async (bytes: Uint8Array) =>
  (await accountOf(bytes, 'a')).map((one) =>
    'code' in one ? `${one.path}: ${one.code}` : `${one.path}: ${one.read.draft.title}`,
  );

describe('an archive', () => {
  test('gives an article for each file in it, past what is none', async () => {
    const zip = await zipped({
      '九月/甲.txt': page('守钟人'),
      '九月/乙.html': `<html><body><h1>图书馆夜读活动吸引市民</h1><p>${paragraph}</p><p>${paragraph}</p><p><img src="乙_files/1.png"></p></body></html>`,
      '九月/乙_files/1.png': aPicture(),
      '__MACOSX/九月/._甲.txt': 'x',
      '.DS_Store': 'x',
      'README.md': 'x',
    });
    expect(await outcomes(zip)).toEqual(['a/九月/甲.txt: 守钟人', 'a/九月/乙.html: 图书馆夜读活动吸引市民']);
    const [, read] = await pagesOf(zip);
    expect(read!.assets.map(({ sha256 }) => sha256)).toEqual([sha256Of(aPicture())]);
  });

  const files = ['守钟人', '夜读'].map(
    (title) => [encodeAs(`剪报/${title}.txt`, 'gb18030'), utf8(page(title))] as const,
  );
  test.each([
    ['ZIP', zippedWithNames(files)],
    ['TAR', tarred(files)],
    ['gzipped TAR', new Uint8Array(gzipSync(tarred(files)))],
  ])('has its names read in GBK: %s', async (kind, bytes) => {
    const inner = kind === 'gzipped TAR' ? 'a/a' : 'a';
    expect(await outcomes(bytes)).toEqual([`${inner}/剪报/守钟人.txt: 守钟人`, `${inner}/剪报/夜读.txt: 夜读`]);
  });

  test('in an archive is unpacked too, but not for ever', async () => {
    let bytes = await zipped({ '甲.txt': page('守钟人') });
    expect(await outcomes(await zipped({ 'b.zip': bytes }))).toEqual(['a/b.zip/甲.txt: 守钟人']);
    for (let depth = 0; depth < 6; depth += 1) bytes = await zipped({ 'b.zip': bytes });
    expect(await outcomes(bytes)).toEqual(['a/b.zip/b.zip/b.zip/b.zip/b.zip: archive-too-deep']);
  });

  test('never names a place outside itself', async () => {
    const zip = zippedWithNames([
      [utf8('../../etc/甲.txt'), utf8(page('守钟人'))],
      [utf8('C:\\x\\..\\乙.txt'), utf8(page('夜读'))],
    ]);
    expect(await outcomes(zip)).toEqual(['a/etc/甲.txt: 守钟人', 'a/x/乙.txt: 夜读']);
  });

  test('made to fill the memory is refused for what it says, before it is unpacked', async () => {
    const bomb = await zipped({ '甲.txt': page('守钟人'), '乙.txt': new Uint8Array(1000) });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 4 < bomb.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 1000)
        view.setUint32(at + 24, 0x7fffffff, true);
    expect(await outcomes(bomb)).toEqual(['a/甲.txt: 守钟人', 'a/乙.txt: archive-too-large']);
  });

  test('with an entry that holds more than it says is refused there', async () => {
    const liar = await zipped({ '乙.txt': new Uint8Array(100_000) });
    const view = new DataView(liar.buffer);
    for (let at = 0; at + 4 < liar.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(await outcomes(liar)).toEqual(['a/乙.txt: archive-damaged']);
  });

  test('that is locked, damaged or empty says so', async () => {
    const locked = zippedWithNames([[utf8('甲.txt'), new Uint8Array(20)]]);
    const view = new DataView(locked.buffer);
    for (let at = 0; at + 4 < locked.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) {
        view.setUint16(at + 8, 1, true);
        view.setUint32(at + 24, 8, true);
      }
    expect(await outcomes(locked)).toEqual(['a/甲.txt: archive-locked']);
    expect(await outcomes((await zipped({ '甲.txt': page('守钟人') })).subarray(0, 60))).toEqual([
      'a: archive-damaged',
    ]);
    expect(await outcomes(await zipped({}))).toEqual(['a: archive-empty']);
    expect(await outcomes(new Uint8Array([0x1f, 0x8b, 1, 2, 3]))).toEqual(['a: archive-damaged']);
  });

  test('of one file after another never keeps those that are whole from coming in', async () => {
    const zip = await zipped({
      '1.txt': page('守钟人'),
      '2.docx': await zipped({ 'word/document.xml': '' }),
      '3.txt': page('夜读'),
    });
    const paths = (await Array.fromAsync(unpack({ name: 'a', bytes: zip }, 'a'))).map(({ path }) => path);
    expect(paths).toEqual(['a/1.txt', 'a/2.docx', 'a/3.txt']);
  });
});

describe('an archive of the web', () => {
  const html = `<html><head><title>守钟人</title></head><body><h1>守钟人</h1><p>${paragraph}</p><p>${paragraph}</p><figure><img src="/a.png"></figure></body></html>`;
  const record = (address: string, head: string, body: Uint8Array) => {
    const block = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n`), body]);
    const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nContent-Length: ${block.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(warc), block, Buffer.from('\r\n\r\n')]);
  };
  const records = [
    record('https://example.com/a.png', 'Content-Type: image/png', aPicture()),
    record('https://example.com/1', 'Content-Type: text/html\r\nContent-Encoding: gzip', gzipSync(html)),
    record(
      'https://example.com/2',
      'Content-Type: text/html\r\nTransfer-Encoding: chunked',
      Buffer.concat([
        Buffer.from(`${Buffer.byteLength(html).toString(16)}\r\n`),
        Buffer.from(html),
        Buffer.from('\r\n0\r\n\r\n'),
      ]),
    ),
  ];
  const plain = new Uint8Array(Buffer.concat(records));

  test.each([
    ['WARC', async () => plain],
    ['WARC, each record packed', async () => new Uint8Array(Buffer.concat(records.map((one) => gzipSync(one))))],
    [
      'WACZ',
      async () =>
        zipped({ 'datapackage.json': '{}', 'archive/data.warc.gz': gzipSync(plain), 'pages/pages.jsonl': '{}' }),
    ],
  ])('gives its pages with their pictures: %s', async (_, bytes) => {
    const pages = await pagesOf(await bytes());
    expect(pages.map(({ draft }) => draft.title)).toEqual(['守钟人', '守钟人']);
    expect(pages[0]!.assets.map(({ sha256 }) => sha256)).toEqual([sha256Of(aPicture())]);
  });
});
