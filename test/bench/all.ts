import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Runs every bench at a small size: to see that each still works, and what it says. */
const isBench = (name: string) => name.endsWith('.bench.ts');
for (const name of readdirSync(import.meta.dirname)
  .filter(isBench)
  .sort()) {
  console.error(name);
  const bench = join(import.meta.dirname, name);
  const { status } = spawnSync(process.execPath, [bench, '--articles', '1000'], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
