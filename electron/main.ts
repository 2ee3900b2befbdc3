import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { startEngineThread } from './engine/thread.ts';
import { CurrentLibrary } from './shell/current-library.ts';
import { shellHandlers } from './shell/handlers.ts';
import { connectWindows } from './shell/ipc.ts';
import { chooseLibrary } from './shell/library-choice.ts';
import { showMenu } from './shell/menu.ts';
import { tellAll } from './shell/messages-to-window.ts';
import { registerScheme, serveWindow } from './shell/protocol.ts';
import { Memory } from './shell/remembered.ts';
import { secure } from './shell/security.ts';
import { Switching } from './shell/switching.ts';
import { Unsaved } from './shell/unsaved.ts';
import { openWindow } from './shell/window.ts';

registerScheme();
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const memory = new Memory(join(app.getPath('userData'), 'shell.json'));
  const unsaved = new Unsaved();
  const current = new CurrentLibrary(startEngineThread, (standing) => tellAll('standing', standing));
  const switching = new Switching(current, memory, unsaved);
  const choice = chooseLibrary(process.argv, process.cwd(), memory.now, app.getPath('documents'));

  nativeTheme.themeSource = memory.now.theme;
  secure();
  serveWindow(current);
  connectWindows(current, shellHandlers({ memory, unsaved, current, switching }));
  showMenu(memory);
  if (choice) switching.open(choice).catch(fail);
  openWindow(memory, unsaved);

  app.on('second-instance', (_event, commandLine, workingFolder) => switching.second(commandLine, workingFolder));
  app.on('activate', () => BrowserWindow.getAllWindows().length > 0 || openWindow(memory, unsaved));
  app.on('window-all-closed', () => process.platform === 'darwin' || app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    current.close().then(() => app.exit(), fail);
  });
}

function fail(problem: unknown): void {
  console.error(problem);
  app.exit(1);
}
