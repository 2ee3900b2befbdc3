import { existsSync } from 'node:fs';
import type { RecentLibrary } from '../contract/standing.ts';
import type { Memory, Remembered } from './remembered.ts';

type Recent = Remembered['recent'];

const most = 10;

/** A list of recent libraries with one that is open now at its head. */
export function withRecent(recent: Recent, library: Recent[number]): Recent {
  return [library, ...withoutRecent(recent, library.path)].slice(0, most);
}

export const withoutRecent = (recent: Recent, path: string): Recent => recent.filter((one) => one.path !== path);

/** The libraries that were open before, and whether each is still at its place. */
export function recentLibraries({ now }: Memory): RecentLibrary[] {
  return now.recent.map((library) => ({ ...library, missing: !existsSync(library.path) }));
}
