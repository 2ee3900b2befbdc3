import { Worker } from 'node:worker_threads';
import type { Link } from '../contract/link.ts';
import { type Params, Refusal, type RefusalCode } from '../core/refusal.ts';
import { FarLink, type Message } from './carriers.ts';

/** Which library the thread opens, and whether to make an empty one when there is none. */
export interface ThreadChoice {
  readonly library: string;
  readonly create: boolean;
}

/** What goes into the thread besides messages. */
export type ToThread = Message | { readonly close: true };
/** What comes out of it besides messages. */
export type FromThread =
  | Message
  | { readonly opened: true }
  | { readonly opened: false; readonly code: RefusalCode; readonly params: Params }
  | { readonly closed: true };

/** An engine in a thread of its own. `ended` tells why, when it ends without being asked to. */
export type EngineThread = Link & { close(): Promise<void>; readonly ended: Promise<string> };

/** The file that runs in the thread: beside this one, built or not. */
const script = new URL(import.meta.url.endsWith('.ts') ? './engine-worker.ts' : './engine-worker.js', import.meta.url);

/**
 * Opens a library in a thread of its own, so that whoever draws or routes never waits for it.
 *
 * @throws Refusal as `attach` does
 */
export async function startEngineThread(choice: ThreadChoice): Promise<EngineThread> {
  const worker = new Worker(script, { workerData: choice });
  const link = new FarLink((message) => worker.postMessage(message));
  const opened = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<string>();
  let isClosing = false;
  const lose = (reason: string) => {
    link.lose(reason);
    if (!isClosing) ended.resolve(reason);
  };
  worker.on('message', (message: FromThread) => {
    if ('closed' in message) closed.resolve();
    else if (!('opened' in message)) link.take(message);
    else if (message.opened) opened.resolve();
    else opened.reject(new Refusal(message.code, message.params));
  });
  worker.on('error', (problem) => {
    opened.reject(problem);
    lose(String(problem));
  });
  worker.on('exit', () => {
    lose('the engine has ended');
    closed.resolve();
  });
  await opened.promise;
  return Object.assign(link, {
    ended: ended.promise,
    close: () => {
      isClosing = true;
      worker.postMessage({ close: true } satisfies ToThread);
      return closed.promise;
    },
  });
}
