import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import type { Protocol } from 'playwright-core/types/protocol';
import type { DevToolsEvent } from './devtools.ts';
import type { FromPage, ToPage } from './page/messages.ts';
import { pageWorldSource, preloadWorldSource } from './page/source.ts';
import type { PageSession } from './page-session.ts';

const world = 'preload';

/** Talks with the preload's world of a page, which the page's own scripts can neither see nor call. */
export class PageConnection extends EventEmitter<{ message: [message: FromPage]; unreadable: [error: Error] }> {
  readonly #page: PageSession;
  readonly #secret = randomBytes(16).toString('hex');
  #context: number | null = null;

  constructor(page: PageSession) {
    super();
    this.#page = page;
    page.on('event', (event) => this.#hear(event));
  }

  /** Puts both worlds' scripts into every document that the page will load. */
  async install(preload: string | undefined): Promise<void> {
    const options = {
      binding: this.#binding,
      receiver: this.#receiver,
      secret: this.#secret,
      preload: preload ?? '',
      process: { type: 'renderer', platform: process.platform, arch: process.arch, sandboxed: true, env: {}, argv: [] },
    };
    const script = preload === undefined ? null : this.#readPreload(preload);
    await Promise.all([
      this.#page.send('Runtime.addBinding', { name: this.#binding, executionContextName: world }),
      this.#page.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldSource(this.#secret) }),
      this.#page.send('Page.addScriptToEvaluateOnNewDocument', {
        worldName: world,
        source: preloadWorldSource(options, script),
      }),
    ]);
  }

  /** Sends a message, if the page has a document to hear it. */
  tell(message: ToPage): void {
    this.evaluate(`${this.#receiver}(${JSON.stringify(JSON.stringify(message))})`);
  }

  /** Runs an expression in the preload's world, as if the person had just clicked. */
  evaluate(expression: string): void {
    if (this.#context === null) return;
    this.#page.tell('Runtime.evaluate', { contextId: this.#context, expression, userGesture: true });
  }

  /** The value of an expression of the preload's world, which may be a promise. */
  async resultOf<Value>(expression: string): Promise<Value> {
    const { result } = await this.#evaluateFully(expression, true);
    return result.value as Value;
  }

  /** The paths on the disk of the File objects that an expression gives, in an array or a promise of one. */
  async pathsOf(expression: string): Promise<string[]> {
    const { result } = await this.#evaluateFully(expression, false);
    if (!result.objectId) return [];
    const properties = await this.#page.send('Runtime.getProperties', {
      objectId: result.objectId,
      ownProperties: true,
    });
    const files = properties.result.flatMap(({ value }) => (value?.className === 'File' && value.objectId) || []);
    const found = files.map((objectId) => this.#page.send('DOM.getFileInfo', { objectId }));
    return (await Promise.all(found)).map(({ path }) => path);
  }

  #evaluateFully(expression: string, returnByValue: boolean): Promise<Protocol.Runtime.evaluateReturnValue> {
    const contextId = this.#context;
    if (contextId === null) throw new Error('The page has no document.');
    const how = { returnByValue, awaitPromise: true, userGesture: true };
    return this.#page.send('Runtime.evaluate', { contextId, expression, ...how });
  }

  get #binding(): string {
    return `binding${this.#secret}`;
  }

  get #receiver(): string {
    return `receiver${this.#secret}`;
  }

  /** The text of the preload, or null when it would not even compile. */
  #readPreload(path: string): string | null {
    const text = readFileSync(path, 'utf8');
    try {
      new Script(`(function (exports, require, module, __filename, __dirname, process) {${text}\n})`, {
        filename: path,
      });
      return text;
    } catch (error) {
      this.emit('unreadable', error as Error);
      return null;
    }
  }

  #hear(event: DevToolsEvent): void {
    if (event.method === 'Runtime.executionContextCreated') {
      const { id, name, auxData } = event.params.context;
      const isMainFrame = (auxData as { frameId?: string } | undefined)?.frameId === this.#page.targetId;
      if (name === world && isMainFrame) this.#context = id;
    } else if (event.method === 'Runtime.executionContextDestroyed') {
      if (event.params.executionContextId === this.#context) this.#context = null;
    } else if (event.method === 'Runtime.bindingCalled') {
      const { name, executionContextId, payload } = event.params;
      const isOurs = name === this.#binding && executionContextId === this.#context;
      if (isOurs) this.emit('message', JSON.parse(payload) as FromPage);
    }
  }
}
