import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChangeEvent, Link } from '../../electron/contract/link.ts';
import type { Standing } from '../../electron/contract/standing.ts';
import { Refusal } from '../../electron/core/refusal.ts';
import { Listeners } from '../../electron/engine/listeners.ts';
import type { ThreadChoice } from '../../electron/engine/thread.ts';
import { CurrentLibrary } from '../../electron/shell/current-library.ts';

/** An engine that answers with the library it is on, and that can end by itself. */
class SmallEngine implements Link {
  readonly #listeners = new Listeners();
  readonly #end = Promise.withResolvers<string>();
  readonly ended = this.#end.promise;
  isClosed = false;
  readonly library: string;

  constructor(library: string) {
    this.library = library;
  }

  ask: Link['ask'] = async () => ({ ok: true, value: this.library });
  on: Link['on'] = (event, listener) => this.#listeners.add(event, listener);
  close = async () => {
    this.isClosed = true;
  };
  change = () => this.#listeners.tell('changed', { seq: 1, articles: [] });
  die = async () => {
    this.#end.resolve('out of memory');
    await vi.advanceTimersByTimeAsync(0);
  };
}

let engines: SmallEngine[];
let told: Standing[];
let refuses: string | null;
let current: CurrentLibrary;

const open = (library: string, create = false) => current.open({ library, create });
const asked = async () => {
  const reply = await current.ask('library.overview', undefined);
  return reply.ok ? reply.value : reply.code;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  [engines, told, refuses] = [[], [], null];
  const start = async ({ library }: ThreadChoice) => {
    if (library === refuses) throw new Refusal('library-missing', { path: library });
    const engine = new SmallEngine(library);
    engines.push(engine);
    return engine;
  };
  current = new CurrentLibrary(start, (standing) => told.push(standing));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the library that the windows work with', () => {
  test('is asked for nothing while none is open', async () => {
    expect([await asked(), current.standing]).toEqual(['library-closed', { is: 'closed', turn: 0, failed: null }]);
  });

  test('is shown at once, and answers when it is open', async () => {
    const opening = open('/甲');
    await Promise.resolve();
    expect(told).toEqual([{ is: 'open', turn: 1, path: '/甲', restarts: 0 }]);
    expect(await asked()).toBe('/甲');
    await opening;
  });

  test('gives way to another one once that is open, and is closed then', async () => {
    await open('/甲');
    await open('/乙');
    expect([await asked(), engines.map(({ isClosed }) => isClosed)]).toEqual(['/乙', [true, false]]);
    expect(current.standing).toMatchObject({ is: 'open', path: '/乙', turn: 2 });
  });

  test('stays when the other one can’t be opened', async () => {
    await open('/甲');
    refuses = '/乙';
    await expect(open('/乙')).rejects.toThrow('library-missing');
    expect([await asked(), engines[0]?.isClosed]).toEqual(['/甲', false]);
  });

  test('stays when it is asked for again', async () => {
    await open('/甲');
    await open('/甲');
    expect([engines.length, told.length]).toEqual([1, 1]);
  });

  test('that can’t be opened is told on the start page', async () => {
    refuses = '/甲';
    await open('/甲');
    const failed = { path: '/甲', why: { name: 'library-missing', params: { path: '/甲' } } };
    expect(told.at(-1)).toEqual({ is: 'closed', turn: 2, failed });
    expect(await asked()).toBe('library-closed');
  });

  test('is closed, and leaves the start page', async () => {
    await open('/甲');
    await current.close();
    expect([engines[0]?.isClosed, told.at(-1)]).toEqual([true, { is: 'closed', turn: 2, failed: null }]);
  });

  test('is heard by whoever listens, whichever it is; one that was left is heard no more', async () => {
    const heard: ChangeEvent[] = [];
    current.on('changed', (change) => heard.push(change));
    await open('/甲');
    await open('/乙');
    for (const engine of engines) engine.change();
    expect(heard).toHaveLength(1);
  });
});

describe('an engine that ends by itself', () => {
  test('is started again, and everything is asked anew', async () => {
    const heard: ChangeEvent[] = [];
    current.on('changed', (change) => heard.push(change));
    await open('/甲');
    await engines[0]?.die();
    expect(told.at(-1)).toEqual({ is: 'open', turn: 1, path: '/甲', restarts: 1 });
    expect([await asked(), engines.length, heard]).toEqual(['/甲', 2, [{ seq: 0, articles: [] }]]);
  });

  test('and again within a minute leaves the start page, with the reason', async () => {
    await open('/甲');
    await engines[0]?.die();
    await engines[1]?.die();
    const why = { name: 'engine-ended', params: { reason: 'out of memory' } };
    expect(told.at(-1)).toEqual({ is: 'closed', turn: 2, failed: { path: '/甲', why } });
  });

  test('and again after more than a minute is started again', async () => {
    await open('/甲');
    await engines[0]?.die();
    await vi.advanceTimersByTimeAsync(61_000);
    await engines[1]?.die();
    expect(current.standing).toMatchObject({ is: 'open', restarts: 2 });
  });

  test('leaves the start page when its library is gone', async () => {
    await open('/甲');
    refuses = '/甲';
    await engines[0]?.die();
    expect(current.standing).toMatchObject({ is: 'closed', failed: { why: { name: 'library-missing' } } });
  });
});
