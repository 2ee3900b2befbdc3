import type { Rectangle } from 'electron';

const usual: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };
const display = { id: 1, scaleFactor: 1, bounds: usual, workArea: usual, size: usual, workAreaSize: usual };

/** One screen: of a usual size until, and unless, it is known better. */
export const screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: (_place: Rectangle) => display,
};

/** Notes the part of the real screen that is free for windows. */
export function noteScreen(area: Rectangle): void {
  Object.assign(display, { bounds: area, workArea: area, size: area, workAreaSize: area });
}
