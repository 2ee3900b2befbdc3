import { bylineOf } from '../byline.ts';
import { dateOf } from '../dates.ts';
import { isFurniture } from '../furniture.ts';
import { type Labelled, labelsOf } from '../label-scan.ts';
import type { Layout } from '../layout.ts';
import type { Block, Page } from '../model.ts';
import { isOffice } from '../names.ts';
import type { Passage } from '../passage.ts';
import { publicationIn } from '../publication.ts';
import type { Rule } from '../rule.ts';
import { isFullName } from '../surnames.ts';
import type { Vote } from '../vote.ts';
import { clean } from '../words.ts';

/** Everything that stands behind a label: 来源, 作者, 责任编辑, 关键词, 发布时间 … outside the article's own sentences. */
export const labelled: Rule = function* (page, layout) {
  for (const block of layout.facts) {
    if (block === layout.titleBlock || !/[:：】/／丨|｜\s]/.test(block.text)) continue;
    const trust = trustIn(page, layout, block);
    for (const label of labelsOf(block)) yield* votesOf(label, trust, block);
  }
};

/** How much a line is believed: what stands beside the article more than what stands far from it or in the page's furniture. */
function trustIn(page: Page, { titleBlock, body }: Layout, block: Block): number {
  if (!page.isHtml) return 1;
  const at = block.index;
  const first = titleBlock?.index ?? body[0]?.index ?? -1;
  const last = body.at(-1)?.index ?? -1;
  const distance = at < first ? first - at : at > last ? at - last : 0;
  if (block.linked > 0.9 && block.text.length > 30) return 0.5;
  if (distance < 8) return distance === 0 ? 1 : 0.98;
  return distance < 25 ? (at < first ? 0.88 : 0.7) : 0.6;
}

function* votesOf(label: Labelled, trust: number, block: Block): Generator<Vote> {
  const { meaning, value } = label;
  if (meaning === 'nothing' || value.text === '') return;
  const rule = `label:${label.label}`;
  if (typeof meaning === 'object') {
    const isShort = label.label.length === 1;
    for (const { role, name } of bylineOf(value, label.edges, meaning.role))
      if (role !== 'correspondent' || name.value.length < 4 || !isOffice(name.value))
        yield { rule, field: 'people', role, ...name, confidence: (isShort ? 0.85 : 0.97) * trust };
  } else if (meaning === 'keywords') {
    const findings = value
      .split(/[\s,，、;；|｜/]+/gu)
      .filter(({ text }) => text.length <= 30 && !isFurnitureWord(text));
    yield {
      rule,
      field: 'keywords',
      findings: findings.map((passage) => ({ value: clean(passage.text), passage })),
      confidence: 0.97 * trust,
    };
  } else if (meaning === 'publishedAt') {
    const date = dateOf(value);
    const weight = /更新|成文|时间$|日期$/.test(label.label) ? (label.label.startsWith('更新') ? 0.8 : 0.96) : 0.97;
    if (date) yield { rule, field: 'publishedAt', ...date, confidence: weight * trust };
  } else if (meaning === 'source' || meaning === 'reprintOf') {
    const publication = publicationIn(value, label.edges);
    const isPerson = publication && isFullName(publication.value);
    if (publication) yield { rule, field: meaning, ...publication, confidence: (isPerson ? 0.65 : 0.97) * trust };
  } else if (meaning === 'url') {
    const address = /^https?:\/\/\S+/i.exec(value.text);
    if (address)
      yield {
        rule,
        field: 'url',
        value: address[0],
        passage: value.slice(0, address[0].length),
        confidence: 0.95 * trust,
      };
  } else if (meaning === 'publisher' && isFurniture(block) && value.text.length > 30) return;
  else {
    const passage = (
      meaning.startsWith('edition') || meaning === 'publisher'
        ? value.split(/\s{2,}|\s*[|｜]\s*|[\s\u3000]+/gu)[0]
        : value
    )!;
    const plain = meaning === 'edition.page' ? withoutPageWord(passage) : passage;
    if (plain.text !== '' && plain.text.length <= 300)
      yield { rule, field: meaning, value: clean(plain.text), passage: plain, confidence: 0.95 * trust };
  }
}

function withoutPageWord(passage: Passage): Passage {
  const number = /[A-Za-z]?\d{1,3}/.exec(passage.text);
  return number ? passage.slice(number.index, number.index + number[0].length) : passage;
}

const isFurnitureWord = (text: string) => /^(?:分享|打印|更多|收藏|[:：])/.test(text);
