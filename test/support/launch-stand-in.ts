import { type ChildProcess, spawn } from 'node:child_process';
import { chromium, type Page } from 'playwright';
import type { DesktopApp, LaunchOptions } from './desktop-app.ts';
import type { ControlAnswer, ControlRequest } from './electron/control.ts';
import { endOf, keepLog } from './process-log.ts';

type Want = { want: 'address' } | { want: 'call'; source: string; parameter: unknown };
type Ask = (want: Want) => Promise<unknown>;

const register = new URL('./electron/register.ts', import.meta.url).href;

/** Starts a program by its main script in Node, with Chromium behind its `electron`. */
export async function launchStandIn({ main, userData, args }: LaunchOptions): Promise<DesktopApp> {
  const headless = process.env.STAND_IN_HEADLESS ?? '1';
  const program = spawn(process.execPath, ['--import', register, main, `--user-data-dir=${userData}`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Playwright's own loader would otherwise be started in the program as well.
    env: { ...process.env, STAND_IN_CONTROL: '1', STAND_IN_HEADLESS: headless, NODE_OPTIONS: '' },
  });
  const log = keepLog(program);
  const ask = controlOf(program, log);
  let page: Promise<Page> | undefined;
  return {
    host: 'stand-in',
    process: program,
    firstWindow: () => {
      page ??= findPage(ask);
      return page;
    },
    evaluate: (run, parameter) => ask({ want: 'call', source: String(run), parameter }) as never,
    log,
    async close() {
      // It may be gone already, which is what is wanted.
      ask({ want: 'call', source: '({ app }) => void setImmediate(() => app.quit())', parameter: null }).catch(
        () => {},
      );
      await endOf(program);
    },
  };
}

/** Asks the program's main process over its process channel; fails with the program's log when the program is gone. */
function controlOf(program: ChildProcess, log: () => string): Ask {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const gone = (): Error => new Error(`The program has exited with ${program.exitCode}. It said:\n${log()}`);
  let lastId = 0;
  program.on('message', (answer: ControlAnswer) => {
    if ('error' in answer) waiting.get(answer.id)?.reject(new Error(answer.error));
    else waiting.get(answer.id)?.resolve(answer.value);
    waiting.delete(answer.id);
  });
  program.once('exit', () => {
    for (const { reject } of waiting.values()) reject(gone());
  });
  return (want) => {
    if (!program.connected) return Promise.reject(gone());
    lastId += 1;
    const request: ControlRequest = { id: lastId, ...want };
    const answer = Promise.withResolvers<unknown>();
    waiting.set(request.id, answer);
    program.send(request);
    return answer.promise;
  };
}

async function findPage(ask: Ask): Promise<Page> {
  const address = (await ask({ want: 'address' })) as string;
  // Playwright's defaults would undo the theme that the program asks for.
  const browser = await chromium.connectOverCDP(address, { noDefaults: true });
  const context = browser.contexts()[0];
  if (!context) throw new Error('The browser has no context.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL(/\.invalid\//, { waitUntil: 'domcontentloaded' });
  return page;
}
