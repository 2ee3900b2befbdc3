/** Gives the focus to the one button of a sheet that matters most; to the sheet itself while that can't be pressed. */
export function focusPrimary(inside: HTMLElement | undefined): void {
  const sheet = inside?.closest<HTMLElement>('[role=dialog]');
  (sheet?.querySelector<HTMLElement>('footer .primary:enabled') ?? sheet)?.focus();
}
