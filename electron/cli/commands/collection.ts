import { Command } from 'commander';
import { collectionByName } from '../rows.ts';
import type { Verb } from '../run.ts';
import { withLibrary } from '../session.ts';
import type { Terminal } from '../terminal.ts';
import { type Common, verb } from '../verb.ts';

/** `collection list|create NAME|add NAME --query Q|remove NAME --query Q` */
export const collectionCommand: Verb = (terminal) =>
  new Command('collection')
    .description(terminal.say('cli.collection'))
    .addCommand(list(terminal))
    .addCommand(create(terminal))
    .addCommand(batch(terminal, 'add'))
    .addCommand(batch(terminal, 'remove'));

const list = (terminal: Terminal) =>
  verb(terminal, 'list', 'cli.collection.list').action(({ library, json }: Common) =>
    withLibrary(library, async (client) => {
      const rows = await client.query('collection.list', undefined);
      const names = new Map(rows.map(({ id, name }) => [id, name]));
      const collections = rows.map(({ name, count, parent }) => {
        return { name, articles: count, ...(parent && { parent: names.get(parent) }) };
      });
      if (json) return terminal.printJson({ collections });
      for (const { name, articles } of collections) terminal.print(`${name}  ${articles}`);
    }),
  );

const create = (terminal: Terminal) =>
  verb(terminal, 'create', 'cli.collection.create')
    .argument('<name>', terminal.say('cli.argument.name'))
    .action((name: string, { library, json }: Common) =>
      withLibrary(library, async (client) => {
        await client.command('collection.create', { name });
        if (json) terminal.printJson({ name, articles: 0 });
        else terminal.print(terminal.say('cli.created', { name }));
      }),
    );

const batch = (terminal: Terminal, direction: 'add' | 'remove') =>
  verb(terminal, direction, `cli.collection.${direction}`)
    .argument('<name>', terminal.say('cli.argument.name'))
    .requiredOption('--query <query>', terminal.say('cli.option.query'))
    .action((name: string, { library, json, query }: Common & { query: string }) =>
      withLibrary(library, async (client) => {
        const { id } = await collectionByName(client, name);
        const { changed } = await client.command(`collection.${direction}`, { id, articles: { query } });
        if (json) terminal.printJson({ changed });
        else terminal.print(terminal.say('cli.changed', { count: changed }));
      }),
    );
