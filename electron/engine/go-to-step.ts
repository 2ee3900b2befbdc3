import type { Output } from '../contract/contract.ts';
import { Refusal } from '../core/refusal.ts';
import { hasStep, topsOf } from '../store/step-list.ts';
import type { OpenShelf } from './open-shelf.ts';

/**
 * Undoes or redoes, step by step, until a step is the last one done; null undoes all that can be.
 *
 * What refuses on the way ends it: the steps up to there stay undone or redone, and are counted.
 *
 * @throws Refusal `step-missing`; as the first undo or redo, when that is refused
 */
export async function goToStep(shelf: OpenShelf, step: number | null): Promise<Output<'history.goTo'>> {
  const target = step ?? 0;
  if (step !== null && !(await hasStep(shelf.store, step))) throw new Refusal('step-missing');
  const gone = { undone: 0, redone: 0 };
  try {
    for (let { undo } = await topsOf(shelf.store); undo && undo.step > target; { undo } = await topsOf(shelf.store)) {
      await shelf.reverse('undo');
      gone.undone += 1;
    }
    for (let { redo } = await topsOf(shelf.store); redo && redo.step <= target; { redo } = await topsOf(shelf.store)) {
      await shelf.reverse('redo');
      gone.redone += 1;
    }
  } catch (problem) {
    if (!(problem instanceof Refusal) || gone.undone + gone.redone === 0) throw problem;
    return { ...gone, problem: { name: problem.code, params: { ...problem.params } } };
  }
  return { ...gone, problem: null };
}
