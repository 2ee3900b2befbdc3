import { EventEmitter } from 'node:events';
import type { Server } from 'node:net';
import { join } from 'node:path';
import type { App } from 'electron';
import { type PathName, usualPath } from './app-paths.ts';
import { browser } from './browser.ts';
import { appFolder, appPackage, isControlled, isHeadless, switchValue } from './environment.ts';
import { preventable } from './preventable.ts';
import { closeSchemes } from './protocol.ts';
import { noteScreen } from './screen.ts';
import { takeInstanceLock } from './single-instance.ts';
import { windows } from './windows.ts';

type Life = 'whenReady' | 'isReady' | 'quit' | 'exit' | 'isPackaged';
type Names = 'name' | 'getName' | 'setName' | 'getVersion' | 'getLocale' | 'setAppUserModelId';
type Paths = 'getPath' | 'setPath' | 'getAppPath';
type Lock = 'requestSingleInstanceLock' | 'hasSingleInstanceLock' | 'releaseSingleInstanceLock';

class StandInApp extends EventEmitter implements Pick<App, Life | Names | Paths | Lock> {
  name = appPackage.productName ?? appPackage.name;
  readonly isPackaged = false;
  readonly commandLine = {
    hasSwitch: (name: string): boolean => process.argv.includes(`--${name}`) || switchValue(name) !== undefined,
    getSwitchValue: (name: string): string => switchValue(name) ?? '',
  };
  readonly #paths = new Map<string, string>();
  readonly #ready = new Promise<void>((resolve) => this.once('ready', resolve));
  #lock: Server | null = null;
  #state: 'starting' | 'ready' | 'quitting' | 'ended' = 'starting';

  whenReady(): Promise<void> {
    return this.#ready;
  }

  isReady(): boolean {
    return this.#state !== 'starting';
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return appPackage.version;
  }

  getLocale(): string {
    return switchValue('lang') ?? Intl.DateTimeFormat().resolvedOptions().locale;
  }

  setAppUserModelId(): void {}

  getAppPath(): string {
    return appFolder;
  }

  getPath(name: PathName): string {
    return this.#paths.get(name) ?? usualPath(name, this.name);
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  requestSingleInstanceLock(additionalData: unknown = {}): boolean {
    const own = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    this.#lock ??= takeInstanceLock(this.getPath('userData'), own, (second) =>
      this.emit('second-instance', {}, second.argv, second.workingDirectory, second.additionalData),
    );
    return this.#lock !== null;
  }

  hasSingleInstanceLock(): boolean {
    return this.#lock !== null;
  }

  releaseSingleInstanceLock(): void {
    this.#lock?.close();
    this.#lock = null;
  }

  quit(): void {
    if (this.#state === 'quitting' || this.#state === 'ended') return;
    if (preventable((event) => this.emit('before-quit', event))) return;
    const before = this.#state;
    this.#state = 'quitting';
    for (const window of windows.all()) window.close();
    if (windows.all().length === 0) this.#finishQuitting();
    else if (!windows.all().every((window) => window.isClosing())) this.#state = before;
  }

  exit(code = 0): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    for (const window of windows.all()) window.destroy();
    this.emit('quit', {}, code);
    this.releaseSingleInstanceLock();
    void browser.close().finally(() => process.exit(code));
  }

  /** The folder of the browser's profile. */
  get profile(): string {
    return join(this.getPath('userData'), 'stand-in-profile');
  }

  /** Starts the browser, once the app's main script has run. */
  async start(): Promise<void> {
    if (this.#state !== 'starting') return;
    const options = { profile: this.profile, title: this.name, locale: this.getLocale() };
    const version = await browser.start({ ...options, headless: isHeadless, port: isControlled });
    Object.defineProperty(process.versions, 'chrome', { value: version, enumerable: true, configurable: true });
    // Without a window Chromium makes up a small screen.
    if (!isHeadless) noteScreen(await browser.screenArea());
    if (this.#state !== 'starting') return;
    this.#state = 'ready';
    closeSchemes();
    this.emit('ready', {}, {});
  }

  windowsAreGone(): void {
    if (this.#state === 'quitting') this.#finishQuitting();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  #finishQuitting(): void {
    const isPrevented = preventable((event) => this.emit('will-quit', event));
    if (isPrevented) this.#state = 'ready';
    else this.exit(0);
  }
}

export const app = new StandInApp();

windows.on('opened', (window) => {
  app.emit('browser-window-created', {}, window);
  app.emit('web-contents-created', {}, window.webContents);
});
windows.on('none', () => app.windowsAreGone());
process.on('SIGINT', () => app.quit());
process.on('SIGTERM', () => app.quit());

setImmediate(() => {
  app.start().catch((error) => {
    console.error('The browser could not be started:', error);
    app.exit(1);
  });
});
