import { nativeTheme } from 'electron';
import type { Language } from '../core/library.ts';
import { showMenu } from './menu.ts';
import type { Memory, Remembered } from './remembered.ts';
import { paintPaper } from './window.ts';

/** Puts menus and dialogs into a language, and what the system draws into a theme; the next start begins with both. */
export function dressWindow(memory: Memory, language: Language, theme: Remembered['theme']): void {
  memory.note({ language, theme });
  nativeTheme.themeSource = theme;
  paintPaper();
  showMenu(memory);
}
