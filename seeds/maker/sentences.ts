import type { Scene } from './scene.ts';
import { units } from './words.ts';

type Slot = (scene: Scene) => string;
type Pattern = readonly (string | Slot)[];

/** A word of those that the article uses. */
function own(kind: keyof Scene['own']): Slot {
  return ({ random, own }) => random.pick(own[kind]);
}

function figure({ random }: Scene): string {
  const number = random.chance(0.2)
    ? (1 + random.below(900) / 10).toFixed(1)
    : 2 + random.below(random.pick([20, 120, 9000]));
  return number + random.pick(units);
}

function percentage({ random }: Scene): string {
  return `${(1 + random.below(480) / 10).toFixed(1)}%`;
}

/** What may stand between braces in a pattern. */
const slots: Readonly<Record<string, Slot>> = {
  day: (scene) => scene.day,
  speaker: (scene) => scene.random.pick(scene.speakers),
  noun: ({ random, own }) => random.pick(random.chance(0.7) ? own.topic : own.common),
  topic: own('topic'),
  verb: own('verb'),
  adverb: own('adverb'),
  outcome: own('outcome'),
  says: own('saying'),
  opening: own('opening'),
  body: own('body'),
  district: own('district'),
  village: own('village'),
  firm: own('firm'),
  figure,
  percentage,
  clause: (scene) => fill(scene.random.pick(clauses), scene),
};

function pattern(text: string): Pattern {
  return text.split(/[{}]/).map((piece, place) => {
    if (place % 2 === 0) return piece;
    const slot = slots[piece];
    if (slot === undefined) throw new Error(`No slot is called ${piece}.`);
    return slot;
  });
}

function patterns(text: string): readonly Pattern[] {
  return text.trim().split(/\s+/).map(pattern);
}

function fill(pieces: Pattern, scene: Scene): string {
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : piece(scene);
  return text;
}

const clauses = patterns(`
  {adverb}{verb}{noun} {verb}{noun}和{noun} {noun}{outcome} {topic}{outcome} 以{noun}带动{noun} 把{noun}交给{body}
  {verb}{topic}{figure} {village}的{noun}{outcome} {noun}由{body}负责 先{verb}{noun}，再{verb}{noun} {adverb}{verb}{topic}
  {noun}比上年增加{percentage} {firm}{adverb}{verb}{noun} 为{noun}{verb}{noun} {noun}、{noun}{outcome}
`);

const statements = patterns(`
  {opening}，{district}{adverb}{verb}{topic}，{clause}。 {speaker}{says}，{noun}{outcome}，还要{verb}{noun}、{verb}{noun}。
  “{noun}{outcome}，{clause}。”{speaker}{says}。 {speaker}{says}：“{clause}，{clause}。” {speaker}{says}，{clause}，{clause}。
  {village}先后{verb}{topic}{figure}，{noun}{outcome}。 {body}会同有关部门{verb}{noun}，{clause}。 围绕{topic}和{noun}，{body}{clause}。
  {firm}参与{verb}{topic}，{clause}。 {opening}，{clause}，{clause}。 {district}共{verb}{topic}{figure}，比上年增加{percentage}。
  在{village}，{clause}，{clause}。 有了{noun}，{topic}{outcome}；{verb}{noun}以后，{clause}。 从{noun}到{noun}，{village}{clause}。
  针对{noun}，{speaker}建议{verb}{noun}，{clause}。 {body}{adverb}{verb}{noun}，{clause}；{district}{clause}。 {clause}，{clause}。
`);

const leads = patterns(`
  {day}，{body}{verb}{topic}，{clause}。 {day}，{district}{village}的{topic}{outcome}，{clause}。 记者{day}从{body}了解到，{clause}，{clause}。
  {day}，{speaker}来到{village}，{clause}。 {day}清晨，{village}{verb}{topic}，{clause}。 {district}{day}{verb}{topic}{figure}，{clause}。
`);

const headings = patterns(`
  {district}{verb}{topic}{figure} {verb}{topic}，{verb}{noun} {village}：{noun}{outcome} {body}{verb}{topic}与{noun} {topic}{outcome}
  {district}{adverb}{verb}{topic} {verb}{noun}，{topic}{outcome} {figure}{topic}{outcome} {village}的{topic} {firm}{verb}{topic}
`);

/** A sentence from the middle of an article. */
export const statement: Slot = (scene) => fill(scene.random.pick(statements), scene);
/** The sentence that an article begins with, the day of the event in it. */
export const lead: Slot = (scene) => fill(scene.random.pick(leads), scene);
/** A headline, or a line of a headline block. */
export const heading: Slot = (scene) => fill(scene.random.pick(headings), scene);
