import { runCommandLine } from './cli/run.ts';
import { Terminal } from './cli/terminal.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), new Terminal());
