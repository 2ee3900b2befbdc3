import type { Editor } from '@tiptap/core';
import type { Format } from '../models/writing.ts';

/** How each format is seen in the editor, and turned on and off. */
export const formats: Readonly<Record<Format, { isOn(editor: Editor): boolean; turn(editor: Editor): unknown }>> = {
  bold: { isOn: (editor) => editor.isActive('bold'), turn: ({ commands }) => commands.toggleBold() },
  italic: { isOn: (editor) => editor.isActive('italic'), turn: ({ commands }) => commands.toggleItalic() },
  underline: { isOn: (editor) => editor.isActive('underline'), turn: ({ commands }) => commands.toggleUnderline() },
  strike: { isOn: (editor) => editor.isActive('strike'), turn: ({ commands }) => commands.toggleStrike() },
  heading: {
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
    turn: ({ commands }) => commands.toggleHeading({ level: 2 }),
  },
  subheading: {
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    turn: ({ commands }) => commands.toggleHeading({ level: 3 }),
  },
  list: { isOn: (editor) => editor.isActive('bulletList'), turn: ({ commands }) => commands.toggleBulletList() },
  numbers: { isOn: (editor) => editor.isActive('orderedList'), turn: ({ commands }) => commands.toggleOrderedList() },
  quote: { isOn: (editor) => editor.isActive('blockquote'), turn: ({ commands }) => commands.toggleBlockquote() },
  plain: { isOn: () => false, turn: (editor) => editor.chain().unsetAllMarks().clearNodes().run() },
};
