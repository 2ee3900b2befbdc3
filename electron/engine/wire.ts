import type { Socket } from 'node:net';
import { deserialize, serialize } from 'node:v8';

/** No message is larger, in bytes: more than this is not one of ours. */
const largest = 1024 * 1024 * 1024;

/** Sends one message: its length as four bytes, then the value as V8 clones it, bytes and dates included. */
export function send(socket: Socket, message: unknown): void {
  const body = serialize(message);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  socket.write(Buffer.concat([length, body]));
}

/** Hears each message that comes over a socket; ends the socket when what comes is not one. */
export function hear(socket: Socket, listener: (message: unknown) => void): void {
  let pending: Buffer[] = [];
  let size = 0;
  socket.on('data', (chunk) => {
    pending.push(chunk as Buffer);
    size += chunk.length;
    while (size >= 4) {
      if (pending[0]!.length < 4) pending = [Buffer.concat(pending)];
      const length = pending[0]!.readUInt32LE();
      if (length > largest) return void socket.destroy(new Error('not a message'));
      if (size < 4 + length) return;
      const all = pending.length === 1 ? pending[0]! : Buffer.concat(pending);
      pending = [all.subarray(4 + length)];
      size -= 4 + length;
      listener(deserialize(all.subarray(4, 4 + length)));
    }
  });
}
