import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Language } from '../core/library.ts';
import { speaker } from '../messages/speak.ts';

/** Lets the person choose what to import. No kind of file is left out: what a file is, its content says. */
export async function chooseFiles(
  kind: 'files' | 'folder',
  language: Language,
  window: BrowserWindow,
): Promise<{ paths: string[] }> {
  const t = speaker(language);
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: t(kind === 'files' ? 'dialog.importFiles' : 'dialog.importFolder'),
    buttonLabel: t('dialog.import'),
    properties: kind === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory'],
  });
  return { paths: filePaths };
}

/** Lets the person say where an export goes; a folder is named in the same way as a file, since it will be a new one. */
export async function chooseTarget(
  suggested: string,
  kind: 'file' | 'folder',
  language: Language,
  window: BrowserWindow,
): Promise<{ path: string | null }> {
  const t = speaker(language);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: t(kind === 'file' ? 'dialog.exportFile' : 'dialog.exportFolder'),
    buttonLabel: t('dialog.export'),
    defaultPath: join(app.getPath('documents'), suggested),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return { path: canceled || filePath === '' ? null : filePath };
}
