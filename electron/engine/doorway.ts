import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Link } from '../contract/link.ts';
import { Refusal } from '../core/refusal.ts';
import { FarLink, Loan, type Message } from './carriers.ts';
import { hear, send } from './wire.ts';

/** Where this process may listen: a socket in a folder that only its user may enter; short enough for every system. */
async function freeAddress(folder: string): Promise<string> {
  const place = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const name = `${place}-${process.pid}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\jianbao-${name}`;
  const { uid } = userInfo();
  const room = join(process.env.XDG_RUNTIME_DIR ?? tmpdir(), `jianbao-${uid}`);
  await mkdir(room, { recursive: true, mode: 0o700 });
  const found = await lstat(room);
  if (!found.isDirectory() || found.uid !== uid) throw new Refusal('disk-refused', { reason: room });
  await chmod(room, 0o700);
  // Whoever listened for this library before is gone, since this process holds it now.
  for (const old of await readdir(room)) if (old.startsWith(place)) await rm(join(room, old), { force: true });
  return join(room, `${name}.sock`);
}

/** A place where other processes of the same user reach an engine. Closing it waits for what they have under way. */
export interface Doorway {
  readonly address: string;
  close(): Promise<void>;
}

/** Lets other processes use an engine that holds a library. */
export async function openDoorway(folder: string, engine: Link): Promise<Doorway> {
  const address = await freeAddress(folder);
  const guests = new Map<Socket, Loan>();
  const server: Server = createServer((socket) => {
    const loan = new Loan(engine, (message) => socket.writable && send(socket, message));
    guests.set(socket, loan);
    hear(socket, (message) => loan.take(message as Message));
    // A guest that breaks off is gone, whatever the reason.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      loan.end();
      guests.delete(socket);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  return {
    address,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const [socket, loan] of guests) {
        await loan.farewell();
        socket.end();
      }
      await closed;
    },
  };
}

/** A way into an engine that another process holds. */
export interface Visit extends Link {
  /** Comes true when that process is gone. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
}

/** A link to the engine that listens at an address; null when nobody does. */
export async function enter(address: string): Promise<Visit | null> {
  const socket = connect(address);
  const link = new FarLink((message) => send(socket, message));
  hear(socket, (message) => link.take(message as Message));
  socket.on('error', () => socket.destroy());
  socket.on('close', () => link.lose('the process that held the library is gone'));
  const close = async (): Promise<void> => {
    socket.end();
    await link.lost;
  };
  return (await link.welcomed) ? Object.assign(link, { close }) : null;
}
