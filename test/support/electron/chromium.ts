import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findChromium } from '../../../build/chromium.ts';

/** How the browser is started. */
export interface ChromiumOptions {
  /** Folder of the browser's own profile; made when it is missing. */
  profile: string;
  /** Title of the window until the page has one of its own. */
  title: string;
  locale: string;
  /** Without a window: what is drawn can be seen only through the DevTools protocol. */
  headless: boolean;
  /** Opens a DevTools port as well, so that Playwright can join. */
  port: boolean;
}

/** Quiet: no first run, no updates, no requests of its own; and local pages only, so no QUIC and no extensions. */
const switches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  // Isolated, a sandboxed frame is a target of its own, whose requests the page's session does not see.
  '--disable-features=IsolateSandboxedIframes,MediaRouter,OptimizationHints,Translate',
  '--disable-gpu',
  '--disable-popup-blocking',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** Starts a browser that listens on file descriptors 3 and 4. Throws when none is installed. */
export function startChromium({ profile, title, locale, headless, port }: ChromiumOptions): ChildProcess {
  const program = findChromium();
  if (!program) throw new Error('No Chromium, Chrome or Edge was found. Install one, or name it in JIANBAO_CHROMIUM.');
  mkdirSync(profile, { recursive: true });
  rmSync(portFile(profile), { force: true });
  // Chromium refuses to start its sandbox for root; nobody else loses it.
  const forRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [];
  // --app opens a window without tabs, but only for a URL with content: about:blank would open a tab.
  const start = headless
    ? ['--headless', 'about:blank']
    : [`--app=data:text/html,<title>${encodeURIComponent(title)}</title>`];
  const pipes = ['--remote-debugging-pipe', ...(port ? ['--remote-debugging-port=0'] : [])];
  const own = [`--user-data-dir=${profile}`, `--lang=${locale}`];
  const errors = process.env.STAND_IN_VERBOSE ? 'inherit' : 'ignore';
  return spawn(program, [...forRoot, ...switches, ...own, ...pipes, ...start], {
    stdio: ['ignore', 'ignore', errors, 'pipe', 'pipe'],
  });
}

/** The address of the DevTools port, once the browser has written it down. */
export async function devToolsAddress(profile: string): Promise<string> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const port = readPort(profile);
    if (port) return `http://127.0.0.1:${port}`;
    await wait(25);
  }
  throw new Error('The browser did not open its DevTools port within ten seconds.');
}

const portFile = (profile: string): string => join(profile, 'DevToolsActivePort');

function readPort(profile: string): string | undefined {
  try {
    return readFileSync(portFile(profile), 'utf8').split('\n')[0];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
