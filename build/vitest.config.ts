import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The electron package downloads a binary when it is imported outside Electron, so a unit test that reaches it is told so. */
const refuseElectron: Plugin = {
  name: 'refuse-electron',
  enforce: 'pre',
  resolveId: (source) => (/^electron(\/|$)/.test(source) ? '\0electron' : undefined),
  load: (id) =>
    id === '\0electron'
      ? "throw new Error('A unit test imported electron: only electron/shell may, and test/e2e covers that.');"
      : undefined,
};

/** The unit tests: the engine in plain Node, the window's parts in jsdom with Svelte's browser build. */
export default defineConfig({
  root,
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        plugins: [refuseElectron],
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'test/renderer/**'],
        },
      },
      {
        extends: true,
        plugins: [refuseElectron, svelte({ configFile: 'build/svelte.config.js' })],
        resolve: { conditions: ['browser', 'module', 'development'] },
        test: { name: 'window', environment: 'jsdom', include: ['test/renderer/**/*.test.ts'] },
      },
    ],
  },
});
