import type { CommandName, ControlName, Input, Output, QueryName } from '../../contract/contract.ts';
import type { Article, ArticleId } from '../../core/article.ts';
import type { Library } from '../../core/library.ts';
import type { Params } from '../../core/refusal.ts';
import type { Catalogue } from '../../index/index.ts';
import type { Store } from '../../store/store.ts';
import type { Drafts } from '../drafts.ts';
import type { IndexKeeper } from '../index-keeper.ts';

/** What a query may look at: one open library as it is now. */
export interface View {
  readonly library: Library;
  readonly catalogue: Catalogue;
  readonly store: Store;
  readonly index: Pick<IndexKeeper, 'progress' | 'caughtUp'>;
  /** @throws Refusal `article-missing` */
  article(id: ArticleId): Promise<Article>;
}

/** What a command is given besides its input, so that it stays pure. */
interface Context {
  /** The instant of the command, UTC. */
  readonly now: string;
  /** A new UUIDv7. */
  id(): string;
  /** What `recall` found. */
  readonly recalled: Article | undefined;
  /** Fills blanks of the message that names this step in the list of what can be undone. */
  tell(params: Params): void;
}

/** Reads; may run beside anything else. */
type QueryHandler<N extends QueryName> = (view: View, input: Input<N>) => Output<N> | Promise<Output<N>>;

/**
 * A command in two pure, synchronous halves, since articles are not all in memory: which articles it means, and what happens to
 * them. It says nothing of undo: that is the journal's.
 */
export interface CommandHandler<N extends CommandName> {
  select?(view: View, input: Input<N>): readonly ArticleId[];
  /** Fetches an earlier state of an article, for `run` to write from. */
  recall?(view: View, input: Input<N>): Promise<Article>;
  run(drafts: Drafts, input: Input<N>, context: Context): Output<N>;
  /** Steps of the same key within a second are undone together. */
  mergeKey?(input: Input<N>): string;
}

/** What steers the engine itself. */
export interface Controls {
  undo(): Promise<Output<'history.undo'>>;
  redo(): Promise<Output<'history.redo'>>;
  goTo(step: number | null): Promise<Output<'history.goTo'>>;
  configureBackup(folder: string | null): Promise<void>;
  answerBackup(goOn: boolean): Promise<void>;
  stopJob(job: number): void;
}

export type Queries = { [N in QueryName]: QueryHandler<N> };
export type Commands = { [N in CommandName]: CommandHandler<N> };
export type ControlHandlers = { [N in ControlName]: (controls: Controls, input: Input<N>) => Promise<Output<N>> };

/** The queries of one noun: what `satisfies` asks a handler file for. */
export type QueriesOf<Noun extends string> = Pick<Queries, Extract<QueryName, `${Noun}.${string}`>>;
/** The commands of one noun. */
export type CommandsOf<Noun extends string> = Pick<Commands, Extract<CommandName, `${Noun}.${string}`>>;
