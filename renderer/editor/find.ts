import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A place in a document where the words stand. */
export interface Hit {
  from: number;
  to: number;
}

interface Found {
  words: string;
  hits: readonly Hit[];
  /** The hit that the person stands at; -1 when there is none. */
  at: number;
}

const none: Found = { words: '', hits: [], at: -1 };
const key = new PluginKey<Found>('find');

/** What to look for, or which hit to stand at: sent as the meta of a transaction. */
export type FindRequest = { words: string } | { at: number };

/** Marks every place of the words that are looked for, without a change to the document. */
export const find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<Found>({
      key,
      state: {
        init: () => none,
        apply(change, found) {
          const request = change.getMeta(key) as FindRequest | undefined;
          if (request && 'at' in request) return { ...found, at: request.at };
          if (!request && !change.docChanged) return found;
          const words = request ? request.words : found.words;
          const hits = hitsIn(change.doc, words);
          const near = hits.findIndex((hit) => hit.from >= change.selection.from);
          const at = request ? Math.max(near, hits.length > 0 ? 0 : -1) : Math.min(found.at, hits.length - 1);
          return { words, hits, at };
        },
      },
      props: {
        decorations(state) {
          const { hits, at } = key.getState(state) ?? none;
          return DecorationSet.create(
            state.doc,
            hits.map(({ from, to }, index) =>
              Decoration.inline(from, to, { class: index === at ? 'hit current' : 'hit', nodeName: 'mark' }),
            ),
          );
        },
      },
    }),
  ],
});

/** What was found so far. */
export const found = (state: Parameters<typeof key.getState>[0]): Found => key.getState(state) ?? none;

export const findKey = key;

/** Every place of the words in a document, inside one block each; case and full or half width make no difference. */
export function hitsIn(doc: Node, words: string): Hit[] {
  const wanted = fold(words.trim());
  const hits: Hit[] = [];
  if (wanted === '') return hits;
  doc.descendants((block, start) => {
    if (!block.isTextblock) return true;
    const { text, places } = flatten(block, start + 1);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
      hits.push({ from: places[at]!, to: places[at + wanted.length - 1]! + 1 });
    return false;
  });
  return hits;
}

/** A block's text, folded, with the document place of each of its units; a ruby group stands for its base. */
function flatten(block: Node, start: number): { text: string; places: number[] } {
  const places: number[] = [];
  let text = '';
  block.forEach((node, offset) => {
    const written = node.isText ? node.text! : node.type.spec.leafText?.(node) || '\n';
    for (let at = 0; at < written.length; at += 1) places.push(start + offset + (node.isText ? at : 0));
    text += fold(written);
  });
  return { text, places };
}

/** Lower case and half width, one unit to one unit. */
function fold(text: string): string {
  return text.replace(/[A-Z\u0080-\uffff]/gu, (character) => {
    const folded = character.normalize('NFKC').toLowerCase();
    return folded.length === character.length ? folded : character;
  });
}
