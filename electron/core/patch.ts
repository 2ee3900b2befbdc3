/** One change to a JSON value; `at` are the keys that lead to its place, from the outside in. */
export type Patch =
  /** Another value in this place. */
  | { readonly at: readonly string[]; readonly put: unknown }
  /** In the string here: `cut` UTF-16 units from `start` on make way for `paste`. */
  | { readonly at: readonly string[]; readonly start: number; readonly cut: number; readonly paste: string }
  /** Keys that leave the object here. */
  | { readonly at: readonly string[]; readonly drop: readonly string[] }
  /** Keys that join the object here: each with its value and the old key that it stands in front of; null is the end. */
  | { readonly at: readonly string[]; readonly add: readonly Addition[] };

type Addition = readonly [key: string, value: unknown, before: string | null];
type Fields = Record<string, unknown>;

/** Strings longer than this are spliced, so that a comma in a body does not cost the whole body. */
const longString = 64;

/** The patches were made for another value. */
export class PatchMisfit extends Error {
  override readonly name = 'PatchMisfit';
}

/**
 * What turns `before` into `after`, two JSON values, as few patches as a simple comparison finds.
 *
 * Objects are compared key by key, arrays as wholes; parts that are one and the same object are not looked into.
 */
export function diff(before: unknown, after: unknown): Patch[] {
  const patches: Patch[] = [];
  compare(before, after, [], patches);
  return patches;
}

/**
 * The value that `diff` was given as `after`, to the order of the keys. `value` is left as it is; untouched parts are shared.
 *
 * @throws PatchMisfit when a place that a patch names is not there.
 */
export function apply(value: unknown, patches: readonly Patch[]): unknown {
  const copies = new Set<object>();
  return patches.reduce((changed, patch) => changeAt(changed, patch, 0, copies), value);
}

function compare(before: unknown, after: unknown, at: readonly string[], patches: Patch[]): void {
  if (before === after) return;
  if (typeof before === 'string' && typeof after === 'string' && Math.max(before.length, after.length) > longString) {
    patches.push({ at, ...splice(before, after) });
  } else if (isFields(before) && isFields(after) && keepsOrder(before, after)) {
    compareFields(before, after, at, patches);
  } else if (JSON.stringify(before) !== JSON.stringify(after)) {
    patches.push({ at, put: after });
  }
}

function compareFields(before: Fields, after: Fields, at: readonly string[], patches: Patch[]): void {
  const drop = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  if (drop.length > 0) patches.push({ at, drop });
  const add: Addition[] = [];
  let next: string | null = null;
  for (const key of Object.keys(after).reverse()) {
    if (Object.hasOwn(before, key)) {
      compare(before[key], after[key], [...at, key], patches);
      next = key;
    } else add.push([key, after[key], next]);
  }
  if (add.length > 0) patches.push({ at, add: add.reverse() });
}

/** Whether the keys that stay are in the same order. */
function keepsOrder(before: Fields, after: Fields): boolean {
  const kept = Object.keys(after).filter((key) => Object.hasOwn(before, key));
  let place = 0;
  for (const key of Object.keys(before)) {
    if (Object.hasOwn(after, key) && kept[place++] !== key) return false;
  }
  return true;
}

/** One splice between what two strings have in common at either end; it never parts a surrogate pair. */
function splice(before: string, after: string): { start: number; cut: number; paste: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (isHighSurrogate(before.charCodeAt(start - 1))) start--;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  if (isLowSurrogate(before.charCodeAt(before.length - tail))) tail--;
  return { start, cut: before.length - tail - start, paste: after.slice(start, after.length - tail) };
}

function changeAt(value: unknown, patch: Patch, depth: number, copies: Set<object>): unknown {
  const key = patch.at[depth];
  if (key === undefined) return changeHere(value, patch, copies);
  if (!isFields(value) || !Object.hasOwn(value, key)) throw new PatchMisfit(`nothing at ${patch.at.join(' > ')}`);
  const fields = copies.has(value) ? value : ownCopy({ ...value }, copies);
  fields[key] = changeAt(fields[key], patch, depth + 1, copies);
  return fields;
}

function changeHere(value: unknown, patch: Patch, copies: Set<object>): unknown {
  if ('put' in patch) return patch.put;
  if ('paste' in patch) return paste(value, patch.start, patch.cut, patch.paste);
  if (!isFields(value)) throw new PatchMisfit(`no object at ${patch.at.join(' > ')}`);
  return ownCopy('drop' in patch ? without(value, patch.drop) : withAdded(value, patch.add), copies);
}

function paste(value: unknown, start: number, cut: number, text: string): string {
  if (typeof value !== 'string' || start + cut > value.length) throw new PatchMisfit('the text is another one');
  return value.slice(0, start) + text + value.slice(start + cut);
}

function without(fields: Fields, drop: readonly string[]): Fields {
  const gone = new Set(drop);
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !gone.has(key)));
}

function withAdded(fields: Fields, add: readonly Addition[]): Fields {
  const infrontOf = Map.groupBy(add, ([, , before]) => before);
  const added = (before: string | null) => (infrontOf.get(before) ?? []).map(([key, value]) => [key, value] as const);
  const entries = Object.entries(fields).flatMap((entry) => [...added(entry[0]), entry]);
  return Object.fromEntries([...entries, ...added(null)]);
}

function ownCopy(fields: Fields, copies: Set<object>): Fields {
  copies.add(fields);
  return fields;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit < 0xe000;
