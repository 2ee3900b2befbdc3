import type { Readable, Writable } from 'node:stream';
import type { Protocol } from 'playwright-core/types/protocol';

/** One event of the DevTools protocol; `sessionId` names the page it is about. */
export type DevToolsEvent = {
  [Method in keyof Protocol.Events]: { method: Method; params: Protocol.Events[Method]; sessionId?: string };
}[keyof Protocol.Events];

/** The parameters of every command, by method. */
export type Commands = Protocol.CommandParameters;
/** What every command answers, by method. */
export type Results = Protocol.CommandReturnValues;
type Answer = { id: number; result?: unknown; error?: { message: string } };

interface Waiting {
  method: string;
  resolve(result: never): void;
  reject(error: Error): void;
}

/** Speaks the DevTools protocol over a browser's pipe: JSON messages, each ended by a zero byte. */
export class DevTools {
  readonly #output: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #hear: (event: DevToolsEvent) => void;
  #lastId = 0;
  #unfinished: string[] = [];
  #ended = false;

  constructor(output: Writable, input: Readable, hear: (event: DevToolsEvent) => void) {
    this.#output = output;
    this.#hear = hear;
    // A browser that was killed breaks both pipes; end() then tells everyone who waits.
    output.on('error', () => this.end());
    input.on('error', () => this.end());
    input.setEncoding('utf8').on('data', (text: string) => this.#read(text));
  }

  /**
   * Sends a command, to the page of `sessionId` or to the browser.
   *
   * @throws Error with the method's name when the browser refuses it or is gone
   */
  send<Method extends keyof Commands>(
    method: Method,
    parameters?: Commands[Method],
    sessionId?: string,
  ): Promise<Results[Method]> {
    if (this.#ended) return Promise.reject(new Error(`${method}: the browser is gone`));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject });
      this.#output.write(`${JSON.stringify({ id, method, params: parameters ?? {}, sessionId })}\0`);
    });
  }

  /** Sends a command whose failure means only that the page, or the browser, has gone meanwhile. */
  tell<Method extends keyof Commands>(method: Method, parameters?: Commands[Method], sessionId?: string): void {
    this.send(method, parameters, sessionId).catch((error: Error) => {
      if (process.env.STAND_IN_VERBOSE) console.error(error.message);
    });
  }

  /** Fails everything that waits for an answer. Call it when the browser has exited. */
  end(): void {
    this.#ended = true;
    for (const { method, reject } of this.#waiting.values()) reject(new Error(`${method}: the browser is gone`));
    this.#waiting.clear();
  }

  #read(text: string): void {
    const parts = text.split('\0');
    const rest = parts.pop() ?? '';
    for (const part of parts) {
      const message = JSON.parse(this.#unfinished.join('') + part) as Answer | DevToolsEvent;
      this.#unfinished = [];
      if ('id' in message) this.#settle(message);
      else this.#hear(message);
    }
    if (rest !== '') this.#unfinished.push(rest);
  }

  #settle({ id, result, error }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting?.resolve(result as never);
  }
}
