import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Input } from '../contract/contract.ts';
import type { Language } from '../core/library.ts';
import { speaker } from '../messages/speak.ts';

type Chosen = Promise<{ path: string | null }>;

/** Lets the person say where a library is, or is to be made. */
export function chooseLibraryPlace(
  { purpose }: Input<'library.choose'>,
  language: Language,
  window: BrowserWindow,
): Chosen {
  const t = speaker(language);
  if (purpose === 'open')
    return chooseThere(window, {
      title: t('dialog.openLibrary'),
      buttonLabel: t('dialog.open'),
      properties: ['openDirectory'],
    });
  const suggested = t('dialog.newLibraryName');
  return chooseNew(window, {
    title: t('dialog.newLibrary'),
    buttonLabel: t('dialog.create'),
    defaultPath: join(app.getPath('documents'), '剪报', `${suggested}.jianbao`),
  });
}

/** Lets the person say where backups go, where one file goes, or which one to restore. */
export function chooseBackup(
  { purpose, suggested = '' }: Input<'backup.choose'>,
  language: Language,
  window: BrowserWindow,
): Chosen {
  const t = speaker(language);
  if (purpose === 'save')
    return chooseNew(window, {
      title: t('dialog.backupFile'),
      buttonLabel: t('dialog.backup'),
      defaultPath: join(app.getPath('documents'), suggested),
    });
  return chooseThere(window, {
    title: t(purpose === 'folder' ? 'dialog.backupFolder' : 'dialog.restoreFrom'),
    buttonLabel: t('dialog.choose'),
    properties: purpose === 'folder' ? ['openDirectory', 'createDirectory'] : ['openFile'],
  });
}

async function chooseThere(window: BrowserWindow, options: Electron.OpenDialogOptions): Chosen {
  const { filePaths } = await dialog.showOpenDialog(window, options);
  return { path: filePaths[0] ?? null };
}

async function chooseNew(window: BrowserWindow, options: Electron.SaveDialogOptions): Chosen {
  const properties = ['createDirectory' as const, 'showOverwriteConfirmation' as const];
  const { canceled, filePath } = await dialog.showSaveDialog(window, { ...options, properties });
  return { path: canceled || filePath === '' ? null : filePath };
}
