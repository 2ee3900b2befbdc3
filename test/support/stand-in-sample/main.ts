import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, protocol, shell } from 'electron';

const page = `<!doctype html><html lang="en"><head><title>Sample</title></head><body>
<h1>Sample</h1><p id="said"></p><iframe src="frame" title="frame" sandbox></iframe></body></html>`;
const documents: Record<string, string> = { '/': page, '/frame': '<p>In the frame</p>', '/other': '<h1>Other</h1>' };

/** What happened in the main process, for a test to ask. */
const noted: string[] = [];

protocol.registerSchemesAsPrivileged([
  { scheme: 'sample', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => noted.push(`second start ${argv.at(-1)}`));
  await app.whenReady();
  open();
} else app.quit();

function open(): void {
  ipcMain.handle('noted', () => noted);
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle('sender', (event) => event.senderFrame?.url);
  ipcMain.handle('fail', () => {
    throw new RangeError('on purpose');
  });
  ipcMain.on('said', (_event, word) => noted.push(`said ${word}`));

  protocol.handle('sample', (request) => {
    const document = documents[new URL(request.url).pathname];
    const headers = { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'" };
    return document ? new Response(document, { headers }) : new Response('', { status: 404 });
  });

  const click = (what: string) => () => void noted.push(what);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [
          { id: 'write', label: 'Write', accelerator: 'CmdOrCtrl+Shift+Y', click: click('write') },
          { label: 'Shown', accelerator: 'CmdOrCtrl+J', registerAccelerator: false, click: click('shown') },
        ],
      },
    ]),
  );

  const window = new BrowserWindow({ width: 900, height: 700, webPreferences: { preload: preloadPath() } });
  window.webContents.setWindowOpenHandler(({ url }) => {
    void shell.openExternal(url);
    return { action: 'deny' };
  });
  window.webContents.on('will-frame-navigate', (event) => {
    noted.push(`navigate ${event.url}`);
    if (!event.url.startsWith('sample://')) event.preventDefault();
  });
  window.on('close', () => console.log('closing'));
  window.on('closed', () => console.log('closed'));
  void window.loadURL('sample://here/');
}

function preloadPath(): string {
  return join(import.meta.dirname, 'preload.cjs');
}
