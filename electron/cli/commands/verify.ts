import { resolve } from 'node:path';
import type { Output } from '../../contract/contract.ts';
import { Refusal } from '../../core/refusal.ts';
import { reportOf } from '../../engine/jobs/verify.ts';
import { readAgain } from '../../engine/read-again.ts';
import type { Key } from '../../messages/speak.ts';
import { verifyAtRest } from '../../store/mend/verify.ts';
import { exits } from '../exits.ts';
import type { Verb } from '../run.ts';
import { NotOpened, runJob, untilStopped, withLibrary } from '../session.ts';
import type { Terminal } from '../terminal.ts';
import { type Common, verb } from '../verb.ts';

type Report = Output<'verify'>;

/** `verify [--repair]`: also of a library that can't be opened */
export const verifyCommand: Verb = (terminal, done) =>
  verb(terminal, 'verify', 'cli.verify')
    .option('--repair', terminal.say('cli.option.repair'))
    .action(async ({ library, json, repair = false }: Common & { repair?: boolean }) => {
      const report = await verified(resolve(library), repair, terminal);
      if (!report || report.faults.some(({ repaired }) => !repaired)) done(exits.partly);
      if (report) tell(report, json ?? false, terminal);
    });

/** Checks the files themselves; where another process has the library open, that one does. @returns null when it was stopped */
async function verified(folder: string, repair: boolean, terminal: Terminal): Promise<Report | null> {
  try {
    const found = await untilStopped(terminal, verifyAtRest(folder, repair, readAgain));
    return found && reportOf(found);
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    if (problem.code !== 'library-held') throw new NotOpened(problem);
  }
  return withLibrary(folder, async (client) => {
    const { stopped, result } = await runJob(client, terminal, 'verify', { repair });
    return stopped ? null : result;
  });
}

function tell({ articles, originals, absent, faults }: Report, json: boolean, terminal: Terminal): void {
  const { say } = terminal;
  const told = faults.map(({ kind, path, detail: { name, params }, repaired }) => {
    return { kind, path, detail: say(`fault.${name}` as Key, params), repaired };
  });
  if (json) {
    terminal.printJson({ articles, originals, faults: told });
    return;
  }
  for (const { path, detail, repaired } of told) {
    terminal.print(say(repaired ? 'cli.fault.repaired' : 'cli.fault', { path, detail }));
  }
  const remaining = faults.filter(({ repaired }) => !repaired).length;
  if (faults.length === 0) terminal.print(say('cli.verified', { articles, originals }));
  else terminal.print(say('cli.verified-faults', { count: faults.length, remaining }));
  if (absent > 0) terminal.print(say('cli.absent', { count: absent }));
}
