import { EventEmitter } from 'node:events';
import type {
  WebContents as ElectronWebContents,
  HandlerDetails,
  WebPreferences,
  WindowOpenHandlerResponse,
} from 'electron';
import type { BrowserWindow } from './browser-window.ts';
import type { DevToolsEvent } from './devtools.ts';
import { answerInvoke, eventFor, hearSend } from './ipc-events.ts';
import { applicationAccelerators, clickItem } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { Navigation } from './navigation.ts';
import type { FromPage } from './page/messages.ts';
import { PageConnection } from './page-connection.ts';
import type { PageSession } from './page-session.ts';
import { toApp } from './protocol.ts';
import { session } from './session.ts';

type Members = 'id' | 'send' | 'getURL' | 'getTitle' | 'isDestroyed' | 'loadURL' | 'reload' | 'setWindowOpenHandler';
type Zoom = 'getZoomLevel' | 'setZoomLevel';
type OpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse;

/** The page of a window. */
export class WebContents extends EventEmitter implements Pick<ElectronWebContents, Members | Zoom> {
  static #lastId = 0;
  readonly id: number;
  readonly session = session.defaultSession;
  readonly #window: BrowserWindow;
  readonly #preferences: WebPreferences;
  #page: PageSession | null = null;
  #connection: PageConnection | null = null;
  #navigation: Navigation | null = null;
  #openHandler: OpenHandler | null = null;
  #title = '';
  #zoomLevel = 0;
  #isDestroyed = false;

  constructor(window: BrowserWindow, preferences: WebPreferences) {
    super();
    const { nodeIntegration, contextIsolation, sandbox } = preferences;
    if (nodeIntegration || contextIsolation === false || sandbox === false)
      throw new Error('The stand-in has sandboxed, isolated pages without Node only.');
    WebContents.#lastId += 1;
    this.id = WebContents.#lastId;
    this.#window = window;
    this.#preferences = preferences;
    nativeTheme.on('updated', this.#applyTheme);
  }

  /** Takes the page that the browser opened for this window, and lets it run. */
  async attach(page: PageSession): Promise<void> {
    const connection = new PageConnection(page);
    const navigation = new Navigation(page, this);
    connection.on('message', (message) => this.#hearPage(message));
    connection.on('unreadable', (error) => this.#preloadFailed(error));
    page.on('event', (event) => this.#hear(page, event));
    page.on('title', (title) => this.#setTitle(title));
    page.on('popup', (url) => this.#askToOpen(toApp(url)));
    this.#page = page;
    this.#connection = connection;
    this.#navigation = navigation;
    this.#applyTheme();
    await Promise.all([
      navigation.enable(),
      page.send('Runtime.enable'),
      connection.install(this.#preferences.preload),
      page.send('Runtime.runIfWaitingForDebugger'),
    ]);
  }

  async loadURL(url: string): Promise<void> {
    await this.#navigation?.load(url);
  }

  reload(): void {
    this.#navigation?.reload();
  }

  send(channel: string, ...parameters: unknown[]): void {
    this.#connection?.tell(eventFor(channel, parameters));
  }

  getURL(): string {
    return this.#navigation?.url ?? '';
  }

  getTitle(): string {
    return this.#title;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  getZoomLevel(): number {
    return this.#zoomLevel;
  }

  setZoomLevel(level: number): void {
    this.#zoomLevel = level;
    // Electron's scale: each level is a fifth more than the one below it.
    this.evaluate(`document.documentElement.style.zoom = ${1.2 ** level}`);
  }

  /** The way to the page's preload, while there is a page. */
  get connection(): PageConnection | null {
    return this.#connection;
  }

  /** Runs an expression in the world of the preload. */
  evaluate(expression: string): void {
    this.#connection?.evaluate(expression);
  }

  /** Tells the page which keys belong to the application menu now. */
  takeAccelerators(): void {
    this.#connection?.tell({ kind: 'accelerators', accelerators: applicationAccelerators() });
  }

  /** The page is gone. */
  markDestroyed(): void {
    this.#isDestroyed = true;
    nativeTheme.off('updated', this.#applyTheme);
    this.emit('destroyed');
  }

  readonly #applyTheme = (): void => {
    const value = nativeTheme.themeSource === 'system' ? '' : nativeTheme.themeSource;
    this.#page?.tell('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  };

  #setTitle(title: string): void {
    if (title === this.#title) return;
    this.#title = title;
    this.emit('page-title-updated', {}, title, true);
  }

  #hear(page: PageSession, event: DevToolsEvent): void {
    // Electron asks nobody either; but it stays on the page, and here the page goes.
    if (event.method === 'Page.javascriptDialogOpening' && event.params.type === 'beforeunload')
      page.tell('Page.handleJavaScriptDialog', { accept: true });
    if (event.method === 'Inspector.targetCrashed')
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }

  #hearPage(message: FromPage): void {
    if (message.kind === 'ready') this.takeAccelerators();
    else if (message.kind === 'send') hearSend(this, message);
    else if (message.kind === 'open') this.#askToOpen(toApp(message.url));
    else if (message.kind === 'accelerator') clickItem(message.item, this.#window);
    else if (message.kind === 'preload-failed') this.#preloadFailed(new Error(message.error));
    else if (message.kind === 'invoke')
      void answerInvoke(this, message).then((answer) => this.#connection?.tell(answer));
    else this.emit(message.kind);
  }

  #askToOpen(url: string): void {
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab' } as HandlerDetails;
    const { action } = this.#openHandler?.(details) ?? { action: 'allow' };
    if (action === 'allow') console.error(`The stand-in opens no windows for pages: ${url}`);
  }

  #preloadFailed(error: Error): void {
    console.error('Unable to load preload script:', this.#preferences.preload, error);
    this.emit('preload-error', {}, this.#preferences.preload, error);
  }
}
