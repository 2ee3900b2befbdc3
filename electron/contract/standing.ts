import * as v from 'valibot';
import { Label } from './parts.ts';

/** What the windows show: a library, or the start page. `turn` is another number after each change between them. */
export const Standing = v.variant('is', [
  v.object({
    is: v.literal('open'),
    turn: v.number(),
    path: v.string(),
    /** How often its engine ended by itself and was started again. */
    restarts: v.number(),
  }),
  v.object({
    is: v.literal('closed'),
    turn: v.number(),
    /** The library that could not be opened, or kept open, and why, said by the message `refusal.<name>`. */
    failed: v.nullable(v.object({ path: v.string(), why: Label })),
  }),
]);
export type Standing = v.InferOutput<typeof Standing>;

/** A library that was open before. */
export const RecentLibrary = v.object({
  path: v.string(),
  name: v.string(),
  /** When it was opened last. */
  at: v.string(),
  /** Nothing is at its place now. */
  missing: v.boolean(),
});
export type RecentLibrary = v.InferOutput<typeof RecentLibrary>;

/** What the desktop tells a window, besides the events of the engine. */
export interface ShellEvents {
  /** The id of an action that was chosen in the application's menu. */
  readonly action: string;
  /** A library that the person wants open: chosen in the menu, or named by a second start. */
  readonly open: { readonly path: string; readonly create: boolean };
  /** The windows show something else now. */
  readonly standing: Standing;
  /** Whatever is unsaved is to be saved now: the library is about to be closed. */
  readonly save: null;
  /** The person wants this window closed, and it has said that something in it is unsaved. */
  readonly closing: null;
}
