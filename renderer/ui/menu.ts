import type { IconComponent } from './icon-component.ts';

/** A line of a menu: something to do, a menu inside the menu, or a rule between groups. */
export type MenuEntry =
  | {
      readonly kind: 'action';
      readonly id: string;
      readonly label: string;
      readonly icon?: IconComponent | undefined;
      readonly keys?: string | undefined;
      readonly disabled?: boolean;
      /** Shows a tick: this one is in force. */
      readonly checked?: boolean;
      readonly danger?: boolean;
      /** A CSS colour to show before the label. */
      readonly swatch?: string;
      run(): void;
    }
  | { readonly kind: 'group'; readonly id: string; readonly label: string; readonly entries: readonly MenuEntry[] }
  | { readonly kind: 'line'; readonly id: string };
