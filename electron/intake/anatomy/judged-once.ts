import type { Block } from './model.ts';

/** A judgement of blocks that is made once for each: layout and rules ask for the same ones again and again. */
export function judgedOnce(judge: (block: Block) => boolean): (block: Block) => boolean {
  const judged = new WeakMap<Block, boolean>();
  return (block) => {
    const known = judged.get(block);
    if (known !== undefined) return known;
    const judgement = judge(block);
    judged.set(block, judgement);
    return judgement;
  };
}
