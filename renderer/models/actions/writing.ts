import Bold from '@lucide/svelte/icons/bold';
import Heading2 from '@lucide/svelte/icons/heading-2';
import Heading3 from '@lucide/svelte/icons/heading-3';
import Italic from '@lucide/svelte/icons/italic';
import List from '@lucide/svelte/icons/list';
import ListOrdered from '@lucide/svelte/icons/list-ordered';
import RemoveFormatting from '@lucide/svelte/icons/remove-formatting';
import Strikethrough from '@lucide/svelte/icons/strikethrough';
import TextQuote from '@lucide/svelte/icons/text-quote';
import Underline from '@lucide/svelte/icons/underline';
import type { Format } from '../writing.ts';
import type { Action } from './action.ts';

const shown: Readonly<Record<Format, { icon: Action['icon'] & {}; keys?: string }>> = {
  bold: { icon: Bold, keys: 'mod+b' },
  italic: { icon: Italic, keys: 'mod+i' },
  underline: { icon: Underline, keys: 'mod+u' },
  strike: { icon: Strikethrough, keys: 'mod+shift+s' },
  heading: { icon: Heading2, keys: 'mod+alt+2' },
  subheading: { icon: Heading3, keys: 'mod+alt+3' },
  list: { icon: List, keys: 'mod+shift+8' },
  numbers: { icon: ListOrdered, keys: 'mod+shift+7' },
  quote: { icon: TextQuote, keys: 'mod+shift+b' },
  plain: { icon: RemoveFormatting, keys: 'mod+shift+\\' },
};

/** What is done to the selected text of the open article. */
export const writingActions: readonly Action[] = (Object.keys(shown) as Format[]).map((format) => ({
  id: `text.${format}`,
  group: 'text',
  label: `action.text.${format}`,
  icon: shown[format].icon,
  ...(shown[format].keys && { keys: [shown[format].keys] }),
  when: ({ opened }) => opened.writing?.hasSelection ?? false,
  checked: ({ opened }) => opened.writing?.has(format) ?? false,
  run: ({ opened }) => opened.writing?.turn(format),
}));
