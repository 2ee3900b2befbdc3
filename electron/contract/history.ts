import * as v from 'valibot';
import { ArticleId } from '../core/article.ts';
import { Label } from './parts.ts';

/** A line of the journal says when it was written and what it did. */
const entry = { at: v.string(), label: Label };

/** A page of the steps of the library; `before` is the last step of the page above. */
export const HistoryInput = v.object({
  before: v.exactOptional(v.number()),
  limit: v.pipe(v.number(), v.minValue(1), v.maxValue(200)),
});

/** Newest first, undone ones on top. A permanent step has no way back, and is the last one of all. */
export const HistoryPage = v.object({
  steps: v.array(
    v.object({
      step: v.number(),
      ...entry,
      state: v.picklist(['done', 'undone']),
      permanent: v.exactOptional(v.literal(true)),
    }),
  ),
  more: v.boolean(),
});
export type HistoryStep = v.InferOutput<typeof HistoryPage>['steps'][number];

/** How far a jump came; `problem` is the refusal, with its blanks, that ended it on the way. */
export const HistoryJump = v.object({ undone: v.number(), redone: v.number(), problem: v.nullable(Label) });

/** `n` is the revision that an article had after the step; `how` whether it was done, taken back or done again. */
export const RevisionRow = v.object({ n: v.number(), ...entry, how: v.picklist(['do', 'undo', 'redo']) });
export type RevisionRow = v.InferOutput<typeof RevisionRow>;

/** Newest first; `complete` when it goes back to how the article came in. */
export const RevisionList = v.object({ revisions: v.array(RevisionRow), complete: v.boolean() });

/** One revision of an article. */
export const Revision = v.object({ id: ArticleId, n: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** The fields in which two revisions differ, the body last. See `core/compare`. */
export const Comparison = v.object({
  fields: v.array(
    v.object({
      field: v.string(),
      pieces: v.array(
        v.object({
          kind: v.picklist(['same', 'added', 'removed']),
          text: v.string(),
          /** The text is the same, its form is another one: bold, a heading, a link. */
          restyled: v.exactOptional(v.literal(true)),
        }),
      ),
    }),
  ),
});
