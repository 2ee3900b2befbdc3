import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Store } from '../../electron/store/store.ts';
import { aLibrary, aPlace, everything } from './support/archive.ts';

const writer = fileURLToPath(new URL('support/writer.ts', import.meta.url));

/** Lets another process write into a library, and kills it. @returns what it acknowledged: sequence and number of articles */
async function writtenUntilKilled(folder: string, ms: number): Promise<[number, number][]> {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await once(child.stdout, 'data');
  setTimeout(() => child.kill('SIGKILL'), ms);
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  return said
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' ').map(Number) as [number, number]);
}

const lastSequence = (folder: string): number =>
  readdirSync(join(folder, 'journal'))
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) =>
      readFileSync(join(folder, 'journal', name), 'utf8')
        .trimEnd()
        .split('\n'),
    )
    .reduce((last, line) => (line === '' ? last : (JSON.parse(line) as { seq: number }).seq), 0);

test('what was acknowledged before the process was killed is there, two dozen times over', async () => {
  const folder = aPlace();
  await (await Store.create(folder, aLibrary())).close();
  let acknowledgedInAll = 0;
  for (let round = 0; round < 24; round++) {
    const acknowledged = await writtenUntilKilled(folder, 5 + ((round * 37) % 150));
    const store = await Store.open(folder);
    const [seq, count] = acknowledged.at(-1)!;
    const last = lastSequence(folder);
    acknowledgedInAll += acknowledged.length - 1;
    if (seq > 0) expect([seq, seq + 1]).toContain(last);
    const found = await everything(store);
    if (last === seq) expect(found).toHaveLength(count);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    await store.close();
  }
  expect(acknowledgedInAll).toBeGreaterThan(100);
}, 120_000);
