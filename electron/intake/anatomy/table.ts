import type { Block, Container } from './model.ts';

/** The cells of tables that hold data: at least two rows of two filled cells. Any other table only places things on the page. */
export function dataCells(blocks: readonly Block[]): ReadonlySet<Block> {
  const tables = new Map<Container, Map<Container, Block[]>>();
  for (const block of blocks) {
    const cellAt = block.containers.findLastIndex(({ tag }) => tag === 'td' || tag === 'th');
    const table = block.containers.slice(0, Math.max(0, cellAt)).findLast(({ tag }) => tag === 'table');
    const row = block.containers[cellAt - 1];
    if (!table || !row) continue;
    const rows = tables.get(table) ?? new Map<Container, Block[]>();
    rows.set(row, [...(rows.get(row) ?? []), block]);
    tables.set(table, rows);
  }
  const isData = (rows: ReadonlyMap<Container, readonly Block[]>) =>
    [...rows.values()].filter((row) => cellsOf(row).size > 1).length > 1;
  return new Set([...tables.values()].filter(isData).flatMap((rows) => [...rows.values()].flat()));
}

const cellsOf = (row: readonly Block[]) =>
  new Set(row.map(({ containers }) => containers.findLast(({ tag }) => tag === 'td' || tag === 'th')));
