import { app } from './app.ts';
import { devToolsAddress } from './chromium.ts';
import { isControlled } from './environment.ts';

/** What a test asks of the app's main process: the DevTools address, or to run a function with `electron` and one value. */
export type ControlRequest = { id: number } & (
  | { want: 'address' }
  | { want: 'call'; source: string; parameter: unknown }
);
export type ControlAnswer = { id: number } & ({ value: unknown } | { error: string });

/** Obeys the process that started the app, if that asked for it; ends with it. */
export function obeyParent(electron: object): void {
  if (!isControlled || !process.send) return;
  const answer = (message: ControlAnswer): void => {
    process.send?.(message);
  };
  process.on('message', (request: ControlRequest) => {
    carryOut(electron, request)
      .then((value) => answer({ id: request.id, value }))
      .catch((error: Error) => answer({ id: request.id, error: error.stack ?? String(error) }));
  });
  process.on('disconnect', () => app.exit(0));
}

async function carryOut(electron: object, request: ControlRequest): Promise<unknown> {
  await app.whenReady();
  if (request.want === 'address') return devToolsAddress(app.profile);
  // The test's function arrives as text, as it does in Playwright's own ElectronApplication.evaluate.
  const call = new Function(`return (${request.source})`)();
  return call(electron, request.parameter);
}
