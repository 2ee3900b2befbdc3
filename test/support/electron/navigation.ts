import type { EventEmitter } from 'node:events';
import type { DevToolsEvent } from './devtools.ts';
import { answerRequest, heldRequests } from './page-requests.ts';
import type { PageSession } from './page-session.ts';
import { preventable } from './preventable.ts';
import { toApp, toChromium } from './protocol.ts';

/** Where a page is and where it may go: emits Electron's events about it on the page's WebContents. */
export class Navigation {
  readonly #page: PageSession;
  readonly #contents: EventEmitter;
  #url = '';
  /** The app itself navigates: nobody is asked. */
  #isOwn = false;

  constructor(page: PageSession, contents: EventEmitter) {
    this.#page = page;
    this.#contents = contents;
    page.on('event', (event) => this.#hear(event));
  }

  /** The address of the document, as the app knows it. */
  get url(): string {
    return this.#url;
  }

  async enable(): Promise<void> {
    await Promise.all([
      this.#page.send('Page.enable'),
      this.#page.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      this.#page.send('Fetch.enable', { patterns: heldRequests }),
    ]);
  }

  /** Resolves when the document is loaded; rejects as Electron does when it can't be. */
  load(url: string): Promise<void> {
    const loaded = Promise.withResolvers<void>();
    const fail = (reason: string): void => loaded.reject(new Error(`${reason} loading '${url}'`));
    this.#contents.once('did-finish-load', () => loaded.resolve());
    this.#contents.once('destroyed', () => fail('ERR_ABORTED (-3)'));
    this.#isOwn = true;
    this.#page.send('Page.navigate', { url: toChromium(url) }).then(
      ({ errorText }) => {
        if (!errorText) return;
        const code = errorText === 'net::ERR_ABORTED' ? -3 : -2;
        this.#contents.emit('did-fail-load', {}, code, errorText, url, true);
        fail(`${errorText.replace('net::', '')} (${code})`);
      },
      (error: Error) => fail(error.message),
    );
    return loaded.promise;
  }

  reload(): void {
    this.#isOwn = true;
    this.#page.tell('Page.reload');
  }

  #hear(event: DevToolsEvent): void {
    switch (event.method) {
      case 'Fetch.requestPaused':
        void answerRequest(this.#page, event.params, (url, isMainFrame) => this.#mayGo(url, isMainFrame));
        break;
      case 'Page.frameStartedNavigating':
        // Loading the same document again is nobody's decision in Electron either.
        if (event.params.frameId === this.#page.targetId && event.params.navigationType.startsWith('reload'))
          this.#isOwn = true;
        break;
      case 'Page.frameNavigated':
        if (!event.params.frame.parentId) this.#arrivedAt(event.params.frame.url);
        break;
      case 'Page.navigatedWithinDocument':
        if (event.params.frameId === this.#page.targetId) this.#url = toApp(event.params.url);
        break;
      case 'Page.loadEventFired':
        this.#contents.emit('did-finish-load', {});
        this.#contents.emit('painted');
        break;
      case 'Page.lifecycleEvent':
        if (event.params.name === 'firstPaint' && event.params.frameId === this.#page.targetId)
          this.#contents.emit('painted');
        break;
    }
  }

  #arrivedAt(url: string): void {
    this.#url = toApp(url);
    this.#contents.emit('did-navigate', {}, this.#url, 200, 'OK');
  }

  #mayGo(url: string, isMainFrame: boolean): boolean {
    const isOwn = isMainFrame && this.#isOwn;
    if (isMainFrame) this.#isOwn = false;
    if (isOwn) return true;
    return !preventable((event) => {
      const navigation = Object.assign(event, { url, isMainFrame, isSameDocument: false });
      this.#contents.emit('will-frame-navigate', navigation);
      if (isMainFrame) this.#contents.emit('will-navigate', navigation, url);
    });
  }
}
