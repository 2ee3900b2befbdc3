import { createBridge } from './bridge.ts';
import { createIpcRenderer } from './ipc-renderer.ts';
import type { FromPage, ToPage } from './messages.ts';
import { watchPageInput } from './page-input.ts';

/** What the preload's world is told when it starts. */
export interface PreloadOptions {
  /** Name of the function that reaches the main process; the page's own world does not have it. */
  binding: string;
  /** Name under which this world listens to the main process. */
  receiver: string;
  /** Name of the DOM events that join the two worlds. */
  secret: string;
  /** Path of the preload script. */
  preload: string;
  process: Record<string, unknown>;
}

/** The app's preload, wrapped as Electron's loader for sandboxed preloads wraps it. */
export type PreloadScript = (
  exports: object,
  require: (name: string) => unknown,
  module: object,
  filename: string,
  folder: string,
  process: object,
) => void;

/** Runs in the preload's world before any script of the page: gives the app's unmodified preload its `electron`. */
export function startPreloadWorld(options: PreloadOptions, preload: PreloadScript | null): void {
  if (globalThis.top !== globalThis.self) return;
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const toMain = world[options.binding];
  const post = (message: FromPage): void => toMain?.(JSON.stringify(message));

  const { ipcRenderer, receive } = createIpcRenderer(post);
  const takeAccelerators = watchPageInput(options.secret, post);
  world[options.receiver] = (text) => {
    const message = JSON.parse(text) as ToPage;
    takeAccelerators(message);
    receive(message);
  };

  const electron = {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: createBridge(options.secret, 'preload', () => {}) },
    // Chromium gives a page no paths, so every file is one without a path, as a file made by a script is in Electron.
    webUtils: { getPathForFile: () => '' },
  };
  const require = (name: string): unknown => {
    if (/^electron(\/(common|renderer))?$/.test(name)) return electron;
    throw new Error(`module not found: ${name}`);
  };

  post({ kind: 'ready' });
  if (!preload) return;
  const module = { exports: {} };
  const folder = options.preload.replace(/[\\/][^\\/]*$/, '');
  try {
    preload(module.exports, require, module, options.preload, folder, options.process);
  } catch (error) {
    post({ kind: 'preload-failed', error: String((error as Error).stack ?? error) });
  }
}
