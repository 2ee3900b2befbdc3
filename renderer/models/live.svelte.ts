import type { Client } from '../../electron/contract/client.ts';
import type { Input, Output, QueryName } from '../../electron/contract/contract.ts';
import { Refusal } from '../../electron/core/refusal.ts';

/**
 * A query that asks again whenever its input or the library changes.
 *
 * The last answer stays until the next one is there, so that nothing jumps. To be made while a component, or another effect,
 * is set up; it ends with it.
 */
export class Live<N extends QueryName> {
  /** Undefined until the first answer. */
  value = $state.raw<Output<N> | undefined>();
  /** Why the last question was refused. */
  problem = $state.raw<Refusal | null>(null);
  #turn = 0;

  /** @param input what to ask with; null for nothing to ask, which leaves no value. */
  constructor(client: Client, name: N, input: () => Input<N> | null) {
    let version = $state(0);
    $effect(() => client.on('changed', () => version++));
    $effect(() => {
      version;
      const question = input();
      const turn = ++this.#turn;
      if (question === null) return this.#answer(undefined, null);
      client.query(name, question).then(
        (answer) => turn === this.#turn && this.#answer(answer, null),
        (error: unknown) => turn === this.#turn && this.#refuse(error),
      );
    });
  }

  #answer(value: Output<N> | undefined, problem: Refusal | null): void {
    this.value = value;
    this.problem = problem;
  }

  #refuse(error: unknown): void {
    if (!(error instanceof Refusal)) throw error;
    this.problem = error;
  }
}
