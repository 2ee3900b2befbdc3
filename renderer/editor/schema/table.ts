import { type Editor, Node } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

const spans = () =>
  Object.fromEntries(
    ['colspan', 'rowspan'].map((name) => [
      name,
      { default: null, parseHTML: (cell: HTMLElement) => cell.getAttribute(name) },
    ]),
  );

const cell = (name: string, tag: string) =>
  Node.create({
    name,
    content: 'block+',
    isolating: true,
    addAttributes: spans,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

const part = (name: string, tag: string, content: string) =>
  Node.create({ name, content, parseHTML: () => [{ tag }], renderHTML: () => [tag, 0] });

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableHead? tableBody',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', 0],
  addKeyboardShortcuts: () => ({
    Tab: ({ editor }) => toCell(editor, 1),
    'Shift-Tab': ({ editor }) => toCell(editor, -1),
  }),
});

/** Moves the caret to the next or the previous cell; false, so that Tab leaves the text, when it stands in none or at the end. */
function toCell(editor: Editor, step: 1 | -1): boolean {
  const { $from } = editor.state.selection;
  const depth = depthOf($from, 'table');
  if (depth === null) return false;
  const cells: number[] = [];
  const start = $from.start(depth);
  $from.node(depth).descendants((node, at) => {
    if (node.type.name === 'tableCell' || node.type.name === 'tableHeading') cells.push(start + at);
  });
  const here = cells.findLastIndex((at) => at < $from.pos);
  const target = cells[here + step];
  if (target === undefined) return false;
  const caret = TextSelection.near(editor.state.doc.resolve(target + 1));
  editor.view.dispatch(editor.state.tr.setSelection(caret).scrollIntoView());
  return true;
}

function depthOf($place: { depth: number; node(depth: number): { type: { name: string } } }, name: string) {
  for (let depth = $place.depth; depth > 0; depth -= 1) if ($place.node(depth).type.name === name) return depth;
  return null;
}

/** A table of an optional head and a body; cells hold blocks and may span. Columns are edited where the table came from. */
export const table = [
  Table,
  part('tableHead', 'thead', 'tableRow+'),
  part('tableBody', 'tbody', 'tableRow+'),
  part('tableRow', 'tr', '(tableCell | tableHeading)+'),
  cell('tableCell', 'td'),
  cell('tableHeading', 'th'),
];
