import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { RubyPair } from './schema/ruby.ts';

/** What a person writes about the selected text: where its link goes, or how it is read. */
export type NoteKind = 'link' | 'ruby';

/** What stands there now; empty for nothing. */
export function noteAt(editor: Editor, kind: NoteKind): string {
  if (kind === 'link') return (editor.getAttributes('link').href as string | undefined) ?? '';
  return pairsAt(editor)?.[0]?.readings[0] ?? '';
}

/** Writes it; an empty text takes it away. */
export function writeNote(editor: Editor, kind: NoteKind, text: string): void {
  const words = text.trim();
  if (kind === 'link') writeLink(editor, words);
  else writeReading(editor, words);
}

function writeLink(editor: Editor, words: string): void {
  const chain = editor.chain().focus().extendMarkRange('link');
  if (words === '') chain.unsetMark('link').run();
  else chain.setMark('link', { href: /^(https?:\/\/|mailto:)/i.test(words) ? words : addressOf(words) }).run();
}

const addressOf = (words: string) => (/^[^\s/@]+@[^\s/@]+$/.test(words) ? `mailto:${words}` : `https://${words}`);

function writeReading(editor: Editor, reading: string): void {
  const { from, to } = editor.state.selection;
  const base =
    pairsAt(editor)
      ?.map((pair) => pair.base)
      .join('') ?? editor.state.doc.textBetween(from, to);
  if (base === '') return;
  const content =
    reading === ''
      ? { type: 'text', text: base }
      : { type: 'ruby', attrs: { pairs: [{ base, readings: [reading] } satisfies RubyPair] } };
  editor.chain().focus().insertContentAt({ from, to }, content).run();
}

function pairsAt({ state }: Editor): RubyPair[] | undefined {
  const { selection } = state;
  return selection instanceof NodeSelection && selection.node.type.name === 'ruby'
    ? selection.node.attrs.pairs
    : undefined;
}
