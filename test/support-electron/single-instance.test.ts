import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type SecondStart, takeInstanceLock } from '../support/electron/single-instance.ts';

const start: SecondStart = { argv: ['--second'], workingDirectory: '/', additionalData: { from: 'test' } };
const module = new URL('../support/electron/single-instance.ts', import.meta.url).href;

/** Asks for the lock in a process of its own, since asking blocks. */
async function askElsewhere(userData: string): Promise<string> {
  const script = `import { takeInstanceLock } from '${module}';
    console.log(takeInstanceLock('${userData}', ${JSON.stringify(start)}, () => {}) ? 'taken' : 'refused');
    process.exit();`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return stdout.trim();
}

test('a second process is refused, and the first one hears how it was started', async () => {
  const userData = `/somewhere/${crypto.randomUUID()}`;
  const heard = Promise.withResolvers<SecondStart>();
  const lock = takeInstanceLock(userData, start, heard.resolve);
  expect(await askElsewhere(userData)).toBe('refused');
  expect(await heard.promise).toEqual(start);
  lock?.close();
});

test('a lock whose holder has died is taken over', async () => {
  const userData = `/somewhere/${crypto.randomUUID()}`;
  expect(await askElsewhere(userData)).toBe('taken');
  expect(await askElsewhere(userData)).toBe('taken');
});
