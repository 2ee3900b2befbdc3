/** One key combination of the application menu, as a page can compare it with a key event. */
export interface Accelerator {
  /** Number of the menu item. */
  item: number;
  key: string;
  control: boolean;
  shift: boolean;
  alt: boolean;
  meta: boolean;
}

/** What a page tells the main process. `parameters`, `value` and `error` are encoded (see encode.ts). */
export type FromPage =
  | { kind: 'ready' }
  | { kind: 'invoke'; call: number; channel: string; parameters: string }
  | { kind: 'send'; channel: string; parameters: string }
  | { kind: 'open'; url: string }
  | { kind: 'accelerator'; item: number }
  | { kind: 'resized' }
  | { kind: 'focused' }
  | { kind: 'preload-failed'; error: string };

/** What the main process tells a page. */
export type ToPage =
  | { kind: 'result'; call: number; value: string }
  | { kind: 'failure'; call: number; message: string }
  | { kind: 'event'; channel: string; parameters: string }
  | { kind: 'accelerators'; accelerators: Accelerator[] };
