import type { Rectangle } from 'electron';

const area: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };
const display = { id: 1, scaleFactor: 1, bounds: area, workArea: area, size: area, workAreaSize: area };

/** One screen of a usual size: the real one can't be asked from here. */
export const screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: (_place: Rectangle) => display,
};
