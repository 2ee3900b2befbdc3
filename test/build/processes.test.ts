import { describe, expect, test } from 'vitest';
import { capture } from '../../build/processes.ts';

const node = (code: string) => ({ program: process.execPath, args: ['--eval', code] });

describe('a captured command', () => {
  test('gives its exit code and all that it wrote', async () => {
    const { code, output } = await capture(node("console.log('out'); console.error('err'); process.exit(3)"));
    expect(code).toBe(3);
    expect(output).toContain('out');
    expect(output).toContain('err');
  });

  test('is killed at its limit', async () => {
    const { code, seconds } = await capture(node('setInterval(() => {}, 1000)'), 300);
    expect(code).toBe(137);
    expect(seconds).toBeLessThan(5);
  });

  test('that is not on the machine ends with 127 and says its name', async () => {
    const { code, output } = await capture({ program: 'no-such-program', args: [] });
    expect(code).toBe(127);
    expect(output).toContain('no-such-program');
  });
});
