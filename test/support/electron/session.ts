import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { protocol } from './protocol.ts';

type Members = 'setPermissionRequestHandler' | 'setPermissionCheckHandler';

/**
 * The browser's profile.
 *
 * Neither the permission handlers nor `will-download` are ever asked: Chromium asks the person itself, and downloads are
 * always refused (see browser.ts).
 */
class StandInSession extends EventEmitter implements Pick<Session, Members> {
  readonly protocol = protocol;

  setPermissionRequestHandler(): void {}

  setPermissionCheckHandler(): void {}
}

/** The one session that there is. */
export const session = { defaultSession: new StandInSession() };
