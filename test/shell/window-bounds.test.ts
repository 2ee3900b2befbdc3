import { describe, expect, test } from 'vitest';
import { cascade, placeOn } from '../../electron/shell/window-bounds.ts';

const screen = { x: 0, y: 24, width: 1920, height: 1056 };

test('the first window is in the middle of the screen', () => {
  expect(placeOn(screen, undefined)).toEqual({ x: 240, y: 102, width: 1440, height: 900 });
});

test('a window opens where it was', () => {
  const was = { x: 10, y: 30, width: 1000, height: 700 };
  expect(placeOn(screen, was)).toEqual(was);
});

test('a window that was on a larger screen is moved and shrunk onto this one', () => {
  expect(placeOn(screen, { x: 3000, y: -200, width: 2400, height: 800 })).toEqual({
    x: 0,
    y: 24,
    width: 1920,
    height: 800,
  });
});

describe('a window that is made from another one', () => {
  const area = { x: 0, y: 0, width: 1920, height: 1080 };

  test('lies a little below and beside it', () => {
    const beside = cascade(area, { x: 100, y: 50, width: 1000, height: 700 });
    expect(beside).toEqual({ x: 128, y: 78, width: 1000, height: 700 });
  });

  test('begins again at the corner where there is no more room', () => {
    const beside = cascade(area, { x: 900, y: 370, width: 1000, height: 700 });
    expect(beside).toEqual({ x: 0, y: 0, width: 1000, height: 700 });
  });
});
