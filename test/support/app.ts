import { join, resolve } from 'node:path';
import { test as base, expect, type Page, type TestInfo } from 'playwright/test';
import type { DesktopApp } from './desktop-app.ts';
import { launchElectron } from './launch-electron.ts';
import { launchStandIn } from './launch-stand-in.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

export { expect } from 'playwright/test';

/** The built program: this project's own, or an unpacked package of it. */
const program = resolve(process.env.JIANBAO_APP_DIR ?? resolve(import.meta.dirname, '../..'));

/** What the program under test keeps, apart from other tests and from the person's own. */
interface Folders {
  userData: string;
  /** The library that the program opens; nothing is there unless `contents` fills it. */
  library: string;
}

interface Fixtures {
  /** Fills the library before the program starts: `test.use({ contents: libraryOf({ … }) })`. */
  contents: { fill?: (library: string) => Promise<void> };
  folders: Folders;
  /** Starts the program on the test's folders; again after `close()`, it finds what it left. */
  launch: (...args: string[]) => Promise<DesktopApp>;
  app: DesktopApp;
  page: Page;
}

/** Browser tests of the whole program: `app` runs, `page` is its window, on the host that the project's name says. */
export const test = base.extend<Fixtures>({
  contents: [{}, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
  folders: async ({}, use) => {
    await withTemporaryFolder((folder) =>
      use({ userData: join(folder, 'user data'), library: join(folder, '资料库.jianbao') }),
    );
  },
  launch: async ({ folders, contents }, use, info) => {
    await contents.fill?.(folders.library);
    const started: DesktopApp[] = [];
    await use(async (...args) => {
      const app = await launchOn(info.project.name, folders, args);
      started.push(app);
      return app;
    });
    for (const app of started) await app.close();
    await keepLogs(started, info);
  },
  app: async ({ launch }, use) => use(await launch()),
  page: async ({ app }, use) => {
    const page = await app.firstWindow();
    const problems = watchForProblems(page);
    await use(page);
    expect(problems, 'errors that nobody caught, and what the content security policy blocked').toEqual([]);
  },
});

function launchOn(host: string, { userData, library }: Folders, args: string[]): Promise<DesktopApp> {
  const launch = host === 'electron' ? launchElectron : launchStandIn;
  return launch({ main: join(program, 'out/main/main.js'), userData, args: ['--library', library, ...args] });
}

function watchForProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.stack ?? String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) problems.push(message.text());
  });
  return problems;
}

/** Shows what the program said, when the test went wrong. */
async function keepLogs(apps: DesktopApp[], info: TestInfo): Promise<void> {
  if (info.status === info.expectedStatus) return;
  for (const app of apps) {
    console.log(`The program said:\n${app.log()}`);
    await info.attach('log of the program', { body: app.log(), contentType: 'text/plain' });
  }
}
