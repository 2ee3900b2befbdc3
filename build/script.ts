/** A script can't go on, for a reason that its reader can do something about: the message is all that is printed. */
export class Stop extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a script to its end and leaves the process with the exit code that it returns (0 if it returns none).
 *
 * A {@link Stop} is printed as its sentence alone; anything else is a bug and keeps its stack.
 */
export async function runScript(script: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await script()) ?? 0;
  } catch (problem) {
    console.error(problem instanceof Stop ? problem.message : problem);
    process.exitCode = problem instanceof Stop ? problem.exitCode : 1;
  }
}
