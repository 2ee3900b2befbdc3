import { EventEmitter } from 'node:events';
import type { Commands, DevTools, DevToolsEvent, Results } from './devtools.ts';

interface PageEvents {
  event: [event: DevToolsEvent];
  title: [title: string];
  /** The page opened a window, which was closed before it loaded anything. */
  popup: [url: string];
  gone: [];
}

/** One page of the browser, and the DevTools session that reaches it. */
export class PageSession extends EventEmitter<PageEvents> {
  readonly targetId: string;
  readonly #devTools: DevTools;
  readonly #sessionId: string;

  constructor(devTools: DevTools, sessionId: string, targetId: string) {
    super();
    this.#devTools = devTools;
    this.#sessionId = sessionId;
    this.targetId = targetId;
  }

  /** Sends a command to the page. Rejects when the browser refuses it, or when page or browser are gone. */
  send<Method extends keyof Commands>(method: Method, parameters?: Commands[Method]): Promise<Results[Method]> {
    return this.#devTools.send(method, parameters, this.#sessionId);
  }

  /** Sends a command whose failure means only that the page has gone meanwhile. */
  tell<Method extends keyof Commands>(method: Method, parameters?: Commands[Method]): void {
    this.#devTools.tell(method, parameters, this.#sessionId);
  }
}
