import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { paper } from '../../electron/shell/paper.ts';

test('the window has the colour of its page before the page is there', async () => {
  const tokens = await readFile('renderer/styles/tokens.css', 'utf8');
  expect(tokens).toContain(`--paper-list: light-dark(${paper.light}, ${paper.dark});`);
});
