/** What a tree shows at one place: a name to type towards, and what lies below it. */
export interface TreeNode {
  readonly id: string;
  readonly label: string;
  readonly children?: readonly TreeNode[] | undefined;
}

/** A node in the order of the screen. */
export interface TreeLine<N extends TreeNode> {
  readonly node: N;
  /** From 1. */
  readonly level: number;
  readonly parent: string | null;
  /** Place among its siblings, from 1, and their number. */
  readonly place: number;
  readonly siblings: number;
}

/** The nodes that can be seen: all at the top, and the children of those that are open. */
export function visibleLines<N extends TreeNode>(
  nodes: readonly N[],
  isOpen: (id: string) => boolean,
  level = 1,
  parent: string | null = null,
): TreeLine<N>[] {
  return nodes.flatMap((node, index) => [
    { node, level, parent, place: index + 1, siblings: nodes.length },
    ...(node.children && isOpen(node.id)
      ? visibleLines(node.children as readonly N[], isOpen, level + 1, node.id)
      : []),
  ]);
}
