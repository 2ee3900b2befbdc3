import type { BrowserWindow } from 'electron';
import * as v from 'valibot';
import { contract, type ShellName } from '../contract/contract.ts';
import type { Reply } from '../contract/link.ts';
import { Refusal } from '../core/refusal.ts';
import type { ShellHandlers } from './handlers.ts';

type AnyHandler = (input: unknown, window: BrowserWindow) => unknown;

/** Whether a name of the contract is one that the desktop answers, and not the engine. */
export function isShellName(name: string): name is ShellName {
  return Object.hasOwn(contract, name) && contract[name as keyof typeof contract].kind === 'shell';
}

/** Answers for the desktop: checks the input, and turns whatever goes wrong into a coded "no". */
export async function answerShell(
  handlers: ShellHandlers,
  name: ShellName,
  input: unknown,
  window: BrowserWindow,
): Promise<Reply<unknown>> {
  const checked = v.safeParse(contract[name].input, input);
  if (!checked.success) return refuse(new Refusal('bad-request', { detail: checked.issues[0].message }));
  try {
    return { ok: true, value: await (handlers[name] as AnyHandler)(checked.output, window) };
  } catch (problem) {
    if (problem instanceof Refusal) return refuse(problem);
    console.error(`${name} failed:`, problem);
    return refuse(new Refusal('internal', { detail: String(problem) }));
  }
}

function refuse({ code, params }: Refusal): Reply<never> {
  return { ok: false, code, params };
}
