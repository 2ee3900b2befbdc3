import { createDecoder } from './decode.ts';
import { type AnyFunction, createEncoder } from './encode.ts';

type BridgeMessage =
  | { kind: 'expose'; name: string; value: string }
  | { kind: 'call'; call: number; reference: number; parameters: string }
  | { kind: 'returned' | 'threw'; call: number; value: string }
  | { kind: 'promised'; call: number }
  | { kind: 'resolved' | 'rejected'; call: number; value: string };

/**
 * Joins the two worlds of a page: one end runs in each, and they share nothing but DOM events under a secret name.
 *
 * A function that crosses becomes a function there: what returns at once returns at once, a promise stays a promise.
 *
 * @returns a function that hands a value to the other end under a name
 */
export function createBridge(
  secret: string,
  side: 'page' | 'preload',
  onExpose: (name: string, value: unknown) => void,
): (name: string, value: unknown) => void {
  const otherSide = side === 'page' ? 'preload' : 'page';
  // Taken now, before a page script can replace them.
  const { dispatchEvent, addEventListener, CustomEvent: Message } = globalThis;
  const ownFunctions: AnyFunction[] = [];
  const proxies = new Map<number, AnyFunction>();
  const answers = new Map<number, BridgeMessage>();
  const promises = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  let lastCall = 0;

  const post = (message: BridgeMessage): void => {
    dispatchEvent.call(globalThis, new Message(`${secret}:${otherSide}`, { detail: JSON.stringify(message) }));
  };

  const referenceTo = (own: AnyFunction): number => {
    const known = ownFunctions.indexOf(own);
    return known >= 0 ? known : ownFunctions.push(own) - 1;
  };

  const callOther = (reference: number, parameters: unknown[]): unknown => {
    lastCall += 1;
    const call = lastCall;
    post({ kind: 'call', call, reference, parameters: encode(parameters) });
    // Events are delivered at once: the answer is there when post() comes back.
    const answer = answers.get(call);
    answers.delete(call);
    if (answer?.kind === 'promised') return new Promise((resolve, reject) => promises.set(call, { resolve, reject }));
    if (answer?.kind === 'threw') throw decode(answer.value);
    if (answer?.kind === 'returned') return decode(answer.value);
    throw new Error('The other world of the page did not answer.');
  };

  const functionFrom = (reference: number): AnyFunction => {
    const known = proxies.get(reference);
    if (known) return known;
    const proxy: AnyFunction = (...parameters) => callOther(reference, parameters);
    proxies.set(reference, proxy);
    return proxy;
  };

  const encode = createEncoder(referenceTo);
  const decode = createDecoder(functionFrom);

  const answerCall = (call: number, run: () => unknown): void => {
    try {
      const result = run();
      if (result instanceof Promise) {
        post({ kind: 'promised', call });
        result
          .then((value) => post({ kind: 'resolved', call, value: encode(value) }))
          .catch((error) => post({ kind: 'rejected', call, value: encode(error) }));
      } else post({ kind: 'returned', call, value: encode(result) });
    } catch (error) {
      post({ kind: 'threw', call, value: encode(error) });
    }
  };

  const settle = (call: number, kind: 'resolve' | 'reject', value: string): void => {
    promises.get(call)?.[kind](decode(value));
    promises.delete(call);
  };

  addEventListener.call(globalThis, `${secret}:${side}`, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail) as BridgeMessage;
    if (message.kind === 'expose') onExpose(message.name, decode(message.value));
    else if (message.kind === 'resolved') settle(message.call, 'resolve', message.value);
    else if (message.kind === 'rejected') settle(message.call, 'reject', message.value);
    else if (message.kind !== 'call') answers.set(message.call, message);
    else {
      const { call, reference, parameters } = message;
      answerCall(call, () => ownFunctions[reference]?.(...(decode(parameters) as unknown[])));
    }
  });

  return (name, value) => post({ kind: 'expose', name, value: encode(value) });
}
