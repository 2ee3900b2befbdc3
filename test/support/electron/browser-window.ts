import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, BrowserWindow as ElectronBrowserWindow, Rectangle } from 'electron';
import { browser } from './browser.ts';
import type { PageSession } from './page-session.ts';
import { Placement, type WindowState } from './placement.ts';
import { preventable } from './preventable.ts';
import { WebContents } from './web-contents.ts';
import { windows } from './windows.ts';

type Look = 'setTitle' | 'getTitle' | 'getBounds' | 'getNormalBounds' | 'setBounds' | 'setBackgroundColor';
type Life = 'id' | 'loadURL' | 'show' | 'focus' | 'close' | 'destroy' | 'isDestroyed' | 'isVisible' | 'isFocused';
type Size = 'minimize' | 'maximize' | 'restore' | 'isMinimized' | 'isMaximized' | 'setFullScreen' | 'isFullScreen';

/** A window of the app: one page of the browser. Chromium draws it at once, so `show` only says that it is wanted. */
export class BrowserWindow extends EventEmitter implements Pick<ElectronBrowserWindow, Look | Life | Size> {
  static #lastId = 0;
  readonly id: number;
  readonly webContents: WebContents;
  readonly #page: Promise<PageSession>;
  readonly #placement: Placement;
  #isVisible: boolean;
  #isClosing = false;
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    BrowserWindow.#lastId += 1;
    this.id = BrowserWindow.#lastId;
    const { x = 40, y = 40, width = 800, height = 600, show = true, backgroundColor, title } = options;
    const bounds = { x, y, width, height };
    this.#isVisible = show;
    this.webContents = new WebContents(this, options.webPreferences ?? {});
    this.webContents.once('painted', () => this.emit('ready-to-show'));
    this.webContents.on('page-title-updated', (event, text) => this.emit('page-title-updated', event, text, true));
    this.webContents.on('focused', () => this.#focused());
    this.webContents.on('resized', () => void this.#placement.measure().then(() => this.emit('resize')));
    this.#page = this.#open(bounds);
    this.#placement = new Placement(this.#page, bounds);
    if (backgroundColor) this.setBackgroundColor(backgroundColor);
    if (title) this.webContents.once('did-finish-load', () => this.webContents.getTitle() || this.setTitle(title));
    windows.add(this);
  }

  static getAllWindows(): BrowserWindow[] {
    return windows.all();
  }

  static getFocusedWindow(): BrowserWindow | null {
    return windows.focused;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return windows.all().find((window) => window.webContents === contents) ?? null;
  }

  loadURL(url: string): Promise<void> {
    const loading = this.#page.then(() => this.webContents.loadURL(url));
    // As in Electron, nobody has to catch it.
    loading.catch(() => {});
    return loading;
  }

  show(): void {
    this.#isVisible = true;
    this.emit('show');
    this.focus();
  }

  focus(): void {
    void this.#page.then((page) => page.tell('Page.bringToFront'));
    this.#focused();
  }

  isVisible(): boolean {
    return this.#isVisible && !this.isMinimized();
  }

  isFocused(): boolean {
    return windows.focused === this;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  /** It was told to close and nobody objected. */
  isClosing(): boolean {
    return this.#isClosing || this.#isDestroyed;
  }

  minimize(): void {
    this.#become('minimized', 'minimize');
  }

  maximize(): void {
    this.#become('maximized', 'maximize');
  }

  restore(): void {
    this.#become('normal', 'restore');
  }

  setFullScreen(isFull: boolean): void {
    this.#become(isFull ? 'fullscreen' : 'normal', isFull ? 'enter-full-screen' : 'leave-full-screen');
  }

  isMinimized(): boolean {
    return this.#placement.state === 'minimized';
  }

  isMaximized(): boolean {
    return this.#placement.state === 'maximized';
  }

  isFullScreen(): boolean {
    return this.#placement.state === 'fullscreen';
  }

  getTitle(): string {
    return this.webContents.getTitle();
  }

  setTitle(title: string): void {
    this.webContents.evaluate(`document.title = ${JSON.stringify(title)}`);
  }

  getBounds(): Rectangle {
    return this.#placement.bounds;
  }

  getNormalBounds(): Rectangle {
    return this.#placement.bounds;
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#placement.bounds = { ...this.#placement.bounds, ...bounds };
  }

  /** Takes `#rrggbb` only, of all that Electron takes. */
  setBackgroundColor(color: string): void {
    const [r = 255, g = 255, b = 255] = (color.match(/[\da-f]{2}/gi) ?? []).map((part) => Number.parseInt(part, 16));
    void this.#page.then((page) =>
      page.tell('Emulation.setDefaultBackgroundColorOverride', { color: { r, g, b, a: 1 } }),
    );
  }

  close(): void {
    if (this.isClosing() || preventable((event) => this.emit('close', event))) return;
    this.#isClosing = true;
    // The page hears `beforeunload` and is gone when it is done with it, at the latest after two seconds.
    setTimeout(() => this.#gone(), 2000).unref();
    void this.#page.then((page) => page.tell('Page.close'));
  }

  destroy(): void {
    void this.#page.then(({ targetId }) => browser.tell('Target.closeTarget', { targetId }));
    this.#gone();
  }

  async #open(bounds: Rectangle): Promise<PageSession> {
    const page = await browser.openPage(bounds);
    page.once('gone', () => this.#gone());
    await this.webContents.attach(page);
    return page;
  }

  #become(state: WindowState, event: string): void {
    this.#placement.state = state;
    this.emit(event);
  }

  #focused(): void {
    windows.focused = this;
    this.emit('focus');
  }

  #gone(): void {
    if (this.#isDestroyed) return;
    // Closed by the person: too late to object, but not to remember something.
    if (!this.#isClosing) preventable((event) => this.emit('close', event));
    this.#isDestroyed = true;
    this.webContents.markDestroyed();
    windows.remove(this);
    this.emit('closed');
    windows.announceNone();
  }
}
