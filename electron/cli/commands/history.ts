import type { Key } from '../../messages/speak.ts';
import { spoken } from '../rows.ts';
import type { Verb } from '../run.ts';
import { withLibrary } from '../session.ts';
import type { Terminal } from '../terminal.ts';
import { type Common, verb } from '../verb.ts';

/** `undo` */
export const undoCommand: Verb = (terminal) => reverse(terminal, 'undo', 'cli.undone');

/** `redo` */
export const redoCommand: Verb = (terminal) => reverse(terminal, 'redo', 'cli.redone');

const reverse = (terminal: Terminal, direction: 'undo' | 'redo', saying: Key) =>
  verb(terminal, direction, `cli.${direction}`).action(({ library, json }: Common) =>
    withLibrary(library, async (client) => {
      const { label } = await client.control(`history.${direction}`, undefined);
      const words = spoken(label, terminal);
      if (json) terminal.printJson({ label: words });
      else terminal.print(terminal.say(saying, { label: words }));
    }),
  );
