import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BodyEditor } from '../../../renderer/editor/body-editor.svelte.ts';
import { hitsIn } from '../../../renderer/editor/find.ts';

let open: BodyEditor | undefined;
let edits = 0;

function anEditor(body: string): BodyEditor {
  open = new BodyEditor({ body, label: '正文', editable: true, onedit: () => (edits += 1), onblur: () => {} });
  open.tiptap.mount(document.body.appendChild(document.createElement('div')));
  return open;
}

/** jsdom lays nothing out: it has no clipboard events, and nothing to scroll. */
const pasting = () => new Event('paste') as ClipboardEvent;
Element.prototype.scrollIntoView = () => {};

beforeEach(() => {
  edits = 0;
});
afterEach(() => {
  open?.tiptap.destroy();
  document.body.replaceChildren();
});

describe('a body in its editor', () => {
  test('that is opened and closed is nobody’s edit and stays the same string', () => {
    const body = '<table><tbody><tr><td><p></p></td></tr></tbody></table><figure><img alt="图"></figure>';
    const editor = anEditor(body);
    editor.tiptap.commands.selectAll();
    expect(edits).toBe(0);
    expect(editor.body()).toBe(body);
  });

  test('tells of what a person types', () => {
    const editor = anEditor('<p>甲</p>');
    editor.tiptap.commands.insertContentAt(2, '乙');
    expect(edits).toBe(1);
    expect(editor.body()).toBe('<p>甲乙</p>');
    expect(editor.text).toBe('甲乙');
  });

  test('says its text with a line for each block, and ruby groups by their base', () => {
    const editor = anEditor(
      '<p>甲<br>乙<ruby>丙<rt>bǐng</rt></ruby></p><hr><figure><img alt="图"><figcaption>丁</figcaption></figure>',
    );
    expect(editor.text.split(/\n+/)).toEqual(['甲', '乙丙', '丁']);
  });

  test('leaves out the empty paragraphs that typing leaves', () => {
    const editor = anEditor('<p>甲</p>');
    editor.tiptap.commands.insertContentAt(3, { type: 'paragraph' });
    expect(editor.body()).toBe('<p>甲</p>');
  });

  test('takes a change from elsewhere without moving the caret and without telling of an edit', () => {
    const editor = anEditor('<p>甲乙</p><p>丙</p>');
    editor.tiptap.commands.setTextSelection(6);
    editor.replace('<p>甲一二三乙</p><p>丙</p>');
    expect(editor.tiptap.state.selection.$from.parent.textContent).toBe('丙');
    expect(edits).toBe(0);
    expect(editor.body()).toBe('<p>甲一二三乙</p><p>丙</p>');
  });

  test('does not undo a change from elsewhere', () => {
    const editor = anEditor('<p>甲</p>');
    editor.replace('<p>甲乙</p>');
    editor.tiptap.commands.undo();
    expect(editor.body()).toBe('<p>甲乙</p>');
  });

  test('cleans what is pasted to the subset', () => {
    const editor = anEditor('<p>甲</p>');
    editor.tiptap.commands.setTextSelection(2);
    editor.tiptap.view.pasteHTML(
      '<div style="color:red"><h1>题</h1><script>x</script><p onclick="x">段<b>粗</b></p></div>',
      pasting(),
    );
    expect(editor.body()).toBe('<p>甲题</p><p>段<strong>粗</strong></p>');
  });

  test('takes pasted lines as paragraphs without their indents', () => {
    const editor = anEditor('');
    editor.tiptap.view.pasteText('\u3000\u3000一段\n\n  二段', pasting());
    expect(editor.body()).toBe('<p>一段</p><p>二段</p>');
  });
});

describe('finding in a body', () => {
  test('marks every place, whatever the case and width, and changes nothing', () => {
    const body = '<p>ＷＴＯ与wto</p><p>一<strong>Wt</strong>o</p>';
    const editor = anEditor(body);
    editor.find({ words: 'wto' });
    expect(editor.found.hits).toHaveLength(3);
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent).join('|')).toBe('ＷＴＯ|wto|Wt|o');
    expect(editor.body()).toBe(body);
    expect(edits).toBe(0);
  });

  test('finds across the base of a ruby group, and not across blocks', () => {
    const { tiptap } = anEditor('<p>古<ruby>漢<rt>hàn</rt>字<rt>zì</rt></ruby>学</p><p>问</p>');
    expect(hitsIn(tiptap.state.doc, '汉')).toHaveLength(0);
    expect(hitsIn(tiptap.state.doc, '古漢字学')).toEqual([{ from: 1, to: 4 }]);
    expect(hitsIn(tiptap.state.doc, '学问')).toEqual([]);
  });

  test('keeps its marks where the words are while the text changes', () => {
    const editor = anEditor('<p>云澜</p>');
    editor.find({ words: '云澜' });
    editor.tiptap.commands.insertContentAt(1, '在');
    expect(editor.found.hits).toEqual([{ from: 2, to: 4 }]);
  });
});
