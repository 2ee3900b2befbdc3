import { labelsOf } from '../label-scan.ts';
import type { Block, Mark } from '../model.ts';
import { namesIn } from '../names.ts';
import { publicationIn } from '../publication.ts';
import type { Rule } from '../rule.ts';
import { isFullName } from '../surnames.ts';
import type { Vote } from '../vote.ts';
import { simplified } from '../words.ts';
import { isNobody } from './beside-stamp.ts';

const says: readonly ['author' | 'editor' | 'source', RegExp][] = [
  ['editor', /(?:^|[\s_-])(?:editor|bianji|zebian)(?:$|[\s_-])/],
  ['author', /(?:^|[\s_-])(?:\w{0,8}-?author(?:-?name)?|writer|user-?name|reporter|byline|zuozhe)(?:$|[\s_-])/],
  ['source', /(?:^|[\s_-])(?:\w{0,8}-?source|origin|copyfrom|laiyuan|media-?name)(?:$|[\s_-])/],
];

/** What a line of facts prints in an element that says what it holds: `<span class="author">骆行</span>`, without a label. */
export const markedSpan: Rule = function* (_page, { head, titleBlock }) {
  const near = titleBlock ? head.filter(({ index }) => index > titleBlock.index - 3) : head.slice(-6);
  for (const block of near.filter(({ text }) => text.length < 100)) {
    for (const mark of block.marks ?? []) {
      const kind = says.find(([, hints]) => hints.test(mark.hints))?.[0];
      if (kind && labelsOf(block).every(({ at, value }) => at >= mark.to || at + value.text.length <= mark.from))
        yield* votesOf(block, mark, kind);
    }
  }
};

function* votesOf(block: Block, { from, to }: Mark, kind: 'author' | 'editor' | 'source'): Generator<Vote> {
  const passage = block.passage.slice(from, to).trim();
  const rule = `marked-span:${kind}`;
  if (passage.text.length < 2 || passage.text.length > 24 || /\d{2}|[:：]/.test(passage.text) || isNobody(passage.text))
    return;
  if (kind === 'source') {
    const publication = publicationIn(passage);
    if (publication && !isFullName(publication.value)) yield { rule, field: 'source', ...publication, confidence: 0.8 };
    return;
  }
  if (/记者|通讯员|评论员/.test(simplified(passage.text))) return;
  for (const name of namesIn(passage))
    yield { rule, field: 'people', role: kind, ...name, confidence: isFullName(name.value) ? 0.82 : 0.72 };
}
