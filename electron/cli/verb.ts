import { Command, InvalidArgumentError } from 'commander';
import type { Terminal } from './terminal.ts';

/** What every command takes. */
export interface Common {
  library: string;
  json?: boolean;
}

/** A command with the options that all have. */
export function verb(terminal: Terminal, name: string, about: Parameters<Terminal['say']>[0]): Command {
  return new Command(name)
    .description(terminal.say(about))
    .requiredOption('--library <dir>', terminal.say('cli.option.library'))
    .option('--json', terminal.say('cli.option.json'));
}

/** A whole number of 0 or more. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(text);
  return Number(text);
}
