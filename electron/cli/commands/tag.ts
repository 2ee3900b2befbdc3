import { Command } from 'commander';
import { Refusal } from '../../core/refusal.ts';
import { tidyTag } from '../../core/tags.ts';
import type { Verb } from '../run.ts';
import { withLibrary } from '../session.ts';
import type { Terminal } from '../terminal.ts';
import { type Common, verb } from '../verb.ts';

/** `tag add|remove TAG --query Q` */
export const tagCommand: Verb = (terminal) =>
  new Command('tag')
    .description(terminal.say('cli.tag'))
    .addCommand(batch(terminal, 'add'))
    .addCommand(batch(terminal, 'remove'));

const batch = (terminal: Terminal, direction: 'add' | 'remove') =>
  verb(terminal, direction, `cli.tag.${direction}`)
    .argument('<tag>', terminal.say('cli.argument.tag'))
    .requiredOption('--query <query>', terminal.say('cli.option.query'))
    .action((written: string, { library, json, query }: Common & { query: string }) =>
      withLibrary(library, async (client) => {
        const tag = tidyTag(written);
        if (tag === '') throw new Refusal('name-empty');
        const { changed } = await client.command(`tag.${direction}`, { tag, articles: { query } });
        if (json) terminal.printJson({ changed });
        else terminal.print(terminal.say('cli.changed', { count: changed }));
      }),
    );
