import type { RunningJob } from '../../electron/contract/client.ts';
import type { ImportInput, ImportItem, ImportReport, ImportSource } from '../../electron/contract/import.ts';
import type { Progress } from '../../electron/contract/link.ts';
import { Refusal } from '../../electron/core/refusal.ts';
import { tidyTag } from '../../electron/core/tags.ts';
import type { Desk } from './desk.svelte.ts';
import { sourceOf, withRetried } from './import-report.ts';

/** Encodings that a person may say a text is in. */
export const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le'] as const;
export type Encoding = (typeof encodings)[number];

/** How far along the sheet of an import is. */
type Step = 'asking' | 'working' | 'report';

type Around = Pick<Desk, 'client' | 'panels' | 'notices' | 'speech' | 'browsing' | 'library'>;

const nowhere: Progress = { done: 0, total: 0, detail: '' };

/** Bringing articles in: what was given, where it goes, how far it is, and what became of each. */
export class Intake {
  step = $state<Step>('asking');
  sources = $state.raw<readonly ImportSource[]>([]);
  encoding = $state<Encoding | ''>('');
  /** Tags as they are typed, parted by commas. */
  tags = $state('');
  collection = $state('');
  progress = $state.raw<Progress>(nowhere);
  report = $state.raw<ImportReport | null>(null);
  /** Whether the report says what would happen, and nothing was stored. */
  isRehearsal = $state(false);
  isStopping = $state(false);
  wasStopped = $state(false);
  /** Why the import as a whole could not go on. */
  problem = $state.raw<Refusal | null>(null);
  readonly tagList: readonly string[] = $derived.by(() => [
    ...new Set(
      this.tags
        .split(/[,，;；、\n]/)
        .map(tidyTag)
        .filter((tag) => tag !== ''),
    ),
  ]);
  /** The collection and the tags that the articles get. */
  readonly goesTo: readonly string[] = $derived.by(() => [this.collection.trim(), ...this.tagList].filter(Boolean));
  readonly #desk: Around;
  #job: RunningJob<'import'> | null = null;

  constructor(desk: Around) {
    this.#desk = desk;
  }

  /**
   * Opens the sheet and takes these in.
   *
   * Options come first where they are asked for, and where a person stands in a collection or at a tag: the articles
   * may go there, and need not. What comes while the options are open is what they are about.
   */
  bring(sources: readonly ImportSource[], ask = false): void {
    if (this.step === 'working') {
      this.#desk.panels.show({ kind: 'import' });
      this.#desk.notices.say(this.#desk.speech.t('intake.busy'));
      return;
    }
    if (this.step === 'asking' && this.#desk.panels.isOpen('import')) {
      this.sources = sources;
      return;
    }
    this.#begin(sources);
    this.#desk.panels.show({ kind: 'import' });
    if (!ask && this.goesTo.length === 0 && sources.length > 0) void this.start();
  }

  /** Runs the import; with `rehearse` it only tells what would be found. */
  async start(rehearse = false): Promise<void> {
    this.isRehearsal = rehearse;
    const report = await this.#run(this.sources, this.encoding, rehearse);
    if (report) this.report = report;
    this.#tellIfAway(report);
  }

  /** Has items read once more, by what the person says of their encoding or, with '', as before. */
  async retry(items: readonly ImportItem[], encoding: Encoding | ''): Promise<void> {
    const before = this.report;
    if (!before || items.length === 0) return;
    const sources = items.map((item) => sourceOf(item, this.sources));
    const fresh = await this.#run(sources, encoding, this.isRehearsal);
    this.report = fresh ? withRetried(before, items, fresh) : before;
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.#job?.stop();
  }

  /** Back to the options with what was given, after a report of what would happen. */
  reconsider(): void {
    this.step = 'asking';
    this.problem = null;
  }

  #begin(sources: readonly ImportSource[]): void {
    const { place } = this.#desk.browsing;
    this.step = 'asking';
    this.sources = sources;
    this.encoding = '';
    this.tags = place.kind === 'tag' ? place.path : '';
    this.collection = place.kind === 'collection' ? this.#desk.library.nameOf(place.id) : '';
    this.report = null;
    this.problem = null;
    this.wasStopped = false;
  }

  /** Undefined when it was refused as a whole; why stands in `problem` then. */
  async #run(sources: readonly ImportSource[], encoding: string, dryRun: boolean): Promise<ImportReport | undefined> {
    this.step = 'working';
    this.progress = nowhere;
    this.problem = null;
    this.isStopping = false;
    const collection = this.collection.trim();
    const input: ImportInput = {
      sources: [...sources],
      tags: [...this.tagList],
      dryRun,
      ...(encoding && { encoding }),
      ...(collection && { collection }),
    };
    try {
      this.#job = await this.#desk.client.start('import', input, (progress) => {
        this.progress = progress;
      });
      // Stop may have been pressed before the job had a number.
      if (this.isStopping) await this.#job.stop();
      const { stopped, result } = await this.#job.finished;
      this.wasStopped = stopped;
      return result;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.problem = error;
      return undefined;
    } finally {
      this.#job = null;
      this.step = 'report';
    }
  }

  /** Whoever left the sheet is told in passing. */
  #tellIfAway(report: ImportReport | undefined): void {
    const { panels, notices, speech } = this.#desk;
    if (panels.isOpen('import')) return;
    const show = { label: speech.t('intake.report'), run: () => panels.show({ kind: 'import' }) };
    if (this.problem) notices.warn(speech.refusalText(this.problem), show);
    if (!report) return;
    const { imported: count, failed } = report.counts;
    notices.say(speech.t(failed > 0 ? 'intake.importedBut' : 'intake.imported', { count, failed }), show);
  }
}
