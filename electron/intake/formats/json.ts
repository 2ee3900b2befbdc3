import { Refusal } from '../../core/refusal.ts';
import { decode } from '../decode/decode.ts';
import type { Container, Unreadable } from './format.ts';
import { ownArticle } from './own/own-json.ts';
import { jsonRecords } from './records/json-records.ts';

type Value = Record<string, unknown>;

/** What an object in a JSON file is, by the names in it. */
const shapes: readonly { mediaType: string; isIt(value: Value): boolean }[] = [ownArticle, ...jsonRecords];

/** A JSON file: an array, one object, or an object a line. Each object that is known becomes an article. */
export const jsonFile: Container = {
  holds: 'files',
  name: 'application/json',
  isIt: (sample) =>
    /^(?:ï»¿|ÿþ|þÿ)?\s*[[{]/.test(sample.start) && /^\s*(?:\[\s*(?:\{|\])|\{\s*(?:"|\}))/.test(sample.text),
  *open({ bytes }) {
    let number = 0;
    for (const value of valuesIn(decode(bytes).text)) {
      number += 1;
      const name = String(number);
      yield value instanceof Refusal ? { name, refusal: value } : fileOf(name, value);
    }
  },
};

function fileOf(name: string, value: unknown): { name: string; bytes: Uint8Array; mediaType: string } | Unreadable {
  const shape = isObject(value) ? shapes.find((one) => one.isIt(value)) : undefined;
  if (!shape) return { name, refusal: new Refusal('record-unknown') };
  return { name, bytes: new TextEncoder().encode(JSON.stringify(value)), mediaType: shape.mediaType };
}

function valuesIn(text: string): unknown[] {
  const whole = parsed(text);
  if (!(whole instanceof Refusal)) return inWhole(whole);
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const values = lines.map(parsed);
  return values.every((value) => value instanceof Refusal) ? [whole] : values;
}

/** A list, the entries of a feed, or one object. */
function inWhole(whole: unknown): unknown[] {
  if (Array.isArray(whole)) return whole;
  if (!isObject(whole) || !Array.isArray(whole.items)) return [whole];
  return whole.items.map((item: unknown) => ({ ...whole, items: [item] }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (problem) {
    return new Refusal('file-damaged', { detail: (problem as Error).message.slice(0, 120) }, { cause: problem });
  }
}

const isObject = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
