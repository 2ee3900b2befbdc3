import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What a second start tells the first one. */
export interface SecondStart {
  argv: string[];
  workingDirectory: string;
  additionalData: unknown;
}

/** Runs in a process of its own, since connecting is asynchronous and the lock must be decided at once. */
const knock = `
  const socket = require('node:net').connect(process.argv[1], () => socket.end(process.argv[2]));
  socket.on('error', () => process.exit(1));
  socket.on('close', () => process.exit(0));
`;

/** The socket of the one instance that may use a user data folder: a short path, for the system allows 100 bytes or so. */
function socketPath(userData: string): string {
  const name = `stand-in-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.socket`);
}

/**
 * Takes the lock of a user data folder, or tells its holder about this start.
 *
 * @returns the lock, whose close() gives it back, or null when another process holds it
 */
export function takeInstanceLock(
  userData: string,
  own: SecondStart,
  onSecondStart: (start: SecondStart) => void,
): Server | null {
  const path = socketPath(userData);
  if (process.platform === 'win32' || existsSync(path)) {
    try {
      execFileSync(process.execPath, ['-e', knock, path, JSON.stringify(own)], { timeout: 5000, stdio: 'ignore' });
      return null;
    } catch {
      // Nobody answers: the holder died without taking its socket along.
      rmSync(path, { force: true });
    }
  }
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    text(socket)
      .then((message) => onSecondStart(JSON.parse(message) as SecondStart))
      .catch((error) => console.error('A second start could not be understood:', error))
      .finally(() => socket.end());
  });
  return server.listen(path).unref();
}
