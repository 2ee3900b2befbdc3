/** Lets the arrows, Home and End go among the buttons of a page, as in a list. */
export function stepAmong(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  const places: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const place = places[event.key];
  if (place === undefined || buttons.length === 0) return;
  buttons[Math.min(buttons.length - 1, Math.max(0, place))]?.focus();
  event.preventDefault();
}
