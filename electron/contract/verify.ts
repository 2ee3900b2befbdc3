import * as v from 'valibot';
import { Label } from './parts.ts';

/** What a fault is in. */
const faultKinds = ['library', 'volume', 'article', 'journal', 'original', 'reference', 'index'] as const;

export const VerifyInput = v.object({
  /** Whether to put right what can be; else nothing is changed. */
  repair: v.boolean(),
});

/** Something in the library's folder that is not as it was left. */
const Fault = v.object({
  kind: v.picklist(faultKinds),
  /** The file, from the library's root. */
  path: v.string(),
  /** Said by the message `fault.<name>`. */
  detail: Label,
  repaired: v.boolean(),
});
export type Fault = v.InferOutput<typeof Fault>;

export const VerifyReport = v.object({
  articles: v.number(),
  /** Originals, images and attachments that are here. */
  originals: v.number(),
  /** Those that articles name and that never came here, which is no fault. */
  absent: v.number(),
  faults: v.array(Fault),
});
export type VerifyReport = v.InferOutput<typeof VerifyReport>;
