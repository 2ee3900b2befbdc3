import { describe, expect, test } from 'vitest';
import { accountOf, pagesOf } from './files.ts';

type Placed = readonly [x: number, y: number, size: number, text: string];

/** A PDF of these pages, its text placed on a sheet of 600 by 800 points. */
function aPdf(pages: readonly (readonly Placed[])[]): string {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((placed, at) => {
      const content = placed.map(([x, y, size, text]) => `BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET`).join('\n');
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * at} 0 R>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
}

const column = (x: number, y: number, lines: string[]): Placed[] => lines.map((text, at) => [x, y - 14 * at, 10, text]);
const left = [
  'The council met on Monday to hear',
  'what residents think of the old fac-',
  'tory and of the new hall beside it,',
  'and the members agreed.',
];
const right = [
  'On Tuesday the library opened its',
  'doors at night for the first time,',
  'and four hundred people came to',
  'read until the morning.',
];
const running = (page: number): Placed[] => [[250, 780, 8, `CLOUD CREEK DAILY ${page}`]];

describe('a PDF', () => {
  test('is read column after column, its line ends and hyphens undone', async () => {
    const [read] = await pagesOf(
      aPdf([[[40, 720, 24, 'Old factory gets a new life'], ...column(40, 690, left), ...column(320, 690, right)]]),
    );
    expect(read!.draft.title).toBe('Old factory gets a new life');
    expect(read!.draft.body).toContain('the old factory and of the new hall beside it, and the members agreed.');
    expect(read!.draft.body.indexOf('members agreed')).toBeLessThan(read!.draft.body.indexOf('On Tuesday'));
    expect(read!.origin).toEqual({ mediaType: 'application/pdf', reader: 'pdf' });
  });

  test('loses its running heads', async () => {
    const pages = [1, 2, 3].map((page) => [...running(page), ...column(40, 690, left)]);
    const [read] = await pagesOf(
      aPdf([[[40, 730, 24, 'Old factory gets a new life'], ...pages[0]!], pages[1]!, pages[2]!]),
    );
    expect(read!.draft.body).not.toContain('CLOUD CREEK');
  });

  test('without text is kept to be typed', async () => {
    expect(await pagesOf(aPdf([[]]), '旧报.pdf')).toMatchObject([
      { doubts: ['no-text'], draft: { title: '旧报', body: '' } },
    ]);
  });

  test('that is damaged is refused', async () => {
    const no = await accountOf('%PDF-1.7 nothing').catch((problem) => problem.code);
    expect(no).toBe('file-damaged');
  });
});
