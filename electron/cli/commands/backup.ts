import { resolve } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import { restore } from '../../store/backup/restore.ts';
import { exits } from '../exits.ts';
import type { Verb } from '../run.ts';
import { NotOpened, runJob, untilStopped, withLibrary } from '../session.ts';
import { type Common, verb } from '../verb.ts';

/** `backup --out FILE` */
export const backupCommand: Verb = (terminal, done) =>
  verb(terminal, 'backup', 'cli.backup')
    .requiredOption('--out <file>', terminal.say('cli.option.backupFile'))
    .action(({ library, json, out }: Common & { out: string }) =>
      withLibrary(library, async (client) => {
        const { stopped, result } = await runJob(client, terminal, 'backup', { out: resolve(out) });
        if (stopped) return done(exits.partly);
        const { file, bytes, articles } = result;
        if (json) terminal.printJson({ file, bytes });
        else terminal.print(terminal.say('cli.backed-up', { count: articles, file }));
      }),
    );

/** `restore-backup FILE`: makes the library */
export const restoreBackupCommand: Verb = (terminal, done) =>
  verb(terminal, 'restore-backup', 'cli.restore-backup')
    .argument('<file>', terminal.say('cli.argument.backup'))
    .action(async (file: string, { library, json }: Common) => {
      const restoring = restore(resolve(file), resolve(library));
      const restored = await untilStopped(terminal, restoring).catch((problem: unknown) => {
        const isPlace = problem instanceof Refusal && problem.code === 'library-exists';
        throw isPlace ? new NotOpened(problem) : problem;
      });
      if (!restored) return done(exits.partly);
      if (json) terminal.printJson(restored);
      else terminal.print(terminal.say('cli.restored', { count: restored.articles, library: restored.library }));
    });
