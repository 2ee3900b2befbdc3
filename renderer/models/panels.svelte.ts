import type { Selection } from '../../electron/contract/parts.ts';

/** What may lie over the frame, one at a time. */
export type Panel =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'tags' }
  | { readonly kind: 'collect' }
  | { readonly kind: 'empty-bin'; readonly count: number }
  | { readonly kind: 'import' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'export'; readonly articles: Selection };

/** Which panel is open. Opening one closes the other. */
export class Panels {
  open = $state.raw<Panel | null>(null);

  show(panel: Panel): void {
    this.open = panel;
  }

  close(): void {
    this.open = null;
  }

  isOpen(kind: Panel['kind']): boolean {
    return this.open?.kind === kind;
  }
}
