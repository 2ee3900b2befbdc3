const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

const apple: Readonly<Record<string, string>> = { mod: '⌘', ctrl: '⌃', shift: '⇧', alt: '⌥' };
const others: Readonly<Record<string, string>> = { mod: 'Ctrl', ctrl: 'Ctrl', shift: 'Shift', alt: 'Alt' };
const named: Readonly<Record<string, string>> = {
  enter: '↵',
  escape: 'Esc',
  delete: 'Del',
  backspace: '⌫',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  space: 'Space',
  plus: '+',
};

/** The caps of a shortcut such as `mod+shift+z`, as this machine's keyboard names them. `mod` is Cmd on a Mac, else Ctrl. */
export function keyCaps(keys: string): string[] {
  const modifiers = isApple ? apple : others;
  return keys.split('+').map((key) => modifiers[key] ?? named[key] ?? key.toUpperCase());
}

/** A shortcut in the form of `aria-keyshortcuts`. */
export function ariaKeys(keys: string): string {
  const names: Record<string, string> = {
    mod: isApple ? 'Meta' : 'Control',
    ctrl: 'Control',
    shift: 'Shift',
    alt: 'Alt',
  };
  return keys
    .split('+')
    .map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1)))
    .join('+');
}
