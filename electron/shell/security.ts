import { app, session } from 'electron';
import { isOriginal } from './place.ts';

/**
 * Takes from every page what the program never needs: going anywhere, windows, web views, downloads, permissions.
 *
 * Follows Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security). To be called when the
 * app is ready and before there is a window.
 */
export function secure(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (event.isMainFrame || !isOriginal(event.url)) event.preventDefault();
    });
  });
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.on('will-download', (event) => event.preventDefault());
}
