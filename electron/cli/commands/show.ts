import * as v from 'valibot';
import { ArticleId } from '../../core/article.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Verb } from '../run.ts';
import { withLibrary } from '../session.ts';
import { type Common, verb } from '../verb.ts';

/** `show ID` */
export const showCommand: Verb = (terminal) =>
  verb(terminal, 'show', 'cli.show')
    .argument('<id>', terminal.say('cli.argument.id'))
    .action((id: string, options: Common) =>
      withLibrary(options.library, async (client) => {
        if (!v.is(ArticleId, id)) throw new Refusal('article-missing', { id });
        if (options.json) return terminal.printJson(await client.query('article.show', { id }));
        const { text } = await client.query('article.copy', { articles: { ids: [id] }, as: 'text' });
        terminal.print(text.trimEnd());
      }),
    );
