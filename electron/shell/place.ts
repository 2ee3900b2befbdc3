/** The scheme of the program's own pages. */
export const scheme = 'app';

const origin = `${scheme}://jianbao`;

/** The page of a window. All that it loads is of this one origin. */
export const windowAddress = `${origin}/index.html`;

/** Whether an address is that of a window's own page, which alone may ask. */
export function isWindowPage(address: string): boolean {
  return address.replace(/#.*$/s, '') === windowAddress;
}

const originals = new RegExp(`^${origin}/original/[0-9a-f-]{36,64}(\\?|$)`);

/** Whether an address is one that a frame inside a window may show: an original, by its article's id or by its hash. */
export function isOriginal(address: string): boolean {
  return originals.test(address);
}
