import type { Client } from '../../electron/contract/client.ts';
import type { HistoryStep } from '../../electron/contract/history.ts';

const pageSize = 50;

/** The steps of the library as far as they were asked for, newest first. */
export class StepPages {
  steps = $state.raw<readonly HistoryStep[]>([]);
  /** Whether there are older ones. */
  more = $state(false);
  isLoaded = $state(false);
  readonly #client: Client;
  #turn = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  /** The place of the last step that is done; the length of the list when none is. */
  get now(): number {
    const at = this.steps.findIndex(({ state }) => state === 'done');
    return at < 0 ? this.steps.length : at;
  }

  /** Asks anew, as far as was asked for before. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    const wanted = Math.max(pageSize, this.steps.length);
    const found: HistoryStep[] = [];
    let more = true;
    while (more && found.length < wanted) {
      const page = await this.#page(found.at(-1)?.step);
      found.push(...page.steps);
      more = page.more;
    }
    if (turn !== this.#turn) return;
    this.steps = found;
    this.more = more;
    this.isLoaded = true;
  }

  async showOlder(): Promise<void> {
    const turn = this.#turn;
    const page = await this.#page(this.steps.at(-1)?.step);
    if (turn !== this.#turn) return;
    this.steps = [...this.steps, ...page.steps];
    this.more = page.more;
  }

  #page(before: number | undefined) {
    return this.#client.query('history.list', { ...(before !== undefined && { before }), limit: pageSize });
  }
}
