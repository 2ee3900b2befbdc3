import type { Rectangle } from 'electron';

/** How far a window lies from the one that it was made from, in px. */
const step = 28;

const usual = { width: 1440, height: 900 };

/** The smallest window in which there is still something to read, in px. */
export const smallest = { minWidth: 640, minHeight: 480 };

/** Where a window opens that is made from another one: a little below and beside it, or at the upper edge again. */
export function cascade(area: Rectangle, { x, y, width, height }: Rectangle): Rectangle {
  const fits = x + step + width <= area.x + area.width && y + step + height <= area.y + area.height;
  return fits ? { x: x + step, y: y + step, width, height } : { x: area.x, y: area.y, width, height };
}

/**
 * Where a window opens: where it was, moved and shrunk as far as it must be to lie wholly on the screen; the first time in
 * the middle.
 *
 * @param area the part of the screen that is free of bars and docks
 */
export function placeOn(area: Rectangle, was: Rectangle | undefined): Rectangle {
  const width = Math.min(was?.width ?? usual.width, area.width);
  const height = Math.min(was?.height ?? usual.height, area.height);
  const x = was?.x ?? area.x + Math.round((area.width - width) / 2);
  const y = was?.y ?? area.y + Math.round((area.height - height) / 2);
  return {
    x: Math.max(area.x, Math.min(x, area.x + area.width - width)),
    y: Math.max(area.y, Math.min(y, area.y + area.height - height)),
    width,
    height,
  };
}
