import { isLatinName } from './latin-names.ts';
import { isFullName } from './surnames.ts';
import { endsSentence, simplified } from './words.ts';

/** Whether a line is a byline and nothing else: `本报记者 阮清越`. */
export const isByline = (line: string) => {
  const text = simplified(line);
  if (
    text.length < 100 &&
    /^(?:(?:Posted|Written|Published|Story|Reported)\b.{0,40}?\s)?By:?\s+\p{Lu}/iu.test(text) &&
    !endsSentence(text)
  )
    return true;
  return (
    text.length < 40 &&
    /^[\s■□●◎◆/（(]*(?:[^，。！？：:]{0,20}?)(?:(?:记者|通讯员|评论员|作者|实习生)[\s:：/]+\S|(?:记者|通讯员)(?=\p{sc=Han}{2,4}(?:[·•]\p{sc=Han}{2,5})?(?:报道)?(?:$|[\s、/／])))/u.test(
      text,
    ) &&
    !endsSentence(text.replace(/[）)]$/, '')) &&
    !/[，。！？]/.test(text)
  );
};

/** Whether a line is the names of up to four people and nothing else, padded or parted: `阮 清 越`, `骆一舟、谷盈`. */
export function isNameLine(line: string): boolean {
  const text = line.trim();
  if (/\p{Lu}/u.test(text) && text.length < 80) {
    const people = text.split(/\s*[,，、&]\s*|\s+and\s+/u);
    return people.length > 1 && people.every((one) => isFullName(one) || isLatinName(one));
  }
  if (text.length > 24 || !/^[\p{sc=Han}\s、·•\u3000]+$/u.test(text)) return false;
  const parts = text.split(/\s*、\s*|\s+/u);
  const isPadded = parts.length > 1 && parts.every((part) => part.length === 1);
  const names = isPadded
    ? [parts.join('')]
    : text.split(/\s*、\s*|(?<=\p{sc=Han}{2})\s+/u).map((one) => one.replace(/\s/g, ''));
  // Beside a name that is surely one, others may have a rare family name.
  return (
    names.length <= 4 &&
    names.some(isFullName) &&
    names.every((one) => isFullName(one) || (names.length > 1 && /^\p{sc=Han}{3}$/u.test(one) && text.includes('、')))
  );
}
