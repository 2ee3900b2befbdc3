import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

test('every package has its reason in build/README.md, and no reason is left of one that went', () => {
  const readme = readFileSync(new URL('../../build/README.md', import.meta.url), 'utf8');
  const tables = readme.slice(readme.indexOf('## Packages'));
  const rows = [...tables.matchAll(/^\| ([^|]+) \|/gm)].flatMap((row) => row[1]!.split(', '));
  const named = rows.filter((name) => name !== 'package');
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const used = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(named.sort()).toEqual(used.sort());
});
