import { join } from 'node:path';
import { app, protocol } from 'electron';
import { Client } from '../contract/client.ts';
import type { Link } from '../contract/link.ts';
import { scheme } from './place.ts';
import { Responses } from './responses.ts';

/** Makes the program's scheme one with an origin of its own. To be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built window, and originals and pictures from the engine. */
export function serveWindow(engine: Link): void {
  const responses = new Responses(join(app.getAppPath(), 'out/renderer'), new Client(engine));
  protocol.handle(scheme, (request) => responses.answer(request));
}
