import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Rectangle } from 'electron';
import type { Protocol } from 'playwright-core/types/protocol';
import { type ChromiumOptions, startChromium } from './chromium.ts';
import { type Commands, DevTools, type DevToolsEvent, type Results } from './devtools.ts';
import { PageSession } from './page-session.ts';

const pagesOnly = { filter: [{ type: 'page' }] };

/** The running Chromium and its pages. */
class Browser {
  #process: ChildProcess | null = null;
  #devTools: DevTools | null = null;
  #isFirstPageTaken = false;
  readonly #firstPage = Promise.withResolvers<PageSession>();
  readonly #arrivals = new Map<string, PromiseWithResolvers<PageSession>>();
  readonly #pages = new Map<string, PageSession>();
  /** By target id of the opener: what its last popup was to show. */
  readonly #opened = new Map<string, string>();

  /** Starts the browser. Resolves with its version when it listens; rejects when it can't be started. */
  async start(options: ChromiumOptions): Promise<string> {
    const chromium = startChromium(options);
    const failed = new Promise<never>((_, reject) => chromium.once('error', reject));
    const devTools = new DevTools(chromium.stdio[3] as Writable, chromium.stdio[4] as Readable, (event) =>
      this.#hear(event),
    );
    chromium.once('exit', () => {
      devTools.end();
      for (const page of this.#pages.values()) page.emit('gone');
    });
    this.#process = chromium;
    this.#devTools = devTools;
    const started = Promise.all([
      devTools.send('Browser.getVersion'),
      devTools.send('Browser.setDownloadBehavior', { behavior: 'deny' }),
      devTools.send('Target.setDiscoverTargets', { discover: true, ...pagesOnly }),
      devTools.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        ...pagesOnly,
      }),
    ]);
    const [{ product }] = await Promise.race([started, failed]);
    return product.replace(/^.*\//, '');
  }

  /** The part of the screen that is free for windows, as the page that the browser opened with sees it. */
  async screenArea(): Promise<Rectangle> {
    const page = await this.#firstPage.promise;
    const expression =
      '({ x: screen.availLeft, y: screen.availTop, width: screen.availWidth, height: screen.availHeight })';
    const { result } = await page.send('Runtime.evaluate', { expression, returnByValue: true });
    return result.value as Rectangle;
  }

  /** A page that waits for its debugger: the one that the browser opened with, later a new one. */
  async openPage(place: Rectangle): Promise<PageSession> {
    if (!this.#isFirstPageTaken) {
      this.#isFirstPageTaken = true;
      return this.#firstPage.promise;
    }
    const { targetId } = await this.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      left: place.x,
      top: place.y,
      width: place.width,
      height: place.height,
    });
    return this.#arrivalOf(targetId).promise;
  }

  /** Sends a command to the browser itself. */
  send<Method extends keyof Commands>(method: Method, parameters?: Commands[Method]): Promise<Results[Method]> {
    if (!this.#devTools) return Promise.reject(new Error(`${method}: the browser was not started`));
    return this.#devTools.send(method, parameters);
  }

  /** Sends a command whose failure means only that what it is about has gone meanwhile. */
  tell<Method extends keyof Commands>(method: Method, parameters?: Commands[Method]): void {
    this.#devTools?.tell(method, parameters);
  }

  /** Closes the browser, by force when it takes longer than three seconds. */
  async close(): Promise<void> {
    const chromium = this.#process;
    if (!chromium || chromium.exitCode !== null || chromium.signalCode !== null) return;
    const gone = new Promise((resolve) => chromium.once('exit', resolve));
    this.tell('Browser.close');
    await Promise.race([gone, wait(3000)]);
    chromium.kill('SIGKILL');
  }

  #arrivalOf(targetId: string): PromiseWithResolvers<PageSession> {
    const arrival = this.#arrivals.get(targetId) ?? Promise.withResolvers<PageSession>();
    this.#arrivals.set(targetId, arrival);
    return arrival;
  }

  #hear(event: DevToolsEvent): void {
    if (event.method === 'Target.attachedToTarget') this.#attached(event.params);
    else if (event.method === 'Target.detachedFromTarget') this.#detached(event.params.sessionId);
    else if (event.method === 'Target.targetInfoChanged') {
      const { targetId, title } = event.params.targetInfo;
      this.#pageOf(targetId)?.emit('title', title);
    } else if (event.sessionId) this.#heardFrom(this.#pages.get(event.sessionId), event);
  }

  #heardFrom(page: PageSession | undefined, event: DevToolsEvent): void {
    if (page && event.method === 'Page.windowOpen') this.#opened.set(page.targetId, event.params.url);
    page?.emit('event', event);
  }

  #attached({ sessionId, targetInfo }: Protocol.Events['Target.attachedToTarget']): void {
    if (!this.#devTools) return;
    const page = new PageSession(this.#devTools, sessionId, targetInfo.targetId);
    if (targetInfo.openerId) this.#refusePopup(page, targetInfo.openerId);
    else {
      this.#pages.set(sessionId, page);
      this.#firstPage.resolve(page);
      this.#arrivalOf(targetInfo.targetId).resolve(page);
    }
  }

  #detached(sessionId: string): void {
    const page = this.#pages.get(sessionId);
    this.#pages.delete(sessionId);
    page?.emit('gone');
  }

  #pageOf(targetId: string): PageSession | undefined {
    return [...this.#pages.values()].find((page) => page.targetId === targetId);
  }

  /**
   * Closes a window that a page opened past the page's own watch, and tells the opener.
   *
   * A paused popup may share its opener's thread and would freeze it, so it is resumed first; and its requests are held
   * before that, so that none leaves. Nothing is waited for: a popup that is being closed need not answer.
   */
  #refusePopup(popup: PageSession, openerId: string): void {
    popup.tell('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    popup.tell('Runtime.runIfWaitingForDebugger');
    this.tell('Target.closeTarget', { targetId: popup.targetId });
    this.#pageOf(openerId)?.emit('popup', this.#opened.get(openerId) ?? 'about:blank');
  }
}

export const browser = new Browser();
