import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A place for a library, or for anything else of this name; it is gone when the test is over. */
export function aPlace(name = '样刊.jianbao'): string {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return join(folder, name);
}
