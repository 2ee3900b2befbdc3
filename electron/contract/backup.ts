import * as v from 'valibot';

const Path = v.pipe(v.string(), v.nonEmpty());

/** Why a snapshot was taken. */
const occasions = ['daily', 'asked', 'before-migration'] as const;

/** With `out`: one file, exactly there. Without: a snapshot into the backup folder. */
export const BackupInput = v.object({ out: v.exactOptional(Path) });

export const BackupReport = v.object({ file: v.string(), bytes: v.number(), articles: v.number() });

export const RestoreInput = v.object({
  /** A backup file, or a snapshot's. */
  from: Path,
  /** Where the library is to be; nothing may be there. */
  to: Path,
});

export const RestoreReport = v.object({ library: v.string(), articles: v.number() });

/** A snapshot in the backup folder; `bytes` is what it would take restored, `file` what to restore it from. */
export const BackupRow = v.object({
  at: v.string(),
  articles: v.number(),
  bytes: v.number(),
  file: v.string(),
  why: v.picklist(occasions),
});

/** More than a fifth of the articles are gone or altered since the backup of `since`, which had `of`. */
export const BackupQuestion = v.object({
  gone: v.number(),
  altered: v.number(),
  of: v.number(),
  since: v.string(),
});
export type BackupQuestion = v.InferOutput<typeof BackupQuestion>;
