import type { Input, JobName, Output } from '../../electron/contract/contract.ts';
import type { Label } from '../../electron/contract/link.ts';
import type { VerifyReport } from '../../electron/contract/verify.ts';
import { Refusal } from '../../electron/core/refusal.ts';
import type { Desk } from './desk.svelte.ts';
import { needsLook } from './needs-look.ts';

type Around = Pick<Desk, 'client' | 'jobs' | 'library' | 'notices' | 'panels' | 'shown' | 'speech'>;
type Report = Output<'library.health'>;

/** How often, in milliseconds, it is asked how the library is, while nothing is known to have changed that. */
const pace = 10 * 60_000;

/** How the open library is, and what is done for it. To be made while a component is set up. */
export class Health {
  /** Undefined until the first answer. */
  now = $state.raw<Report | undefined>();
  snapshots = $state.raw<Output<'backup.list'>>([]);
  /** What the last check in this window found. */
  checked = $state.raw<VerifyReport | null>(null);
  /** Why it can't be said how the library is. */
  problem = $state.raw<Refusal | null>(null);
  /** What the person had better look at. */
  readonly attention: readonly Label[] = $derived.by(() => (this.now ? needsLook(this.now, Date.now()) : []));
  readonly #desk: Around;

  constructor(desk: Around) {
    this.#desk = desk;
    $effect(() => {
      if (!desk.shown.isOpen) return;
      void this.ask();
      const timer = setInterval(() => void this.ask(), pace);
      const stop = desk.client.on('job', ({ phase }) => phase !== 'running' && void this.ask());
      return () => {
        clearInterval(timer);
        stop();
      };
    });
  }

  isRunning(name: JobName): boolean {
    return this.#desk.jobs.running.some((job) => job.name === name);
  }

  async ask(): Promise<void> {
    const { client } = this.#desk;
    try {
      this.now = await client.query('library.health', undefined);
      this.problem = null;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.problem = error;
    }
  }

  /** A backup folder that is away has no snapshots to list; `now` says that it is away. */
  async askSnapshots(): Promise<void> {
    try {
      this.snapshots = await this.#desk.client.query('backup.list', undefined);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.snapshots = [];
    }
  }

  /** Checks every file of the library. @throws Refusal as the job does */
  async verify(repair: boolean): Promise<void> {
    const { notices, speech, panels } = this.#desk;
    const report = await this.#run('verify', { repair });
    if (!report) return;
    this.checked = report;
    const count = report.faults.filter(({ repaired }) => !repaired).length;
    if (panels.isOpen('health')) return;
    if (count > 0) notices.warn(speech.t('health.verify.found', { count }), this.#look());
    else notices.say(speech.t('health.verify.done'));
  }

  /** @throws Refusal as the job does */
  async backUp(): Promise<void> {
    const report = await this.#run('backup', {});
    if (report) this.#sayBackedUp(report.articles);
  }

  /** Writes everything into one file that the person names. @throws Refusal as the job does */
  async backUpIntoFile(): Promise<void> {
    const { client, library, notices, speech } = this.#desk;
    const day = new Date().toLocaleDateString('sv');
    const suggested = speech.t('health.backup.suggested', { name: library.overview?.name ?? '', day });
    const { path } = await client.shell('backup.choose', { purpose: 'save', suggested });
    if (path === null) return;
    const report = await this.#run('backup', { out: path });
    if (!report) return;
    notices.say(speech.t('health.backup.done', { count: report.articles }), {
      label: speech.t('health.place.reveal'),
      run: () => void client.shell('path.reveal', { path: report.file }),
    });
  }

  async chooseFolder(): Promise<void> {
    const { path } = await this.#desk.client.shell('backup.choose', { purpose: 'folder' });
    if (path !== null) await this.setFolder(path);
  }

  async setFolder(folder: string | null): Promise<void> {
    await this.#desk.client.control('backup.configure', { folder });
    await Promise.all([this.ask(), this.askSnapshots()]);
  }

  async answer(goOn: boolean): Promise<void> {
    await this.#desk.client.control('backup.answer', { goOn });
    await Promise.all([this.ask(), this.askSnapshots()]);
  }

  /** Makes a library out of a backup, and offers to open it. @throws Refusal as the job does */
  async restore(from: string, to: string, open: (library: string) => Promise<void>): Promise<void> {
    const { notices, speech } = this.#desk;
    const report = await this.#run('restore', { from, to });
    if (!report) return;
    const { articles: count, library } = report;
    notices.say(speech.t('health.restored', { count, library }), {
      label: speech.t('health.restored.open'),
      run: () => void open(library),
    });
  }

  #look() {
    const { panels, speech } = this.#desk;
    return { label: speech.t('action.library.health'), run: () => panels.show({ kind: 'health' as const }) };
  }

  #sayBackedUp(count: number): void {
    const { notices, speech } = this.#desk;
    notices.say(speech.t('health.backup.done', { count }));
    void this.askSnapshots();
  }

  /** What a job gives; null when it was stopped. */
  async #run<N extends 'verify' | 'backup' | 'restore'>(name: N, input: Input<N>): Promise<Output<N> | null> {
    const job = await this.#desk.client.start(name, input);
    const { stopped, result } = await job.finished;
    return stopped ? null : result;
  }
}
