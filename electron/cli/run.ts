import { Command, CommanderError } from 'commander';
import { Refusal } from '../core/refusal.ts';
import type { Key } from '../messages/speak.ts';
import { backupCommand, restoreBackupCommand } from './commands/backup.ts';
import { collectionCommand } from './commands/collection.ts';
import { compactCommand } from './commands/compact.ts';
import { exportCommand } from './commands/export.ts';
import { redoCommand, undoCommand } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { listCommand } from './commands/list.ts';
import { historyCommand, restoreCommand } from './commands/revisions.ts';
import { searchCommand } from './commands/search.ts';
import { showCommand } from './commands/show.ts';
import { tagCommand } from './commands/tag.ts';
import { verifyCommand } from './commands/verify.ts';
import { type Exit, exitFor, exits } from './exits.ts';
import { NotOpened } from './session.ts';
import type { Terminal } from './terminal.ts';

/** Adds one command to the program. `done` takes how it ended; a command that says nothing is done. */
export type Verb = (terminal: Terminal, done: (exit: Exit) => void) => Command;

/** Every command there is: one line each. */
const verbs: readonly Verb[] = [
  importCommand,
  listCommand,
  showCommand,
  searchCommand,
  tagCommand,
  collectionCommand,
  exportCommand,
  backupCommand,
  restoreBackupCommand,
  historyCommand,
  restoreCommand,
  undoCommand,
  redoCommand,
  verifyCommand,
  compactCommand,
];

/** Runs one command line, as `product` scripts know it. @returns how the process is to exit. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<Exit> {
  let exit: Exit = exits.done;
  const isJson = args.includes('--json');
  const program = new Command('jianbao').description(terminal.say('cli.about'));
  for (const verb of verbs) program.addCommand(verb(terminal, (how) => (exit = how)));
  quieten(program, terminal);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (problem) {
    if (problem instanceof CommanderError && problem.exitCode === 0) return exits.done;
    const failure = failureOf(problem, terminal);
    if (isJson) terminal.printJson({ error: { code: failure.code, message: failure.message } });
    else terminal.tell(failure.message);
    return failure.exit;
  }
}

/** Lets nothing but this file write errors or end the process. */
function quieten(command: Command, terminal: Terminal): void {
  command.exitOverride().configureOutput({ writeErr: (text) => terminal.tell(text.trimEnd()), outputError: () => {} });
  command.helpOption('-h, --help', terminal.say('cli.help')).helpCommand(false);
  for (const inner of command.commands) quieten(inner, terminal);
}

function failureOf(problem: unknown, { say }: Terminal): { code: string; message: string; exit: Exit } {
  if (problem instanceof CommanderError) {
    return { code: 'usage', message: say('cli.usage', { detail: misuseOf(problem, say) }), exit: exits.wrongUsage };
  }
  const refusal = problem instanceof NotOpened ? problem.refusal : problem;
  if (!(refusal instanceof Refusal)) throw problem;
  const exit = problem instanceof NotOpened ? exits.notOpened : exitFor(refusal.code);
  return { code: refusal.code, message: say(`refusal.${refusal.code}`, refusal.params), exit };
}

/** What commander found wrong: by the names of its codes, which its messages say in English only. */
const misuses: Readonly<Record<string, Key>> = {
  'commander.conflictingOption': 'cli.usage.conflict',
  'commander.excessArguments': 'cli.usage.excess',
  'commander.invalidArgument': 'cli.usage.invalid',
  'commander.missingArgument': 'cli.usage.missing-argument',
  'commander.missingMandatoryOptionValue': 'cli.usage.missing-option',
  'commander.optionMissingArgument': 'cli.usage.missing-value',
  'commander.unknownCommand': 'cli.usage.unknown-command',
  'commander.unknownOption': 'cli.usage.unknown-option',
};

/** The message for a misuse, its first two quoted words filling the blanks. */
function misuseOf({ code, message }: CommanderError, say: Terminal['say']): string {
  const [what = '', value = ''] = Array.from(message.matchAll(/'([^']*)'/g), ([, quoted]) => quoted!);
  const choices = /choices are (.*?)\.?$/.exec(message)?.[1] ?? '';
  const key = choices ? 'cli.usage.choice' : (misuses[code] ?? 'cli.usage.no-command');
  return say(key, { what, value, choices });
}
