import type { Accelerator } from './page/messages.ts';

const modifiers: Record<string, keyof Accelerator> = {
  control: 'control',
  ctrl: 'control',
  shift: 'shift',
  alt: 'alt',
  option: 'alt',
  meta: 'meta',
  super: 'meta',
  cmd: 'meta',
  command: 'meta',
};
const command = process.platform === 'darwin' ? 'meta' : 'control';
const keys: Record<string, string> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/** Reads `CmdOrCtrl+Shift+N` as the key event that it stands for. */
export function readAccelerator(text: string, item: number): Accelerator {
  const parts = text.toLowerCase().split('+');
  const key = parts.pop() ?? '';
  const accelerator = { item, key: keys[key] ?? key, control: false, shift: false, alt: false, meta: false };
  for (const part of parts) {
    const modifier = /^(cmd|command)orc(tr|ontro)l$/.test(part) ? command : modifiers[part];
    if (!modifier) throw new Error(`No such modifier in ${text}: ${part}`);
    Object.assign(accelerator, { [modifier]: true });
  }
  return accelerator;
}
