import { resolve } from 'node:path';
import type { Link } from '../contract/link.ts';
import { Refusal } from '../core/refusal.ts';
import { disk } from '../store/files.ts';
import { Folder } from '../store/folder.ts';
import { readHolder } from '../store/lock.ts';
import { untaken } from './carriers.ts';
import { enter, openDoorway, type Visit } from './doorway.ts';
import { Engine } from './engine.ts';
import { Listeners } from './listeners.ts';

/** A link to a library, whoever holds it. */
export type Attached = Link & { close(): Promise<void> };

/** Whether to make a library where there is none, and its name. */
interface Creation {
  readonly create?: boolean;
  readonly name?: string;
}

/** How long, in milliseconds, to wait for a holder that has just come or is just going. */
const patience = 3000;

/**
 * Opens a library and lets other processes in; where another process holds it, goes in through that one, and takes its place when it
 * goes.
 *
 * @param how `create`: make an empty library when there is none, of this `name` or its folder's
 * @throws Refusal as `Engine.open` and `Engine.create` do; `library-held` when the holder lets nobody in
 */
export async function attach(folder: string, how: Creation = {}): Promise<Attached> {
  const place = resolve(folder);
  const listeners = new Listeners();
  let isClosed = false;
  let current = Promise.resolve(adopt(await reach(place, how)));

  function adopt(link: Held | Visit): Held | Visit {
    for (const event of ['changed', 'job'] as const) link.on(event, (detail) => listeners.tell(event, detail as never));
    if ('lost' in link) void link.lost.then(succeed);
    return link;
  }

  function succeed(): void {
    if (isClosed) return;
    current = reach(place, {}).then(adopt);
    // Who asks next is told why it failed.
    current.catch(() => {});
  }

  return {
    ask: async (name, input) => {
      try {
        for (;;) {
          const link = await current;
          const reply = await link.ask(name, input);
          if (reply !== untaken || !('lost' in link)) return reply;
          await link.lost;
        }
      } catch (problem) {
        if (problem instanceof Refusal) return { ok: false, code: problem.code, params: problem.params };
        throw problem;
      }
    },
    on: (event, listener) => listeners.add(event, listener),
    close: async () => {
      isClosed = true;
      const link = await current.catch(() => null);
      await link?.close();
    },
  };
}

/** A library that this process holds. */
type Held = Attached;

/** Holds a library, or goes in through whoever does. */
async function reach(place: string, how: Creation): Promise<Held | Visit> {
  for (const until = Date.now() + patience; ; await new Promise((done) => setTimeout(done, 50))) {
    try {
      return await hold(place, how);
    } catch (problem) {
      if (!(problem instanceof Refusal) || problem.code !== 'library-held') throw problem;
      const holder = await readHolder(new Folder(place, disk));
      const link = holder?.address === undefined ? null : await enter(holder.address);
      if (link) return link;
      if (Date.now() > until) throw problem;
    }
  }
}

async function hold(folder: string, how: Creation): Promise<Held> {
  const engine = await openOrCreate(folder, how);
  try {
    const doorway = await openDoorway(folder, engine);
    await engine.announce(doorway.address);
    return {
      ask: engine.ask.bind(engine),
      on: engine.on.bind(engine),
      close: async () => {
        await doorway.close();
        await engine.close();
      },
    };
  } catch (problem) {
    await engine.close();
    throw problem;
  }
}

async function openOrCreate(folder: string, { create, name }: Creation): Promise<Engine> {
  try {
    return await Engine.open(folder);
  } catch (problem) {
    if (!create || !(problem instanceof Refusal) || problem.code !== 'library-missing') throw problem;
    return Engine.create(folder, name);
  }
}
