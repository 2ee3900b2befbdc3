import { createDecoder } from './decode.ts';
import { type AnyFunction, createEncoder } from './encode.ts';
import type { FromPage, ToPage } from './messages.ts';

/** The preload's end of the messages between a page and the main process. */
export interface PageIpc {
  /** What `require('electron').ipcRenderer` is in the preload. */
  ipcRenderer: Record<string, AnyFunction>;
  /** Takes a result or an event from the main process. */
  receive(message: ToPage): void;
}

/** Makes `ipcRenderer` over `post`, which reaches the main process. */
export function createIpcRenderer(post: (message: FromPage) => void): PageIpc {
  const encode = createEncoder();
  const decode = createDecoder();
  const calls = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, { listener: AnyFunction; once: boolean }[]>();
  let lastCall = 0;

  const listensTo = (channel: unknown) => listeners.get(channel as string) ?? [];
  const add = (channel: unknown, listener: unknown, once: boolean) => {
    listeners.set(channel as string, [...listensTo(channel), { listener: listener as AnyFunction, once }]);
    return ipcRenderer;
  };
  const remove = (channel: unknown, listener: unknown) => {
    const last = listensTo(channel).findLastIndex((entry) => entry.listener === listener);
    listeners.set(
      channel as string,
      listensTo(channel).filter((_, index) => index !== last),
    );
    return ipcRenderer;
  };

  const ipcRenderer: Record<string, AnyFunction> = {
    invoke: (channel, ...parameters) => {
      const encoded = encode(parameters);
      lastCall += 1;
      const call = lastCall;
      return new Promise((resolve, reject) => {
        calls.set(call, { resolve, reject });
        post({ kind: 'invoke', call, channel: channel as string, parameters: encoded });
      });
    },
    send: (channel, ...parameters) =>
      post({ kind: 'send', channel: channel as string, parameters: encode(parameters) }),
    on: (channel, listener) => add(channel, listener, false),
    once: (channel, listener) => add(channel, listener, true),
    off: remove,
    addListener: (channel, listener) => add(channel, listener, false),
    removeListener: remove,
    removeAllListeners: (channel) => {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel as string);
      return ipcRenderer;
    },
  };

  const hear = (channel: string, parameters: unknown[]): void => {
    for (const { listener, once } of listensTo(channel)) {
      if (once) remove(channel, listener);
      listener({ sender: ipcRenderer, ports: [] }, ...parameters);
    }
  };

  const settle = (message: Extract<ToPage, { call: number }>): void => {
    const waiting = calls.get(message.call);
    calls.delete(message.call);
    if (message.kind === 'result') waiting?.resolve(decode(message.value));
    else waiting?.reject(new Error(message.message));
  };

  const receive = (message: ToPage): void => {
    if (message.kind === 'event') hear(message.channel, decode(message.parameters) as unknown[]);
    else if (message.kind !== 'accelerators') settle(message);
  };

  return { ipcRenderer, receive };
}
