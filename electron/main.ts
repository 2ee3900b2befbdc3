import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { startEngineThread } from './engine/thread.ts';
import { showFailedStart } from './shell/dialogs.ts';
import { earlyLink } from './shell/early-link.ts';
import { shellHandlers } from './shell/handlers.ts';
import { connectWindows } from './shell/ipc.ts';
import { chooseLibrary } from './shell/library-choice.ts';
import { showMenu } from './shell/menu.ts';
import { registerScheme, serveWindow } from './shell/protocol.ts';
import { Memory } from './shell/remembered.ts';
import { secure } from './shell/security.ts';
import { focusWindow, openWindow } from './shell/window.ts';

registerScheme();
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const memory = new Memory(join(app.getPath('userData'), 'shell.json'));
  const { library, language, theme } = memory.now;
  const choice = chooseLibrary(process.argv, process.cwd(), library, app.getPath('documents'));
  const engine = startEngineThread(choice);
  const link = earlyLink(engine);

  nativeTheme.themeSource = theme;
  secure();
  serveWindow(link);
  connectWindows(link, shellHandlers(memory));
  showMenu(language);
  openWindow(memory);

  app.on('second-instance', focusWindow);
  app.on('activate', () => BrowserWindow.getAllWindows().length > 0 || openWindow(memory));
  app.on('window-all-closed', () => process.platform === 'darwin' || app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    engine.then((opened) => opened.close()).then(() => app.exit(), fail);
  });
  engine.then(
    () => memory.note({ library: choice.library }),
    (problem) => {
      showFailedStart(problem, language);
      fail(problem);
    },
  );
}

function fail(problem: unknown): void {
  console.error(problem);
  app.exit(1);
}
