import * as v from 'valibot';
import { ArticleId } from '../../core/article.ts';
import { Refusal } from '../../core/refusal.ts';
import { spoken } from '../rows.ts';
import type { Verb } from '../run.ts';
import { withLibrary } from '../session.ts';
import type { Terminal } from '../terminal.ts';
import { type Common, verb, wholeNumber } from '../verb.ts';

/** `history ID` */
export const historyCommand: Verb = (terminal) =>
  verb(terminal, 'history', 'cli.history')
    .argument('<id>', terminal.say('cli.argument.id'))
    .action((id: string, options: Common) =>
      withLibrary(options.library, async (client) => {
        const { revisions, complete } = await client.query('revision.list', { id: known(id) });
        const rows = revisions.map(({ n, at, label, how }) => ({
          n,
          at,
          label: made(how, spoken(label, terminal), terminal),
        }));
        if (options.json) return terminal.printJson({ revisions: rows });
        for (const { n, at, label } of rows) terminal.print(`${n}\t${at}\t${label}`);
        if (!complete) terminal.tell(terminal.say('cli.history-cut'));
      }),
    );

/** `restore ID --revision N` */
export const restoreCommand: Verb = (terminal) =>
  verb(terminal, 'restore', 'cli.restore')
    .argument('<id>', terminal.say('cli.argument.id'))
    .requiredOption('--revision <n>', terminal.say('cli.option.revision'), wholeNumber)
    .action((id: string, options: Common & { revision: number }) =>
      withLibrary(options.library, async (client) => {
        const n = options.revision;
        if (n < 1) throw new Refusal('revision-missing', { n });
        const { title } = await client.query('revision.show', { id: known(id), n });
        await client.command('article.restoreRevision', { id, n });
        const label = spoken({ name: 'article.restoreRevision', params: { title, n } }, terminal);
        if (options.json) terminal.printJson({ label });
        else terminal.print(label);
      }),
    );

function known(id: string): ArticleId {
  if (!v.is(ArticleId, id)) throw new Refusal('article-missing', { id });
  return id;
}

const made = (how: 'do' | 'undo' | 'redo', label: string, { say }: Terminal): string =>
  how === 'do' ? label : say(how === 'undo' ? 'cli.undone' : 'cli.redone', { label });
