import type { ChildProcess } from 'node:child_process';
import type { Page } from 'playwright';

type Electron = typeof import('electron');

/** How a program is started. */
export interface LaunchOptions {
  /** The built script of its main process, `out/main/main.js` in the folder of its package.json. */
  main: string;
  /** Folder of what the program remembers about its person. */
  userData: string;
  args: string[];
}

/** A running program with a window, on either host: the part of Playwright's ElectronApplication that specs may use. */
export interface DesktopApp {
  readonly host: 'electron' | 'stand-in';
  readonly process: ChildProcess;
  /** The page of the first window, once it shows the program. */
  firstWindow(): Promise<Page>;
  /** Runs a function in the main process. It arrives there as text: it sees its parameters and nothing of the spec. */
  evaluate<Result, Parameter = undefined>(
    run: (electron: Electron, parameter: Parameter) => Result | Promise<Result>,
    parameter?: Parameter,
  ): Promise<Result>;
  /** What the main process has written so far. */
  log(): string;
  /** Quits the program as a person would. Kills it, and throws, when it is not gone ten seconds later. */
  close(): Promise<void>;
}
