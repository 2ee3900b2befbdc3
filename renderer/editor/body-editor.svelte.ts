import { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { untrack } from 'svelte';
import type { Format, Writing } from '../models/writing.ts';
import { bodyOf, documentOf } from './body.ts';
import { type FindRequest, find, findKey, found } from './find.ts';
import { formats } from './formats.ts';
import { paste } from './paste.ts';
import { extensions } from './schema/extensions.ts';

interface Options {
  body: string;
  label: string;
  editable: boolean;
  /** Hears that a person changed the body. What it has become is written out only when `body()` asks. */
  onedit: () => void;
  onblur: () => void;
}

/** One body on the screen: shows it, lets a person edit it, and says what it has become. */
export class BodyEditor implements Writing {
  readonly tiptap: Editor;
  /** The text as it stands, blocks by lines, for counting. */
  readonly text: string = $derived.by(() => this.#watch(() => textOf(this.tiptap.state.doc)));
  readonly found = $derived.by(() => this.#watch(() => found(this.tiptap.state)));
  #turn = $state(0);
  #written: string;
  #isChanged = false;

  constructor({ body, label, editable, onedit, onblur }: Options) {
    this.#written = body;
    this.tiptap = new Editor({
      element: null,
      extensions: [...extensions, paste, find],
      content: documentOf(body).toJSON(),
      editable,
      injectCSS: false,
      editorProps: {
        attributes: { 'aria-label': label, 'aria-multiline': 'true', class: 'article' },
        handleDOMEvents: { compositionend: () => void setTimeout(() => this.#isChanged && onedit()) },
      },
      onTransaction: ({ transaction }) => {
        // A text that goes off the screen loses the focus in the middle of Svelte's own work; and where the focus
        // goes, to the toolbar perhaps, is known only after it has left.
        if (transaction.getMeta('blur')) setTimeout(() => this.#change());
        else this.#change();
        if (!transaction.docChanged || transaction.getMeta('outside')) return;
        this.#isChanged = true;
        if (!this.tiptap.view.composing) onedit();
      },
      onBlur: () => queueMicrotask(onblur),
    });
  }

  /** The body in its canonical form; the very string that was put in while nobody has changed it. */
  body(): string {
    if (this.#isChanged) this.#written = bodyOf(this.tiptap.state.doc);
    this.#isChanged = false;
    return this.#written;
  }

  /** Shows what the body became elsewhere. Only what differs is replaced, so the caret stays; it is not an edit. */
  replace(body: string): void {
    if (body === this.body()) return;
    this.#written = body;
    const { state, schema, view } = this.tiptap;
    const next = schema.nodeFromJSON(documentOf(body).toJSON());
    const start = state.doc.content.findDiffStart(next.content);
    const end = state.doc.content.findDiffEnd(next.content);
    if (start === null || end === null) return;
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    const change = state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
    view.dispatch(change.setMeta('outside', true).setMeta('addToHistory', false));
  }

  get hasSelection(): boolean {
    return this.#watch(() => this.tiptap.isEditable && !this.tiptap.state.selection.empty);
  }

  has(format: Format): boolean {
    return this.#watch(() => formats[format].isOn(this.tiptap));
  }

  turn(format: Format): void {
    this.tiptap.commands.focus();
    formats[format].turn(this.tiptap);
  }

  /** Looks for words, or goes to one of the places where they were found. */
  find(request: FindRequest): void {
    const { state, view } = this.tiptap;
    view.dispatch(state.tr.setMeta(findKey, request));
    const { hits, at } = found(this.tiptap.state);
    if (hits[at]) this.#scrollTo(hits[at].from);
  }

  /** What `read` gives, again after each change of the text or the selection. */
  watch<T>(read: (editor: Editor) => T): T {
    return this.#watch(() => read(this.tiptap));
  }

  #change(): void {
    this.#turn = untrack(() => this.#turn) + 1;
  }

  #scrollTo(place: number): void {
    const { node } = this.tiptap.view.domAtPos(place);
    (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
  }

  #watch<T>(read: () => T): T {
    void this.#turn;
    return read();
  }
}

const textOf = (doc: Node) =>
  doc.textBetween(0, doc.content.size, '\n', (leaf) => leaf.type.spec.leafText?.(leaf) ?? '\n');
