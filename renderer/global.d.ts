import type { Bridge } from './models/bridge.ts';

declare global {
  interface Window {
    /** What electron/preload.ts exposes. */
    readonly jianbao: Bridge;
  }
}
