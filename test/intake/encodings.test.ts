import { describe, expect, test } from 'vitest';
import { decode } from '../../electron/intake/decode/decode.ts';
import { readPage } from '../../electron/intake/read-page.ts';
import { encodeAs } from '../support/encode.ts';

const chinese = '云溪市政协召开协商议政大会，围绕老厂房的保护与利用建言。';
const traditional = '雲溪市議會昨日召開會議，就舊區重建的問題發表意見，多名議員出席。';
const japanese = '雲渓市議会は十日、古い工場の保存と活用について話し合う会議を開いた。市民の代表も出席した。';
const korean = '구름시 의회는 어제 회의를 열고 오래된 공장의 보존과 활용에 대한 의견을 들었다. 시민 대표도 참석했다.';

const samples: [encoding: string, text: string][] = [
  ['gb18030', chinese],
  ['gb18030', `${chinese}镕㑇𠮷`],
  ['big5', traditional],
  ['big5', `${traditional}尖沙咀嘅街坊話唔啱，喺度啲嘢冇問題。`],
  ['euc-jp', japanese],
  ['shift_jis', japanese],
  ['euc-kr', korean],
  ['utf-16le', `${chinese}\r\n${chinese}`],
  ['utf-16be', `${chinese}\r\n${chinese}`],
  ['utf-16le', chinese],
  ['utf-16be', chinese],
  ['utf-16le', 'The council met on Monday.\n'],
  ['windows-1252', 'Le conseil a été réuni à l’hôtel de ville : « c’est très important », déclara le maire.'],
  ['windows-1252', 'Der Bürgermeister eröffnete die Brücke über den Fluß, viele Gäste kamen und hörten zu.'],
  ['windows-1251', 'Городской совет обсудил вопрос о сохранении старых заводов и их использовании.'],
  [
    'windows-1250',
    'Rada miejska omówiła sprawę ochrony starych fabryk, mieszkańcy zgłosili później swoje wnioski. Žluťoučký kůň.',
  ],
  ['windows-1253', 'Το δημοτικό συμβούλιο συζήτησε χθες την προστασία των παλιών εργοστασίων.'],
  [
    'windows-1254',
    'Belediye meclisi dün eski fabrikaların korunması için toplandı, görüşmeler uzun sürdü şöyle dediler.',
  ],
];

describe('the encoding of a text', () => {
  test.each(samples)('%s is known by its bytes: %s', (encoding, text) => {
    expect(decode(encodeAs(text, encoding))).toEqual({ encoding, text, isSure: true });
  });

  test.each(samples)('%s is known again in a page that declares another one: %s', (encoding, text) => {
    if (encoding.startsWith('utf-16')) return;
    const wrong = encoding === 'gb18030' ? 'big5' : 'gbk';
    const page = encodeAs(`<html><meta charset="${wrong}"><body><p>${text}</p><p>${text}</p>`, encoding);
    expect(decode(page)).toMatchObject({ encoding, isSure: true });
  });

  test('that can not be decided leaves a mark, and a page all the same', async () => {
    const noise = new Uint8Array(Array.from({ length: 300 }, (_, at) => 0x80 + ((at * 89) % 127)));
    const { doubts, origin } = await readPage({ name: 'page.txt', bytes: noise });
    expect(doubts).toContain('encoding-unsure');
    expect(decode(noise, origin!.encoding).text.length).toBeGreaterThan(0);
  });

  test('a text that is far from fitting an encoding is refused in it', () => {
    expect(() => decode(encodeAs(chinese, 'gb18030'), 'utf-8')).toThrow('encoding-undecided');
  });
});
