import { createBridge } from './bridge.ts';

/**
 * Runs in the page's own world before any of its scripts: receives what the preload exposes, frozen as Electron freezes
 * it, and takes `window.open` to the preload's world, so that the main process decides before a window exists.
 */
export function startPageWorld(secret: string): void {
  if (globalThis.top !== globalThis.self) return;
  const { dispatchEvent, CustomEvent: Message } = globalThis;

  const freeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  };

  globalThis.open = (url) => {
    const detail = new URL(url ?? 'about:blank', document.baseURI).href;
    dispatchEvent.call(globalThis, new Message(`${secret}:open`, { detail }));
    return null;
  };

  createBridge(secret, 'page', (name, value) => {
    freeze(value);
    Object.defineProperty(globalThis, name, { value, enumerable: true });
  });
}
