import { canDo, perform } from './actions/action.ts';
import { actions } from './actions/index.ts';
import type { Desk } from './desk.svelte.ts';

/** Whether the person is writing, so that plain letters are letters. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
}

/** Whether a key press is the shortcut `keys`; `mod` is Cmd on a Mac, else Ctrl. */
export function isPressed(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1);
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  const mod = isApple ? event.metaKey : event.ctrlKey;
  const other = isApple ? event.ctrlKey : event.metaKey;
  // `?` and the like need Shift on some keyboards and not on others.
  const isSign = key !== undefined && /^[^\p{L}\p{N}]$/u.test(key) && !parts.includes('mod');
  return (
    event.key.toLowerCase() === key &&
    mod === parts.includes('mod') &&
    (isSign || event.shiftKey === parts.includes('shift')) &&
    event.altKey === parts.includes('alt') &&
    !other
  );
}

/** Does what a key press asks for by the table of actions. While a panel or a menu lies over the window, only that has the keys. */
export function pressKey(event: KeyboardEvent, desk: Desk): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  if (document.querySelector('[role=dialog], [role=menu]')) return;
  const writing = isWriting(event.target);
  const action = actions.find(({ keys, yieldsToText }) =>
    keys?.some((key) => isPressed(key, event) && !(writing && (yieldsToText || !key.startsWith('mod')))),
  );
  if (!action || !canDo(action, desk)) return;
  event.preventDefault();
  void perform(action, desk);
}
