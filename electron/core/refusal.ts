/** Every reason the program may say no. Each has a sentence in messages/, in every language. */
export const refusalCodes = [
  'archive-damaged',
  'archive-empty',
  'archive-locked',
  'archive-too-deep',
  'archive-too-large',
  'article-damaged',
  'article-missing',
  'backup-damaged',
  'backup-folder-missing',
  'backup-unknown',
  'bad-request',
  'changes-unsaved',
  'collection-missing',
  'collection-name-taken',
  'collection-into-itself',
  'disk-refused',
  'encoding-undecided',
  'encoding-unknown',
  'engine-ended',
  'export-format-unknown',
  'export-onto-library',
  'export-too-wide',
  'file-damaged',
  'file-empty',
  'file-too-large',
  'file-unreadable',
  'file-unreadable-format',
  'history-lost',
  'internal',
  'library-closed',
  'library-away',
  'library-damaged',
  'library-exists',
  'library-held',
  'library-missing',
  'library-newer',
  'library-read-only',
  'library-unwritable',
  'name-empty',
  'nothing-to-answer',
  'nothing-to-redo',
  'nothing-to-undo',
  'original-damaged',
  'original-missing',
  'path-missing',
  'query-wrong',
  'record-unknown',
  'revision-missing',
  'step-missing',
  'tag-missing',
  'tag-into-itself',
  'title-empty',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What fills the blanks of a sentence. */
export type Params = Readonly<Record<string, string | number>>;

/**
 * An expected "no": the request was understood and cannot be granted.
 *
 * Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly params: Params;

  constructor(code: RefusalCode, params: Params = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.code = code;
    this.params = params;
  }
}
