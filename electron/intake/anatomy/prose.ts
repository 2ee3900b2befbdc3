import { judgedOnce } from './judged-once.ts';
import type { Block } from './model.ts';
import { endsSentence } from './words.ts';

/** Whether a block reads as sentences: it is not links, and it has their length or their punctuation. */
export const isProse = judgedOnce(judge);

/** The signature after an article's last sentence: `(记者 骆行)`. */
const signature = /[（(][^（()）]{2,40}[）)]$/u;

function judge(block: Block): boolean {
  if (block.linked > 0.5) return false;
  const { text } = block;
  if (text.length >= 50 && !/\p{sc=Han}/u.test(text) && endsSentence(text) && /\p{Ll}+ \p{Ll}+/u.test(text))
    return true;
  const commas = text.match(/[，,。！？；：“”]/gu)?.length ?? 0;
  if (text.length >= 60 && (commas > 0 || block.isIndented)) return true;
  if (block.isIndented && (endsSentence(text) || text.length > 24)) return true;
  return (
    text.length >= 12 &&
    endsSentence(text.replace(signature, '')) &&
    (commas > 1 || text.length > 18) &&
    block.level === 0
  );
}

/** Whether a line could stand in a headline block: short, and no sentence. */
export const isHeadlineLike = (block: Block) => {
  const { text } = block;
  return (
    text.length >= 4 &&
    text.length <= 60 &&
    !/[。；]/u.test(text) &&
    !/^[（(]?[一二三四五六七八九十\d]{1,3}(?:[、）)]|[.．](?!\d))/u.test(text) &&
    !/[：:]$/.test(text) &&
    block.linked < 0.5
  );
};
