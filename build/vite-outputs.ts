import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { CSSOptions, InlineConfig } from 'vite';

type PostcssPlugin = NonNullable<Exclude<CSSOptions['postcss'], string | undefined>['plugins']>[number];

const root = resolve(import.meta.dirname, '..');

/** One of the three things that vite makes under out/: what it is made from, what it leaves, and how. */
export interface Output {
  /** Files and folders, relative to the project, whose change makes it stale. */
  sources: string[];
  /** A file that is there when it was made, relative to the project. */
  result: string;
  config(): InlineConfig;
}

const window = ['renderer', 'electron/core', 'electron/contract', 'electron/messages'];

/** What `npm run build` makes, by name. */
export const outputs: Record<'main' | 'preload' | 'renderer', Output> = {
  main: {
    sources: ['electron'],
    result: 'out/main/main.js',
    config: () => forNode('out/main', 'es', ['electron/main.ts', ...workers()]),
  },
  preload: {
    sources: ['electron/preload.ts', 'electron/core', 'electron/contract'],
    result: 'out/preload/preload.cjs',
    config: () => forNode('out/preload', 'cjs', ['electron/preload.ts']),
  },
  renderer: { sources: window, result: 'out/renderer/index.html', config: forWindow },
};

/** Each worker thread has a file of its own beside main.js, under the name of its source. */
function workers(): string[] {
  return globSync('electron/**/*-worker.ts', { cwd: root }).sort();
}

/** A bundle for Electron's Node: all inside but Electron itself, Node's own modules and the native SQLite. */
function forNode(folder: string, format: 'es' | 'cjs', entries: string[]): InlineConfig {
  const suffix = format === 'cjs' ? 'cjs' : 'js';
  return {
    ...quiet,
    root,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: resolve(root, folder),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      license: { fileName: 'licenses.md' },
      rolldownOptions: {
        input: Object.fromEntries(entries.map((entry) => [basename(entry, '.ts'), resolve(root, entry)])),
        checks,
        external: [/^electron(\/|$)/, /^node:/, 'better-sqlite3'],
        output: {
          format,
          entryFileNames: `[name].${suffix}`,
          chunkFileNames: `[name]-[hash].${suffix}`,
          // Electron's sandboxed preload can't require a second file.
          ...(format === 'cjs' ? { codeSplitting: false } : {}),
        },
      },
    },
  };
}

/** Leaves out the older form of each font file, which only browsers without WOFF2 read: half of the window's size. */
const onlyWoff2: PostcssPlugin = {
  postcssPlugin: 'only-woff2',
  Once(css) {
    css.walkDecls('src', (source) => {
      source.value = source.value.replace(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, '');
    });
  },
};

/** The page. Nothing is inlined as data: or as script, since the page's CSP allows only files of its own. */
function forWindow(): InlineConfig {
  return {
    ...quiet,
    root: resolve(root, 'renderer'),
    base: './',
    plugins: [svelte({ configFile: resolve(import.meta.dirname, 'svelte.config.js') })],
    css: { postcss: { plugins: [onlyWoff2] } },
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      target: 'chrome150',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { checks },
      chunkSizeWarningLimit: 4096,
      reportCompressedSize: false,
      license: { fileName: 'licenses.md' },
    },
  };
}

/** How long each plugin took is no news to somebody who starts the program. */
const checks = { bundlerTimings: false };

const quiet = { configFile: false, logLevel: 'warn' } satisfies InlineConfig;
