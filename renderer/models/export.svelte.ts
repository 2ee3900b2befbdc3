import type { RunningJob } from '../../electron/contract/client.ts';
import {
  type CitationStyle,
  type ExportFormat,
  type ExportReport,
  exportForms,
} from '../../electron/contract/export.ts';
import type { Progress } from '../../electron/contract/link.ts';
import type { Selection } from '../../electron/contract/parts.ts';
import type { Language } from '../../electron/core/library.ts';
import { Refusal } from '../../electron/core/refusal.ts';
import type { Desk } from './desk.svelte.ts';

/** Which articles may be meant. */
export type Scope = 'selection' | 'list' | 'library';

/** Articles to export, and how many they are. */
export interface Choice {
  readonly scope: Scope;
  readonly articles: Selection;
  readonly count: number;
}

type Around = Pick<Desk, 'client' | 'panels' | 'notices' | 'speech' | 'browsing' | 'library'>;

const nowhere: Progress = { done: 0, total: 0, detail: '' };

/** Giving articles out: which, in what form, where to, how far it is, and what came of it. */
export class Exporting {
  step = $state<'asking' | 'working' | 'done'>('asking');
  choices = $state.raw<readonly Choice[]>([]);
  scope = $state<Scope>('library');
  language = $state<Language>('zh-CN');
  /** The edition that citations follow. */
  citation = $state<CitationStyle>('gbt7714-2025');
  /** Absolute; null until it is chosen. */
  out = $state.raw<string | null>(null);
  progress = $state.raw<Progress>(nowhere);
  report = $state.raw<ExportReport | null>(null);
  problem = $state.raw<Refusal | null>(null);
  isStopping = $state(false);
  wasStopped = $state(false);
  readonly choice: Choice | undefined = $derived.by(() => this.choices.find(({ scope }) => scope === this.scope));
  #format = $state<ExportFormat>('md');
  readonly #desk: Around;
  #job: RunningJob<'export'> | null = null;

  constructor(desk: Around) {
    this.#desk = desk;
  }

  get format(): ExportFormat {
    return this.#format;
  }
  /** A place that was chosen for another kind of file, or for a folder, is none for this. */
  set format(format: ExportFormat) {
    const [now, before] = [exportForms[format], exportForms[this.#format]];
    if (now.shape !== before.shape || now.suffix !== before.suffix) this.out = null;
    this.#format = format;
    this.problem = null;
  }

  /** Opens the sheet: for what is picked, else for the list; one under way is shown instead. */
  open(): void {
    if (this.step !== 'working') this.#begin();
    this.#desk.panels.show({ kind: 'export' });
  }

  /** @returns false when the person thinks better of it. */
  async chooseTarget(): Promise<boolean> {
    const name = this.#desk.library.overview?.name ?? '';
    const { shape, suffix } = exportForms[this.#format];
    const suggested = shape === 'file' ? `${name}${suffix}` : `${name} ${this.#format}`;
    const { path } = await this.#desk.client.shell('target.choose', { suggested, kind: shape });
    if (path === null) return false;
    this.out = path;
    this.problem = null;
    return true;
  }

  /** Asks where to, if that is not chosen yet, and exports. */
  async start(): Promise<void> {
    const { choice } = this;
    if (!choice || choice.count === 0 || (this.out === null && !(await this.chooseTarget()))) return;
    this.step = 'working';
    this.progress = nowhere;
    this.problem = null;
    this.isStopping = false;
    this.wasStopped = false;
    try {
      const { language, citation, format, out } = this;
      const input = { format, language, citation, articles: choice.articles, out: out ?? '' };
      this.#job = await this.#desk.client.start('export', input, (progress) => {
        this.progress = progress;
      });
      if (this.isStopping) await this.#job.stop();
      const { stopped, result } = await this.#job.finished;
      this.report = result;
      this.wasStopped = stopped;
      this.step = stopped ? 'asking' : 'done';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.problem = error;
      // A place that was refused is not worth trying again: the next press asks for another.
      if (error.code.startsWith('export-')) this.out = null;
      this.step = 'asking';
    } finally {
      this.#job = null;
    }
    this.#tellIfAway();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.#job?.stop();
  }

  #begin(): void {
    const { selection, pickedCount, query, total } = this.#desk.browsing;
    const all = this.#desk.library.overview?.counts.all ?? 0;
    const picked = selection ? [{ scope: 'selection' as const, articles: selection, count: pickedCount || 1 }] : [];
    this.choices = [
      ...picked,
      { scope: 'list', articles: { query }, count: total },
      { scope: 'library', articles: { query: '' }, count: all },
    ];
    this.scope = pickedCount > 0 ? 'selection' : 'list';
    this.language = this.#desk.library.overview?.language === 'en' ? 'en' : 'zh-CN';
    this.step = 'asking';
    this.out = null;
    this.report = null;
    this.problem = null;
    this.wasStopped = false;
  }

  #tellIfAway(): void {
    if (this.#desk.panels.isOpen('export')) return;
    const { t } = this.#desk.speech;
    const show = {
      label: t('job.show', { job: t('export.title') }),
      run: () => this.#desk.panels.show({ kind: 'export' }),
    };
    if (this.problem) this.#desk.notices.warn(this.#desk.speech.refusalText(this.problem), show);
    else if (this.report && !this.wasStopped)
      this.#desk.notices.say(t('export.finished', { count: this.report.articles }), show);
  }
}
