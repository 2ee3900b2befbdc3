import { describe, expect, test } from 'vitest';
import type { ChangeEvent, Link } from '../../electron/contract/link.ts';
import { earlyLink } from '../../electron/shell/early-link.ts';

/** An engine that answers with the name it was asked, and whose changes can be told. */
function anEngine() {
  const listeners = new Set<(detail: never) => void>();
  const link: Link = {
    ask: async (name) => ({ ok: true, value: name }),
    on: (_event, listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const change = { seq: 1, articles: [] };
  const tellChange = () => {
    for (const listener of listeners) listener(change as never);
  };
  return { link, tellChange };
}

describe('a link to an engine that is still being opened', () => {
  test('answers once the engine is there', async () => {
    const opening = Promise.withResolvers<Link>();
    const answer = earlyLink(opening.promise).ask('tag.list', undefined);
    opening.resolve(anEngine().link);
    expect(await answer).toEqual({ ok: true, value: 'tag.list' });
  });

  test('hears its events from then on, until it is stopped', async () => {
    const engine = anEngine();
    const heard: ChangeEvent[] = [];
    const stop = earlyLink(Promise.resolve(engine.link)).on('changed', (detail) => heard.push(detail));
    await Promise.resolve();
    engine.tellChange();
    stop();
    engine.tellChange();
    expect(heard).toHaveLength(1);
  });

  test('never hears when it was stopped before the engine was there', async () => {
    const engine = anEngine();
    const heard: ChangeEvent[] = [];
    const stop = earlyLink(Promise.resolve(engine.link)).on('changed', (detail) => heard.push(detail));
    stop();
    await Promise.resolve();
    engine.tellChange();
    expect(heard).toEqual([]);
  });
});
