/** What can be done to the form of the selected text. */
export const formats = [
  'bold',
  'italic',
  'underline',
  'strike',
  'heading',
  'subheading',
  'list',
  'numbers',
  'quote',
  'plain',
] as const;
export type Format = (typeof formats)[number];

/** A text that is being written: what the table of actions knows of an editor. */
export interface Writing {
  /** Whether there is selected text to give a form to. */
  readonly hasSelection: boolean;
  has(format: Format): boolean;
  turn(format: Format): void;
}
