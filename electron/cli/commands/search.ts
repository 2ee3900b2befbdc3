import { lineOf, rowsOf } from '../rows.ts';
import type { Verb } from '../run.ts';
import { withLibrary } from '../session.ts';
import { type Common, verb, wholeNumber } from '../verb.ts';

/** `search QUERY [--limit N]` */
export const searchCommand: Verb = (terminal) =>
  verb(terminal, 'search', 'cli.search')
    .argument('<query>', terminal.say('cli.argument.query'))
    .option('--limit <n>', terminal.say('cli.option.limit'), wholeNumber)
    .action((query: string, options: Common & { limit?: number }) =>
      withLibrary(options.library, async (client) => {
        const { total, rows } = await rowsOf(client, query, 'relevance', options.limit);
        if (options.json) {
          const hits = rows.map(({ id, title, publishedAt, source, snippet }) => {
            return { id, title, publishedAt, source, snippet: snippet.text };
          });
          return terminal.printJson({ total, hits });
        }
        for (const row of rows) terminal.print(`${lineOf(terminal, row)}\n  ${row.snippet.text}`);
        terminal.tell(terminal.say('cli.total', { count: total }));
      }),
    );
