import type { Accelerator, FromPage, ToPage } from './messages.ts';

/**
 * Watches what a person does in the page for the main process: keys of the application menu, which the page gets first
 * as it does in Electron, and links that would open a window.
 *
 * @returns a function that takes the menu's keys when they change
 */
export function watchPageInput(secret: string, post: (message: FromPage) => void): (message: ToPage) => void {
  let accelerators: Accelerator[] = [];

  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const pressed = accelerators.find(
      ({ key, control, shift, alt, meta }) =>
        key === event.key.toLowerCase() &&
        control === event.ctrlKey &&
        shift === event.shiftKey &&
        alt === event.altKey &&
        meta === event.metaKey,
    );
    if (!pressed) return;
    event.preventDefault();
    post({ kind: 'accelerator', item: pressed.item });
  };
  // Put last again before each key, so that every listener of the page is asked first.
  const listenLast = (): void => {
    removeEventListener('keydown', onKey);
    addEventListener('keydown', onKey);
  };

  const opensWindow = (event: MouseEvent, link: HTMLAnchorElement): boolean =>
    event.button === 1 ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    !/^(|_self|_top|_parent)$/i.test(link.target);

  const onLink = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button > 1) return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '');
    if (!(link instanceof HTMLAnchorElement) || link.hasAttribute('download') || !opensWindow(event, link)) return;
    event.preventDefault();
    post({ kind: 'open', url: link.href });
  };

  addEventListener('keydown', listenLast, true);
  addEventListener('click', onLink);
  addEventListener('auxclick', onLink);
  addEventListener(`${secret}:open`, (event) => post({ kind: 'open', url: (event as CustomEvent<string>).detail }));
  addEventListener('resize', () => post({ kind: 'resized' }));
  addEventListener('focus', () => post({ kind: 'focused' }));

  return (message) => {
    if (message.kind === 'accelerators') accelerators = message.accelerators;
  };
}
