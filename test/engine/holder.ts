import { attach } from '../../electron/engine/attach.ts';

/** Holds the library that it is told of until it is killed; says so when it does. */
await attach(process.argv[2]!, { create: true });
process.send!('held');
