import { readdir, realpath } from 'node:fs/promises';
import { dirname, parse } from 'node:path';

/** A service that keeps a folder the same on several machines, and how its folders are known. */
interface Service {
  readonly name: string;
  /** Its folder's usual name, or the end of its path. */
  readonly path: RegExp;
  /** What its program leaves in the topmost folder that it keeps in step. */
  readonly marker?: RegExp;
}

/**
 * The folders that these programs make unless they are told otherwise, and the files by which they know their own.
 *
 * On macOS, file providers put theirs into ~/Library/CloudStorage as `OneDrive-Personal`, `Dropbox`, `GoogleDrive-<account>`; Syncthing
 * has no folder of its own, only the marker.
 */
const services: readonly Service[] = [
  { name: 'OneDrive', path: /\/OneDrive(?: - [^/]+|-[^/]+)?$/, marker: /^\.849C9593-D756-4E56-8D6E-42412F2A707B$/ },
  { name: 'iCloud Drive', path: /\/Library\/Mobile Documents$|\/iCloudDrive$/ },
  { name: 'Dropbox', path: /\/Dropbox(?: \([^/]+\))?$/, marker: /^\.dropbox(?:\.cache)?$/ },
  {
    name: 'Google Drive',
    path: /\/(?:Google Drive|Google 云端硬盘|GoogleDrive-[^/]+)$|^[A-Z]:\/(?:My Drive|我的云端硬盘)$/,
    marker: /^\.tmp\.drive(?:up|down)load$/,
  },
  { name: '坚果云 Nutstore', path: /\/(?:Nutstore(?: Files)?|我的坚果云)$/ },
  { name: '百度网盘', path: /\/(?:BaiduSyncdisk|BaiduNetdiskWorkspace)$/ },
  { name: 'Nextcloud', path: /\/Nextcloud\d*$/, marker: /^\._?sync_[0-9a-f]+\.db$|^\.nextcloudsync\.log$/ },
  { name: 'ownCloud', path: /\/ownCloud$/, marker: /^\.owncloudsync\.log$/ },
  { name: 'Syncthing', path: /^(?!)/, marker: /^\.stfolder$/ },
];

/** The service in whose folder something lies, to all appearances; null when none is seen. Links are followed. */
export async function syncServiceOf(path: string): Promise<string | null> {
  const real = await realpath(path).catch(() => path);
  for (let folder = dirname(real); folder !== parse(folder).root; folder = dirname(folder)) {
    const found = await serviceOf(folder);
    if (found) return found;
  }
  return null;
}

async function serviceOf(folder: string): Promise<string | null> {
  const plain = folder.replaceAll('\\', '/');
  const named = services.find(({ path }) => path.test(plain));
  if (named) return named.name;
  // A folder that may be passed but not listed says nothing.
  const names = await readdir(folder).catch(() => []);
  return services.find(({ marker }) => marker && names.some((name) => marker.test(name)))?.name ?? null;
}
