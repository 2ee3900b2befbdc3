import { textIfItFits } from '../../electron/intake/decode/text-in.ts';

/** Text in an encoding that Node only reads: every sequence of bytes is decoded once, and looked up the other way round. */
export function encodeAs(text: string, encoding: string): Uint8Array {
  const sequences = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, sequences);
  return new Uint8Array(
    [...text].flatMap((character) => {
      const bytes = sequences.get(character);
      if (!bytes) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

const tables = new Map<string, Map<string, number[]>>();

function tableOf(encoding: string): Map<string, number[]> {
  if (encoding.startsWith('utf-16')) return utf16(encoding === 'utf-16le');
  const table = new Map<string, number[]>();
  const put = (...bytes: number[]) => {
    const character = textIfItFits(new Uint8Array(bytes), encoding);
    if (character && [...character].length === 1 && !table.has(character)) table.set(character, bytes);
  };
  for (let one = 0; one < 256; one += 1) put(one);
  for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) put(lead, trail);
  if (encoding === 'gb18030')
    for (let third = 0x81; third < 0xff; third += 1)
      for (let fourth = 0x30; fourth < 0x3a; fourth += 1)
        for (let second = 0x30; second < 0x3a; second += 1)
          for (const lead of [0x81, 0x82, 0x95]) put(lead, second, third, fourth);
  return table;
}

function utf16(isLittle: boolean): Map<string, number[]> {
  const table = new Map<string, number[]>();
  for (let unit = 0; unit < 0x10000; unit += 1)
    table.set(String.fromCharCode(unit), isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]);
  return table;
}
