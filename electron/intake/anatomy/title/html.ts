import { isBreadcrumb, isFurniture, isInformation, isMarkedFurniture } from '../furniture.ts';
import { type Block, hintsOf, type Page } from '../model.ts';
import type { Passage } from '../passage.ts';
import { isHeadlineLike } from '../prose.ts';
import { clean, endsSentence, fold } from '../words.ts';
import { headlinesAbove, isMasthead } from './above-article.ts';
import { mainOf } from './parts.ts';
import type { FoundTitle } from './title.ts';

const metaNames = new Set([
  'og:title',
  'articletitle',
  'twitter:title',
  'title',
  'headline',
  'dc.title',
  'contenttitle',
]);

/** In HTML the title is the printed line that the head of the page repeats, or that stands where a title does. */
export function titleOfHtml(page: Page): FoundTitle {
  const stated = statedTitles(page);
  const aboveFacts = lineAboveFacts(page);
  const printed = page.blocks
    .filter((block, at) => at < 400 && block.text.length >= 3 && block.text.length <= 120 && !isBreadcrumb(block.text))
    .map((block) => ({ block, score: scoreOf(block, stated, page) || (block === aboveFacts ? 0.5 : 0) }))
    .filter(({ score }) => score > 0)
    .reduce<{ block: Block; score: number } | undefined>(
      (best, one) => (best && best.score >= one.score ? best : one),
      undefined,
    );
  const above = titleAbove(page, stated);
  if (above && (!printed || (printed.score < 0.6 && printed.block.level !== 1))) return above;
  if (printed) {
    const { block, score } = printed;
    return {
      block,
      finding: {
        value: clean(block.text),
        passage: block.passage,
        rule: 'title:printed',
        confidence: Math.min(0.97, 0.5 + score / 3),
      },
    };
  }
  const meta = stated.find(({ rule }) => rule === 'title:meta') ?? stated[0];
  const first = page.blocks
    .slice(0, 12)
    .find((block) => isHeadlineLike(block) && !isFurniture(block) && !isInformation(block));
  if (first && (!meta || fold(meta.passage.text).length < 4))
    return {
      block: first,
      finding: { value: clean(first.text), passage: first.passage, rule: 'title:first-line', confidence: 0.4 },
    };
  if (!meta) return {};
  return { finding: { value: clean(meta.passage.text), passage: meta.passage, rule: meta.rule, confidence: 0.6 } };
}

/** Where the head of a page states nothing but its masthead, the title is the 主题 of the headlines above the article. */
function titleAbove(page: Page, stated: readonly Stated[]): FoundTitle | undefined {
  if (stated.some(({ passage }) => !isMasthead(passage.text))) return undefined;
  const run = headlinesAbove(page);
  if (run.length === 0) return undefined;
  const block = mainOf(run, '');
  const finding = { value: clean(block.text), passage: block.passage, rule: 'title:above-article', confidence: 0.6 };
  return { block, finding, ...(run.length > 1 && { run }) };
}

/** The headline right above the first line of facts: where a page's head states only its site's name, it is the title. */
function lineAboveFacts({ blocks }: Page): Block | undefined {
  const isTitle = (block: Block | undefined) =>
    block !== undefined &&
    isHeadlineLike(block) &&
    block.text.length >= 8 &&
    !isFurniture(block) &&
    !isInformation(block) &&
    !isMarkedFurniture(block, 2);
  const facts = blocks.find(
    (block, at) => isInformation(block) && !isFurniture(block) && (isTitle(blocks[at - 1]) || isTitle(blocks[at - 2])),
  );
  return facts && [blocks[facts.index - 1], blocks[facts.index - 2]].find(isTitle);
}

interface Stated {
  passage: Passage;
  rule: 'title:meta' | 'title:head';
}

/** The titles that the head of the page states: its meta tags, and the parts of its `<title>` without the site's names. */
function statedTitles(page: Page): Stated[] {
  const metas = page.metas
    .filter(({ name, value }) => metaNames.has(name) && clean(value.text) !== '')
    .map(({ value }): Stated => ({ passage: withoutSite(value), rule: 'title:meta' }));
  return page.title && clean(page.title.text) !== ''
    ? [...metas, { passage: withoutSite(page.title), rule: 'title:head' }]
    : metas;
}

const siteSeparator = /\s*(?:_{1,2}|[|｜丨]|\s[-–—]{1,2}\s?|[-–—]{1,2}(?=[^-–—]{2,16}$)|[-–—]{2}|\s?>\s?|»|«)\s*/gu;

/** The longest of the parts before the last that are no site's name, or the whole when it has no parts. */
function withoutSite(title: Passage): Passage {
  const parts = title.split(siteSeparator);
  if (parts.length < 2) return title.trim();
  const first = parts[0]!;
  if (first.text.length >= 8) return first;
  const own = parts.slice(0, Math.max(1, parts.length - 1));
  const named = own.filter(({ text }) => !isMasthead(text));
  return (named.length > 0 ? named : own).reduce((best, part) => (part.text.length > best.text.length ? part : best));
}

/** How much a printed line looks like the title. */
function scoreOf(block: Block, stated: readonly Stated[], page: Page): number {
  const line = fold(block.text);
  if (line.length < 2) return 0;
  const isMarked = /(?:^|[\s_-])(?:\w{0,8}title|\w{0,6}headline|biaoti|bt|tit|h1)(?:$|[\s_\d-])/u.test(
    hintsOf(block, 2),
  );
  let score = 0;
  for (const { passage } of stated) {
    const title = fold(passage.text);
    if (title === '') continue;
    if (line === title) score = Math.max(score, title.length < 6 ? 0.45 : 1);
    else if (line.length >= 5 && title.startsWith(line))
      score = Math.max(score, 0.55 + 0.3 * (line.length / title.length));
    else if (
      line.length >= 8 &&
      title.length >= 6 &&
      (line.startsWith(title) || title.includes(line) || line.includes(title))
    )
      score = Math.max(score, 0.75 * (Math.min(line.length, title.length) / Math.max(line.length, title.length)));
  }
  const whole = page.title ? fold(page.title.text) : '';
  if (score < 0.8 && line.length >= 8 && whole.includes(line)) score = Math.max(score, 0.7);
  const stands = line.length > 5 && !isMarkedFurniture(block, 2);
  if (score < 0.4) score = block.level === 1 && stands ? 0.2 : 0;
  const isHeading = block.level > 0 && block.level <= 3;
  if (score === 0 && !(stands && (block.level === 1 || (isMarked && stated.length === 0)))) return 0;
  if (block.linked > 0.5) score -= 0.5;
  if (endsSentence(block.text) && line.length > 40) score -= 0.3;
  return score + (block.level === 1 ? 0.35 : isHeading ? 0.25 : 0) + (isMarked ? 0.15 : 0);
}
