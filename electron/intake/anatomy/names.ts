import { Passage } from './passage.ts';
import { isFullName } from './surnames.ts';
import type { Finding } from './vote.ts';

const separators =
  /[\s、,，;；/／|｜&＆·•]+|(?<=\p{sc=Han})[和与及](?=\p{sc=Han}{2,3}(?:$|[\s、,，;；]))|(?<=\p{sc=Han})[（(][^（()）]{0,40}(?:[）)]|$)/gu;
const trailing = /(?:(?:摄影)?报道|供图|供稿|图文|整理|撰文|[文图摄](?:[/／][文图摄])?|编译|编辑)$/;

/**
 * The names in a list as bylines print them: parted by 、, commas or spaces, padded by a space (`李 响`).
 *
 * @param isLabelled the list follows a label, so that its first entry is a name whatever it looks like (a pen name, say); the list
 * ends at the first entry that is no name.
 */
export function namesIn(passage: Passage, edges: readonly number[] = [], isLabelled = true): Finding[] {
  const names: Finding[] = [];
  const parts = padded(pieces(passage, edges));
  for (const [at, piece] of parts.entries()) {
    const name = tidyName(piece);
    if (name === undefined) continue;
    const isFirst = names.length === 0;
    if (isFirst && isOffice(name.value) && isFullName(parts[at + 1]?.value ?? '')) continue;
    if (!isFullName(name.value) && !(isLabelled && isFirst && isPenName(name.value))) break;
    if (!names.some(({ value }) => value === name.value)) names.push(name);
  }
  return names;
}

/** Whether a text names where a person works: `宣传部 骆行`. */
export const isOffice = (text: string) =>
  text.length > 2 &&
  /^\p{sc=Han}+(?:[部处處院系委局站办室科所会會社厅县区市镇乡村校队组台报网]|中心|公司|政协|集团|大学|学校|街道|周刊|杂志|周末|新闻|财经|融媒)$/u.test(
    text,
  );

/** What a person is and not their name: `云溪市委书记`. */
const isPost = (text: string) =>
  text.length > 3 &&
  /(?:书记|[市县区镇乡院校厅部局处科会]长|主任|主席|教授|研究员|负责人|总经理|董事长|记者)$/u.test(text);

const isPenName = (text: string) =>
  !isPost(text) && /^[\p{L}\p{N}&_.\-@（）()]{2,20}$/u.test(text) && !/^\d+$/.test(text) && /[\p{L}]/u.test(text);

/** `放心&自在` is one name; `骆行&谷盈` are two. */
const joinsPenName = (text: string) => {
  const [one, other] = text.trim().split(/[&＆]/);
  return other !== undefined && !(isFullName(one!.trim()) && isFullName(other.trim().slice(0, 3)));
};

function pieces(passage: Passage, edges: readonly number[]): Passage[] {
  const kept = [/\p{sc=Han}[·•]\p{sc=Han}/u.test(passage.text) ? '·•' : '', joinsPenName(passage.text) ? '&＆' : ''];
  const separator = new RegExp(
    kept.reduce((source, marks) => source.replace(marks, ''), separators.source),
    'gu',
  );
  const cuts = [0, ...edges.filter((edge) => edge > 0 && edge < passage.text.length), passage.text.length];
  return cuts.slice(1).flatMap((cut, at) => passage.slice(cuts[at]!, cut).split(separator));
}

/** Joins single characters that stand beside each other: two make a name, and so do three when that is all there are. */
function padded(parts: readonly Passage[]): Finding[] {
  const joined: Finding[] = [];
  for (let at = 0; at < parts.length; ) {
    let end = at;
    while (end < parts.length && /^\p{sc=Han}$/u.test(parts[end]!.text)) end += 1;
    const count = end - at;
    if (count < 2) {
      joined.push({ value: parts[at]!.text, passage: parts[at]! });
      at += 1;
      continue;
    }
    const size = count === 3 ? 3 : 2;
    joined.push(span(parts.slice(at, at + size)));
    at += size;
  }
  return joined;
}

function span(parts: readonly Passage[]): Finding {
  const first = parts[0]!;
  const last = parts.at(-1)!;
  const value = parts.map(({ text }) => text).join('');
  const ends = { startOf: () => first.start, endOf: () => last.end };
  return { value, passage: new Passage(value, ends) };
}

/** A name without brackets and without what it did (`张三 摄`, `李四文/图`); undefined when nothing is left. */
function tidyName({ value, passage }: Finding): Finding | undefined {
  const bare = value.replace(/^[（(【[《<]+|[）)】\]》>。.:：]+$|(?<=\p{sc=Han})[_-]?[A-Z]{1,4}\d{2,}$/gu, '');
  const rest = bare.length > 2 && !isFullName(bare) ? bare.replace(trailing, '') : bare;
  if (rest === '' || (trailing.test(`x${rest}`) && !isFullName(rest))) return undefined;
  const at = value.indexOf(rest);
  return { value: rest, passage: value === passage.text ? passage.slice(at, at + rest.length) : passage };
}
