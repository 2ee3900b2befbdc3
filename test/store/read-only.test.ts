import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { restore } from '../../electron/store/backup/restore.ts';
import { sumOf } from '../../electron/store/sums.ts';
import { aDaysWork, contentsAt, contentsOf, finished } from './backup/backups.ts';
import { aPlace, aStore, crashed, edit, opened, tag, volumeFiles } from './support/archive.ts';

/** Writes a file anew as a newer program would have, its sum right. */
function renumbered(file: string, change: (text: string) => string = (text) => text): void {
  const text = change(readFileSync(file, 'utf8').replace('"schema":1', '"schema":7'));
  const [, opening, rest] = /^(\{"(?:library|volume)":\{"sum":")[0-9a-f]{8}",(.*)$/s.exec(text)!;
  const covered = opening!.includes('volume') ? rest!.slice(0, rest!.indexOf('\n')) : rest!;
  writeFileSync(file, `${opening}${sumOf(covered)}",${rest}`);
}

/** Every file in a library and what is in it, but for who holds it. */
function allOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile() && !/^(lock|holder\.json)$/.test(path));
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

/** A closed library with a day's work in it. */
async function aLibraryOnDisk() {
  const store = await aStore();
  await aDaysWork(store);
  const contents = await contentsOf(store);
  await store.close();
  return { folder: store.folder, volumes: volumeFiles(store).map((path) => join(store.folder, path)), contents };
}

describe('a library of a newer form', () => {
  test('can be read, nothing can be changed, and nothing of it is touched', async () => {
    const { folder, contents } = await aLibraryOnDisk();
    renumbered(join(folder, 'library.json'));
    const before = allOf(folder);
    const store = await opened(folder);
    expect(store.readOnly).toEqual({ name: 'library-newer', params: { schema: 7 } });
    expect(await contentsOf(store)).toEqual(contents);
    const newer = { code: 'library-newer', params: { schema: 7 } };
    const [id] = [...store.ids()];
    await expect(edit(store, id!, { title: '改' })).rejects.toMatchObject(newer);
    await expect(tag(store, '政协')).rejects.toMatchObject(newer);
    await expect(store.undo()).rejects.toMatchObject(newer);
    await expect(store.redo()).rejects.toMatchObject(newer);
    await expect(store.keepOriginal(Buffer.from('新'))).rejects.toMatchObject(newer);
    await expect(finished(store.backups.take('asked'))).rejects.toMatchObject(newer);
    await expect(store.backups.configure('/tmp')).rejects.toMatchObject(newer);
    await store.close();
    expect(allOf(folder)).toEqual(before);
  });

  test('can be backed up in one file, and restored to the same', async () => {
    const { folder, contents } = await aLibraryOnDisk();
    renumbered(join(folder, 'library.json'));
    const store = await opened(folder);
    const before = allOf(folder);
    const file = aPlace('备份.zip');
    await finished(store.backups.pack(file));
    expect(allOf(folder)).toEqual(before);
    const place = aPlace();
    await finished(restore(file, place));
    expect(await contentsAt(place)).toEqual(contents);
  });

  test('is told by any of its volumes', async () => {
    const { folder, volumes, contents } = await aLibraryOnDisk();
    rmSync(join(folder, 'index'), { recursive: true, force: true });
    renumbered(volumes[0]!);
    const store = await opened(folder);
    expect(store.readOnly).toMatchObject({ name: 'library-newer' });
    expect(await contentsOf(store)).toEqual(contents);
  });

  test('with changes that are in its journal only shows them', async () => {
    const store = await aStore({ patience: 1_000_000 });
    await aDaysWork(store);
    const contents = await contentsOf(store);
    const folder = crashed(store.folder);
    renumbered(join(folder, 'library.json'));
    const before = allOf(folder);
    const again = await opened(folder);
    expect(await contentsOf(again)).toEqual(contents);
    await again.close();
    expect(allOf(folder)).toEqual(before);
  });

  test('is refused where it can not be understood', async () => {
    const { folder, volumes } = await aLibraryOnDisk();
    const other = crashed(folder);
    renumbered(join(folder, 'library.json'), (text) => text.replace('"collections"', '"shelves"'));
    await expect(opened(folder)).rejects.toMatchObject({ code: 'library-newer', params: { schema: 7 } });
    rmSync(join(other, 'index'), { recursive: true, force: true });
    const volume = volumes[0]!.replace(folder, other);
    renumbered(volume, (text) => {
      const [head, ...lines] = text.split('\n');
      const renamed = lines.map((line) => line.replace('"title":', '"heading":'));
      const sums = renamed.slice(0, -2).map((line) => sumOf(line.replace(/,$/, '')));
      return [head!.replace(/"sums":\[[^\]]*\]/, `"sums":${JSON.stringify(sums)}`), ...renamed].join('\n');
    });
    await expect(opened(other)).rejects.toMatchObject({ code: 'library-newer' });
  });
});

describe('a library where nothing can be written', () => {
  test('can be read without a lock, and says why it can not be changed', async () => {
    const { folder, contents } = await aLibraryOnDisk();
    rmSync(join(folder, 'lock'), { force: true });
    const read = await asNobody(folder);
    expect(read).toEqual({
      readOnly: { name: 'library-unwritable', params: { reason: 'EACCES' } },
      titles: contents.articles.map(({ title }) => title),
      refused: 'library-unwritable',
    });
  });
});

/** What a user who may not write there can do with a library. */
async function asNobody(folder: string) {
  const script = fileURLToPath(new URL('support/reader.ts', import.meta.url));
  const chmodAll = (mode: { folder: number; file: number }) => {
    for (const path of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
      const full = join(folder, path);
      chmodSync(full, statSync(full).isDirectory() ? mode.folder : mode.file);
    }
  };
  chmodAll({ folder: 0o555, file: 0o444 });
  chmodSync(join(folder, '..'), 0o755);
  const isRoot = process.getuid?.() === 0;
  const child = spawn(process.execPath, [script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(isRoot && { uid: 65534, gid: 65534 }),
  });
  const [out] = await Promise.all([Array.fromAsync(child.stdout), once(child, 'exit')]);
  chmodAll({ folder: 0o755, file: 0o644 });
  return JSON.parse(Buffer.concat(out as Buffer[]).toString());
}
