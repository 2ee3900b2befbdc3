import { labelPattern, type Meaning, meaningOf } from './labels.ts';
import type { Block } from './model.ts';
import type { Passage } from './passage.ts';
import { simplified } from './words.ts';

/** A label and what follows it up to the next one. */
export interface Labelled {
  label: string;
  meaning: Meaning;
  /** Where the label begins in its block. */
  at: number;
  value: Passage;
  /** Where inline elements begin or end within the value. */
  edges: readonly number[];
}

const withColon = new RegExp(`(${labelPattern})[ \\u00a0\\u3000]{0,3}(?:[:：]|】[ ]?[:：]?)`, 'giu');
const slashed =
  /(?:^|[\s（(【[|｜])([文图摄]|摄影|责任编辑|责编|编辑|作者|记者|通讯员|校对|编译|撰文|来源|图片|审核|监制|设计|统筹|排版|剪辑)\s?[/／丨|｜]\s?(?=\p{sc=Han})/gu;
const bare =
  /^[\s【[（(]*(责任编辑|责编|编辑|校对|作者|来源|本报记者|记者|通讯员)[\s\u3000】\],，]+(?=[\p{sc=Han}]{1,4}[\s\u3000、)）\]】]|[\p{sc=Han}]{2,4}$)/u;
/** Without a colon behind a line's first label: `来源：云澜日报　记者 骆行`. */
const spaced =
  /(?<=[\s\u3000])(记者|通讯员|作者|责任编辑|责编|编辑|校对|摄影)[\s\u3000]+(?=\p{sc=Han}{1,4}(?:[\s\u3000、]|$))/gu;
const ofPaper = /^[\s（(]*(来源于|来源|原载于|原载|转载自|转自)\s*(?=《)/u;
/** These may follow a value without a gap (`关键词:云澜责任编辑:沈若棠`); a shorter label may too once a first label stands before it. */
const runsOn = 4;

/** The labels of a block, in order. Only text outside an article's sentences should be asked for them. */
export function labelsOf(block: Block): readonly Labelled[] {
  const known = scanned.get(block);
  if (known) return known;
  const labels = scan(block);
  scanned.set(block, labels);
  return labels;
}

/** The rules ask for the same blocks again and again. */
const scanned = new WeakMap<Block, readonly Labelled[]>();

function scan(block: Block): Labelled[] {
  const { passage, edges } = block;
  const text = simplified(passage.text);
  const heads = [...matches(text, edges)].sort((a, b) => a.at - b.at);
  return heads.map(({ label, at, from }, index) => {
    const next = heads[index + 1]?.at ?? text.length;
    const skipped = text.slice(from, next).length - text.slice(from, next).replace(/^[\s】\]]+/, '').length;
    const start = from + skipped;
    const end = Math.max(start, closing(text, start, next));
    return {
      label,
      meaning: meaningOf(label)!,
      at,
      value: passage.slice(start, end).trim(),
      edges: edges.filter((edge) => edge > start && edge < end).map((edge) => edge - start),
    };
  });
}

function* matches(text: string, edges: readonly number[]): Generator<{ label: string; at: number; from: number }> {
  let isFirst = true;
  withColon.lastIndex = 0;
  for (const match of /[:：】]/.test(text) ? text.matchAll(withColon) : []) {
    const label = match[1]!.replace(/\s/g, '');
    const before = text[match.index - 1];
    const isFree = before === undefined || !/[\p{L}\p{N}]/u.test(before) || edges.includes(match.index);
    const mayRunOn = label.length >= runsOn || (!isFirst && label.length >= 2);
    if (!isFree && !mayRunOn) continue;
    isFirst = false;
    yield { label, at: match.index, from: match.index + match[0].length };
  }
  const paper = isFirst ? ofPaper.exec(text) : null;
  if (paper) yield { label: paper[1]!, at: paper.index, from: paper[0].length };
  else if (!isFirst)
    for (const match of text.matchAll(spaced))
      yield { label: match[1]!, at: match.index, from: match.index + match[0].length };
  if (paper || !isFirst) return;
  for (const match of text.matchAll(slashed)) {
    yield { label: match[1]!, at: match.index, from: match.index + match[0].length };
  }
  const loose = bare.exec(text);
  if (loose) yield { label: loose[1]!, at: loose.index, from: loose[0].length };
}

/** Where a value ends at the latest: at a bracket that was opened before it, at a button in 【】, or at a bar. */
function closing(text: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const character = text[at]!;
    if (character === '【' && at > from && depth === 0) return at;
    if ('（(【[《'.includes(character)) depth += 1;
    else if ('）)】]》'.includes(character)) {
      depth -= 1;
      if (depth < 0) return at;
    } else if ('|｜丨│┃'.includes(character) && at > from) return at;
  }
  return to;
}

/** Whether a block says nothing but labels and their values. */
export function isLabelLine(block: Block): boolean {
  if (block.text.length > 240) return false;
  const first = labelsOf(block)[0];
  if (first === undefined) return false;
  return /^(?:[\s（(【[\]】）)|｜·•●\d\-:：/年月日.]|纠错|打印|关闭|分享|收藏)*$/.test(block.text.slice(0, first.at));
}
