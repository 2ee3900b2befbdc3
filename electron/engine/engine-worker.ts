import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../core/refusal.ts';
import { type Attached, attach } from './attach.ts';
import { Loan, type Message } from './carriers.ts';
import type { FromThread, ThreadChoice, ToThread } from './thread.ts';

const port = parentPort!;
const tell = (message: FromThread): void => port.postMessage(message);

try {
  const { library, create } = workerData as ThreadChoice;
  serve(await attach(library, { create }));
  tell({ opened: true });
} catch (problem) {
  if (!(problem instanceof Refusal)) throw problem;
  tell({ opened: false, code: problem.code, params: problem.params });
}

function serve(engine: Attached): void {
  const loan = new Loan(engine, tell);
  port.on('message', (message: ToThread) => {
    if (!('close' in message)) return loan.take(message as Message);
    loan.end();
    void engine.close().then(() => {
      tell({ closed: true });
      port.close();
    });
  });
}
