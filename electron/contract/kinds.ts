import type * as v from 'valibot';

type Schema = v.GenericSchema<unknown, unknown>;

/**
 * What a name in the contract does:
 *
 * - `query` reads, and may run beside anything else;
 * - `command` changes articles or the library: one journal line, one undo step;
 * - `control` steers the engine itself: undo, redo, stopping a job;
 * - `job` starts long work and answers with its number at once; how it goes is told by the event `job`;
 * - `shell` is answered by the desktop around the engine: dialogs, the clipboard, the file manager.
 */
export type Kind = 'query' | 'command' | 'control' | 'job' | 'shell';

export interface Entry<K extends Kind = Kind, I extends Schema = Schema, O extends Schema = Schema> {
  readonly kind: K;
  readonly input: I;
  readonly output: O;
  /** Cannot be undone: ends the list of steps that can. */
  readonly permanent?: boolean;
}

const entryOf =
  <K extends Kind>(kind: K) =>
  <I extends Schema, O extends Schema>(input: I, output: O): Entry<K, I, O> => ({ kind, input, output });

export const query = entryOf('query');
export const command = entryOf('command');
export const control = entryOf('control');
export const job = entryOf('job');
export const shell = entryOf('shell');

/** A command that no undo takes back. */
export const permanent = <I extends Schema, O extends Schema>(input: I, output: O): Entry<'command', I, O> => ({
  kind: 'command',
  input,
  output,
  permanent: true,
});
