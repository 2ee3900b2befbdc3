import { exits } from '../exits.ts';
import type { Verb } from '../run.ts';
import { runJob, withLibrary } from '../session.ts';
import { type Common, verb, wholeNumber } from '../verb.ts';

/** `compact --keep-months N` */
export const compactCommand: Verb = (terminal, done) =>
  verb(terminal, 'compact', 'cli.compact')
    .requiredOption('--keep-months <n>', terminal.say('cli.option.keepMonths'), wholeNumber)
    .action(({ library, json, keepMonths }: Common & { keepMonths: number }) =>
      withLibrary(library, async (client) => {
        const { stopped, result } = await runJob(client, terminal, 'journal.compact', { keepMonths });
        if (stopped) return done(exits.partly);
        if (json) terminal.printJson(result);
        else terminal.print(terminal.say('cli.compacted', result));
      }),
    );
