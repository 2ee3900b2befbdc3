import * as v from 'valibot';
import { BackupQuestion } from './backup.ts';
import { Label } from './parts.ts';

/** How the library is: what was checked, what is backed up, what was found. */
export const Health = v.object({
  /** The last time every file was checked; null when never. */
  verified: v.nullable(
    v.object({
      at: v.string(),
      articles: v.number(),
      originals: v.number(),
      faults: v.number(),
      /** Faults that were not mended. */
      remaining: v.number(),
    }),
  ),
  backup: v.object({
    /** The folder that the person chose; null: inside the library, which no lost disk leaves whole. */
    folder: v.nullable(v.string()),
    last: v.nullable(v.object({ at: v.string(), articles: v.number(), bytes: v.number() })),
    /** How many snapshots there are. */
    kept: v.number(),
    /** While it is not answered, snapshots are taken and none is removed. */
    question: v.nullable(BackupQuestion),
  }),
  /** Said by the message `found.<name>`. */
  findings: v.array(Label),
  /** The service in whose folder the library lies, as it calls itself. */
  synced: v.nullable(v.string()),
  /** Why nothing can be changed, said by the message `refusal.<name>`. */
  readOnly: v.nullable(Label),
  sizes: v.object({
    articles: v.number(),
    /** Bytes of all volumes. */
    volumes: v.number(),
    /** Bytes of the journal. */
    journal: v.number(),
    journalLines: v.number(),
    originals: v.number(),
  }),
});
