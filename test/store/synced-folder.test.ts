import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { syncServiceOf } from '../../electron/store/synced-folder.ts';
import { aPlace } from '../support/a-place.ts';

/** A library below a folder of this path. */
function aLibraryIn(path: string): string {
  const library = join(aPlace('家'), path, '资料', '样刊.jianbao');
  mkdirSync(library, { recursive: true });
  return library;
}

test.for([
  ['OneDrive', 'OneDrive'],
  ['OneDrive - 云溪市政协', 'OneDrive'],
  ['Library/CloudStorage/OneDrive-Personal', 'OneDrive'],
  ['Library/Mobile Documents/com~apple~CloudDocs', 'iCloud Drive'],
  ['Dropbox (云澜日报)', 'Dropbox'],
  ['Library/CloudStorage/GoogleDrive-someone@example.com/我的云端硬盘', 'Google Drive'],
  ['Nutstore Files/Nutstore', '坚果云 Nutstore'],
  ['我的坚果云', '坚果云 Nutstore'],
  ['BaiduSyncdisk', '百度网盘'],
  ['Nextcloud', 'Nextcloud'],
] as const)('a library in %s lies in a folder of %s', async ([path, service]) => {
  expect(await syncServiceOf(aLibraryIn(path))).toBe(service);
});

test.for([
  ['.dropbox.cache', 'Dropbox'],
  ['.stfolder', 'Syncthing'],
  ['._sync_5c8a1f0e2b7d.db', 'Nextcloud'],
  ['.sync_5c8a1f0e2b7d.db', 'Nextcloud'],
  ['.owncloudsync.log', 'ownCloud'],
  ['.tmp.driveupload', 'Google Drive'],
] as const)('a folder of another name is known by its %s', async ([marker, service]) => {
  const library = aLibraryIn('工作');
  writeFileSync(join(dirname(dirname(library)), marker), '');
  expect(await syncServiceOf(library)).toBe(service);
});

test('a link into such a folder is followed', async () => {
  const library = aLibraryIn('Dropbox');
  const link = aPlace('链接.jianbao');
  symlinkSync(library, link);
  expect(await syncServiceOf(link)).toBe('Dropbox');
});

test.for(['Documents', 'OneDriver', 'My Dropbox notes', 'iCloud'])('a library in %s lies in none', async (path) => {
  expect(await syncServiceOf(aLibraryIn(path))).toBeNull();
});

test('what lies beside such a folder, or is named like one itself, lies in none', async () => {
  const library = join(dirname(aLibraryIn('工作')), 'Dropbox');
  mkdirSync(library);
  expect(await syncServiceOf(library)).toBeNull();
});
