import { randomUUID } from 'node:crypto';
import { writeAll } from './durable-file.ts';
import { type Folder, refusing } from './folder.ts';
import type { Layout } from './layout.ts';
import { sumOf } from './sums.ts';

/** What is in the volumes, so that opening a library need not read them. Derived: where it is gone or old, they are read. */
const layoutsPath = 'index/volumes';
const schema = 1;
const idLength = 36;
const sumLength = 8;

type Row = readonly [
  name: string,
  sum: string,
  born: number,
  seq: number,
  head: number,
  size: number,
  modified: number,
  articles: number,
];

/** The layouts that were kept, by the names of their volumes; none when they can't be read. */
export async function readLayouts(folder: Folder): Promise<ReadonlyMap<string, Layout>> {
  const bytes = await folder.read(layoutsPath).catch(() => null);
  return (bytes && decode(bytes)) ?? new Map();
}

/** Keeps layouts. It is not made sure of on the disk: what a power cut leaves of it does not fit its sum. @throws Refusal `disk-refused` */
export async function writeLayouts(folder: Folder, layouts: ReadonlyMap<string, Layout>): Promise<void> {
  const { files } = folder;
  const draft = folder.path(`index/.volumes.${randomUUID()}.tmp`);
  await folder.ensure('index');
  await refusing(async () => {
    try {
      const file = await files.create(draft);
      try {
        await writeAll(file, encode(layouts), 0);
      } finally {
        await file.close();
      }
      await files.rename(draft, folder.path(layoutsPath));
    } catch (problem) {
      await files.removeFile(draft).catch(() => undefined);
      throw problem;
    }
  });
}

/** The sum, the schema and the volumes in lines; then all ids, all lengths and all sums, one volume's after another's. */
function encode(layouts: ReadonlyMap<string, Layout>): Buffer {
  const entries = [...layouts];
  const rows = entries.map(
    ([name, { sum, born, seq, head, size, modified, ids }]): Row => [
      ...([name, sum, born, seq, head, size, modified] as const),
      ids.length,
    ],
  );
  const volumes = Buffer.from(`${JSON.stringify({ schema, volumes: rows })}\n`);
  const count = rows.reduce((all, row) => all + row[7], 0);
  const bytes = Buffer.allocUnsafe(sumLength + 1 + volumes.length + count * (idLength + 8));
  let end = volumes.copy(bytes, sumLength + 1) + sumLength + 1;
  for (const [, { ids }] of entries) for (const id of ids) end += bytes.write(id, end, idLength, 'latin1');
  for (const part of ['lengths', 'sums'] as const) {
    for (const [, layout] of entries) {
      const { buffer, byteOffset, byteLength } = layout[part];
      end += Buffer.from(buffer, byteOffset, byteLength).copy(bytes, end);
    }
  }
  bytes.write(`${sumOf(bytes.subarray(sumLength + 1))}\n`, 0, 'latin1');
  return bytes;
}

function decode(bytes: Buffer): ReadonlyMap<string, Layout> | null {
  const sum = bytes.toString('latin1', 0, sumLength + 1);
  if (`${sumOf(bytes.subarray(sumLength + 1))}\n` !== sum) return null;
  const start = bytes.indexOf('\n', sumLength + 1) + 1;
  const found = JSON.parse(bytes.toString('utf8', sumLength + 1, start)) as { schema: number; volumes: Row[] };
  if (found.schema !== schema) return null;
  const count = found.volumes.reduce((all, row) => all + row[7], 0);
  const numbers = new Uint32Array(2 * count);
  bytes.copy(Buffer.from(numbers.buffer), 0, start + count * idLength);
  const layouts = new Map<string, Layout>();
  let place = 0;
  for (const [name, headSum, born, seq, head, size, modified, articles] of found.volumes) {
    const first = start + place * idLength;
    layouts.set(name, {
      ...{ sum: headSum, born, seq, head, size, modified },
      ids: Array.from({ length: articles }, (_, n) =>
        bytes.toString('latin1', first + n * idLength, first + (n + 1) * idLength),
      ),
      lengths: numbers.subarray(place, place + articles),
      sums: numbers.subarray(count + place, count + place + articles),
    });
    place += articles;
  }
  return layouts;
}
