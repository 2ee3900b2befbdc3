import type { Language } from '../../../electron/core/library.ts';

/** Each language under its own name, so that whoever can't read the other finds it. */
export const languageNames: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'zh-CN', label: '简体中文' },
  { value: 'en', label: 'English' },
];
