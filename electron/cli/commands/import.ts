import { mkdir, mkdtemp, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { ImportReport } from '../../contract/import.ts';
import { Refusal } from '../../core/refusal.ts';
import { tidyTag } from '../../core/tags.ts';
import { exits } from '../exits.ts';
import type { Verb } from '../run.ts';
import { NotOpened, runJob, withLibrary } from '../session.ts';
import type { Terminal } from '../terminal.ts';
import { type Common, verb } from '../verb.ts';

interface Options extends Common {
  encoding?: string;
  tag?: string[];
  collection?: string;
  dryRun?: boolean;
}

/** `import PATH… [--encoding E] [--tag T]… [--collection NAME] [--dry-run]` */
export const importCommand: Verb = (terminal, done) =>
  verb(terminal, 'import', 'cli.import')
    .argument('<path...>', terminal.say('cli.argument.path'))
    .option('--encoding <name>', terminal.say('cli.option.encoding'))
    .option('--tag <tag>', terminal.say('cli.option.tag'), (tag, tags: string[] = []) => [...tags, tag])
    .option('--collection <name>', terminal.say('cli.option.collection'))
    .option('--dry-run', terminal.say('cli.option.dryRun'))
    .action(async (paths: string[], options: Options) => {
      const folder = resolve(options.library);
      const { stopped, result } = (await isThere(folder))
        ? await bring(paths, options, terminal, folder)
        : await bringIntoNew(paths, options, terminal, folder);
      tellReport(result, options, terminal);
      if (result.counts.failed > 0 || stopped) done(exits.partly);
    });

function bring(paths: string[], options: Options, terminal: Terminal, folder: string, name?: string) {
  const { encoding, tag = [], collection, dryRun = false } = options;
  const input = {
    sources: paths.map((path) => ({ path: resolve(path) })),
    tags: tag.map(tidyTag).filter(Boolean),
    dryRun,
    ...(encoding !== undefined && { encoding }),
    ...(collection !== undefined && { collection }),
  };
  const how = name === undefined ? {} : { create: true, name };
  return withLibrary(folder, (client) => runJob(client, terminal, 'import', input), how);
}

/**
 * Makes the library, all or nothing: it is filled under another name beside its place, and only then given its own.
 *
 * Where nothing could be imported, or nothing is to be stored, there is none afterwards.
 */
async function bringIntoNew(paths: string[], options: Options, terminal: Terminal, folder: string) {
  const parent = options.dryRun ? tmpdir() : dirname(folder);
  const room = await ready(parent);
  const draft = join(room, basename(folder));
  try {
    const ended = await bring(paths, options, terminal, draft, basename(folder, '.jianbao'));
    const { imported, failed } = ended.result.counts;
    if (!options.dryRun && (imported > 0 || failed === 0)) await settle(draft, folder);
    return ended;
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

async function ready(parent: string): Promise<string> {
  try {
    await mkdir(parent, { recursive: true });
    return await mkdtemp(join(parent, '.jianbao-new-'));
  } catch (problem) {
    throw notOpened(problem);
  }
}

async function settle(draft: string, folder: string): Promise<void> {
  try {
    // An empty folder at the place is as good as none.
    await rmdir(folder).catch(() => {});
    await rename(draft, folder);
  } catch (problem) {
    throw notOpened(problem);
  }
}

const notOpened = (problem: unknown): NotOpened =>
  new NotOpened(
    new Refusal('disk-refused', { reason: (problem as NodeJS.ErrnoException).code ?? '' }, { cause: problem }),
  );

/** Whether there is anything to open: a library, or something that is none, which opening says. */
async function isThere(folder: string): Promise<boolean> {
  const library = await stat(join(folder, 'library.json')).catch(() => null);
  if (library) return true;
  const other = await stat(folder).catch(() => null);
  return other !== null && !(other.isDirectory() && (await readdir(folder)).length === 0);
}

function tellReport({ counts, items }: ImportReport, { json, dryRun }: Options, terminal: Terminal): void {
  const { say } = terminal;
  const told = items.map(({ path, outcome, id, reason }) => ({
    path,
    outcome,
    ...(id && { id }),
    ...(reason && { reason: say(`refusal.${reason.code}`, reason.params) }),
  }));
  if (json) {
    terminal.printJson({ counts, items: told });
    return;
  }
  for (const { path, reason } of told) if (reason) terminal.print(say('cli.failed', { path, reason }));
  terminal.print(say(dryRun ? 'cli.would-import' : 'cli.imported', counts));
}
