import { resolve } from 'node:path';
import { Option } from 'commander';
import * as v from 'valibot';
import type { Client } from '../../contract/client.ts';
import { type CitationStyle, citationStyles, type ExportFormat, exportFormats } from '../../contract/export.ts';
import type { Selection } from '../../contract/parts.ts';
import { ArticleId } from '../../core/article.ts';
import { Refusal } from '../../core/refusal.ts';
import { exits } from '../exits.ts';
import { inCollection } from '../rows.ts';
import type { Verb } from '../run.ts';
import { runJob, withLibrary } from '../session.ts';
import { type Common, verb } from '../verb.ts';

interface Options extends Common {
  to: ExportFormat;
  out: string;
  query?: string;
  collection?: string;
  ids?: string;
  citation?: CitationStyle;
}

/** `export --to FORMAT --out PATH [--query Q|--collection NAME|--ids A,B] [--citation STYLE]` */
export const exportCommand: Verb = (terminal, done) =>
  verb(terminal, 'export', 'cli.export')
    .addOption(new Option('--to <format>', terminal.say('cli.option.to')).choices(exportFormats).makeOptionMandatory())
    .requiredOption('--out <path>', terminal.say('cli.option.out'))
    .addOption(new Option('--query <query>', terminal.say('cli.option.query')).conflicts(['collection', 'ids']))
    .addOption(new Option('--collection <name>', terminal.say('cli.option.from')).conflicts(['query', 'ids']))
    .addOption(new Option('--ids <ids>', terminal.say('cli.option.ids')).conflicts(['query', 'collection']))
    .addOption(new Option('--citation <style>', terminal.say('cli.option.citation')).choices(citationStyles))
    .action((options: Options) =>
      withLibrary(options.library, async (client) => {
        const { to: format, citation } = options;
        const articles = await chosen(client, options);
        const input = { format, out: resolve(options.out), articles, ...(citation && { citation }) };
        const { stopped, result } = await runJob(client, terminal, 'export', input);
        if (stopped) done(exits.partly);
        if (options.json) terminal.printJson(result);
        else terminal.print(terminal.say('cli.exported', { count: result.articles, out: input.out }));
      }),
    );

async function chosen(client: Client, { query, collection, ids }: Options): Promise<Selection> {
  if (collection !== undefined) return { query: await inCollection(client, collection) };
  if (ids === undefined) return { query: query ?? '' };
  const named = ids.split(',').map((id) => id.trim());
  const wrong = named.find((id) => !v.is(ArticleId, id));
  if (wrong !== undefined) throw new Refusal('article-missing', { id: wrong });
  return { ids: named };
}
