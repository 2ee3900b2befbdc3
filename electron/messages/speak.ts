import type { Language } from '../core/library.ts';
import type { Params } from '../core/refusal.ts';
import { en } from './en/index.ts';
import { zhCN } from './zh-CN/index.ts';

/** A sentence, or one sentence for each plural form, chosen by `{count}`. */
export type Message = string | { readonly one?: string; readonly other: string };

/** Every key has a sentence in English; the compiler asks for the same keys in every other language. */
export type Key = keyof typeof en;
type Messages = Readonly<Record<Key, Message>>;

/**
 * Says a message with its blanks filled; numbers as the language writes them.
 *
 * A blank may be filled by another message: `@disk.full` stands for what that key says, its own blanks filled from the same params.
 */
export type Speaker = (key: Key, params?: Params) => string;

const catalogues: Record<Language, Messages> = { 'zh-CN': zhCN, en };

/** One voice for one language. */
export function speaker(language: Language): Speaker {
  const messages = catalogues[language];
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const isKey = (key: string): key is Key => Object.hasOwn(messages, key);
  const say: Speaker = (key, params = {}) => {
    const message = messages[key];
    const form = plural.select(Number(params.count)) === 'one' ? 'one' : 'other';
    const text = typeof message === 'string' ? message : (message[form] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name] ?? '';
      if (typeof value === 'number') return number.format(value);
      const named = value.slice(1);
      return value.startsWith('@') && isKey(named) ? say(named, { ...params, [name]: '' }) : value;
    });
  };
  return say;
}
