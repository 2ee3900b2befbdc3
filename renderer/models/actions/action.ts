import type { Component } from 'svelte';
import { Refusal } from '../../../electron/core/refusal.ts';
import type { Key } from '../../../electron/messages/speak.ts';
import type { Desk } from '../desk.svelte.ts';

/** The groups of the palette and of the help sheet, in their order. */
export const actionGroups = ['article', 'library', 'find', 'view', 'text', 'history'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/**
 * Something that a person can do here.
 *
 * The menu, the palette, the toolbars, the context menu, the keys and the help sheet all show this and nothing else.
 */
export interface Action {
  /** `noun.verb`; the application's menu names it by this. */
  readonly id: string;
  readonly group: ActionGroup;
  readonly label: Key;
  // biome-ignore lint/suspicious/noExplicitAny: Lucide's components take every attribute of an svg
  readonly icon?: Component<any>;
  /** Shortcuts, the one to show first: `mod+shift+z`, `s`, `delete`. Without `mod` they keep silent while a person types. */
  readonly keys?: readonly string[];
  /** True when a text field has its own use for the keys, and keeps them. */
  readonly yieldsToText?: boolean;
  readonly danger?: boolean;
  /** Whether it can be done on the start page too, where no library is open. */
  readonly anywhere?: boolean;
  /** Whether it can be done now; absent means always. */
  readonly when?: (desk: Desk) => boolean;
  /** Whether it is in force now, for actions that switch something. */
  readonly checked?: (desk: Desk) => boolean;
  /** Its picture is filled while it is in force. */
  readonly fills?: boolean;
  readonly run: (desk: Desk) => void | Promise<void>;
}

/** Whether it can be done now. */
export const canDo = (action: Action, desk: Desk): boolean =>
  (action.anywhere || desk.shown.isOpen) && (action.when?.(desk) ?? true);

/** Does it, if it can be done now; a "no" is shown as a message. */
export async function perform(action: Action, desk: Desk): Promise<void> {
  if (!canDo(action, desk)) return;
  await attempt(desk, () => action.run(desk));
}

/**
 * Runs what may be refused; a "no" is shown as a message.
 *
 * @returns whether it was done.
 */
export async function attempt(desk: Desk, work: () => unknown): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    desk.notices.warn(desk.speech.refusalText(error));
    return false;
  }
}
