import { Option } from 'commander';
import { type Sort, sorts } from '../../contract/parts.ts';
import { inCollection, lineOf, rowsOf } from '../rows.ts';
import type { Verb } from '../run.ts';
import { withLibrary } from '../session.ts';
import { type Common, verb, wholeNumber } from '../verb.ts';

/** `list [--in NAME] [--sort F] [--limit N]` */
export const listCommand: Verb = (terminal) =>
  verb(terminal, 'list', 'cli.list')
    .option('--in <name>', terminal.say('cli.option.in'))
    .addOption(new Option('--sort <order>', terminal.say('cli.option.sort')).choices(sorts).default('publishedAt'))
    .option('--limit <n>', terminal.say('cli.option.limit'), wholeNumber)
    .action((options: Common & { in?: string; sort: Sort; limit?: number }) =>
      withLibrary(options.library, async (client) => {
        const query = options.in === undefined ? '' : await inCollection(client, options.in);
        const { total, rows } = await rowsOf(client, query, options.sort, options.limit);
        if (options.json) {
          const articles = rows.map(({ id, title, source, publishedAt, tags, status }) => {
            return { id, title, source, publishedAt, tags, status };
          });
          return terminal.printJson({ total, articles });
        }
        for (const row of rows) terminal.print(lineOf(terminal, row));
        terminal.tell(terminal.say('cli.total', { count: total }));
      }),
    );
