import type { WebContents as ElectronWebContents, IpcMainInvokeEvent, WebFrameMain } from 'electron';
import { ipcMain } from './ipc-main.ts';
import { createDecoder } from './page/decode.ts';
import { createEncoder } from './page/encode.ts';
import type { FromPage, ToPage } from './page/messages.ts';
import type { WebContents } from './web-contents.ts';

const encode = createEncoder();
const decode = createDecoder();

type FrameMembers = 'url' | 'origin' | 'parent' | 'processId' | 'routingId';

/** What Electron passes with a message: only a page's main frame has a preload, so every message is from there. */
function eventFrom(sender: WebContents): IpcMainInvokeEvent {
  const url = sender.getURL();
  const frame = { url, origin: new URL(url).origin, parent: null, processId: sender.id, routingId: 1 };
  const senderFrame = frame satisfies Pick<WebFrameMain, FrameMembers> as WebFrameMain;
  return {
    type: 'frame',
    sender: sender as unknown as ElectronWebContents,
    senderFrame,
    processId: sender.id,
    frameId: 1,
  } as IpcMainInvokeEvent;
}

/** An event for a page, on a channel. */
export function eventFor(channel: string, parameters: unknown[]): ToPage {
  return { kind: 'event', channel, parameters: encode(parameters) };
}

/** Hands a page's `send` to its listeners. */
export function hearSend(sender: WebContents, message: Extract<FromPage, { kind: 'send' }>): void {
  ipcMain.emit(message.channel, eventFrom(sender), ...(decode(message.parameters) as unknown[]));
}

/** Lets the handler answer a page's `invoke`. What it throws reaches the page as a message, worded as Electron does. */
export async function answerInvoke(
  sender: WebContents,
  message: Extract<FromPage, { kind: 'invoke' }>,
): Promise<ToPage> {
  const { call, channel } = message;
  try {
    const value = await ipcMain.answer(channel, eventFrom(sender), decode(message.parameters) as unknown[]);
    return { kind: 'result', call, value: encode(value) };
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { kind: 'failure', call, message: `Error invoking remote method '${channel}': ${reason}` };
  }
}
