import type { Input, Output } from '../contract/contract.ts';
import { restore } from '../store/backup/restore.ts';

/** Makes a library of a backup where no engine is there to do it. @throws Refusal as `restore` does */
export async function restoreLibrary({ from, to }: Input<'library.restore'>): Promise<Output<'library.restore'>> {
  const restoring = restore(from, to);
  for (;;) {
    const step = await restoring.next(false);
    if (step.done) return step.value ?? { library: '', articles: 0 };
  }
}
