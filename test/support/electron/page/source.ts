import { createBridge } from './bridge.ts';
import { createDecoder } from './decode.ts';
import { createEncoder } from './encode.ts';
import { createIpcRenderer } from './ipc-renderer.ts';
import { watchPageInput } from './page-input.ts';
import { startPageWorld } from './page-world.ts';
import { type PreloadOptions, startPreloadWorld } from './preload-world.ts';

/**
 * Everything of this folder that runs inside pages. Their source text is injected, so they may use nothing but each other,
 * by these names, and what a browser has.
 */
const runtime = [
  createEncoder,
  createDecoder,
  createBridge,
  createIpcRenderer,
  watchPageInput,
  startPageWorld,
  startPreloadWorld,
];

const script = (start: string): string => `(() => {\n${runtime.map(String).join('\n')}\n${start}\n})()`;

/** The script of the page's own world. */
export function pageWorldSource(secret: string): string {
  return script(`startPageWorld(${JSON.stringify(secret)});`);
}

/** The script of the preload's world. `preload` is the text of the app's preload, put in as a function, so no CSP sees it. */
export function preloadWorldSource(options: PreloadOptions, preload: string | null): string {
  const wrapped =
    preload === null ? 'null' : `function (exports, require, module, __filename, __dirname, process) {${preload}\n}`;
  return script(`startPreloadWorld(${JSON.stringify(options)}, ${wrapped});`);
}
