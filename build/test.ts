import { buildApp } from './build.ts';
import { checkAll } from './check.ts';
import { checkPackage } from './package-check.ts';
import { runScript, Stop } from './script.ts';
import { sentences } from './sentences.ts';
import { ensureBrowser } from './setup.ts';
import { runBrowserTests, runUnitTests, type TestRun } from './test-runs.ts';

/** The parts of `npm test`, in their order. One that runs no tests of its own has nothing to count. */
const stages: Record<string, (args: string[]) => Promise<TestRun>> = {
  setup: () => uncounted(ensureBrowser().then(() => 0)),
  check: () => uncounted(checkAll()),
  build: () => uncounted(buildApp().then(() => 0)),
  unit: runUnitTests,
  e2e: (args) => runBrowserTests('e2e', args),
  package: checkPackage,
};

async function uncounted(work: Promise<number>): Promise<TestRun> {
  return { code: await work, counts: { passed: 0, failed: 0, skipped: 0 } };
}

/**
 * Runs the stages until one fails, then says how long each took and, in the last line, how many tests passed and failed.
 *
 * @param given `--only <stage>` for one stage alone; what follows goes to that stage's tool
 * @returns the exit code of the stage that failed, or 0
 */
async function testAll(given: string[]): Promise<number> {
  const [flag, only, ...args] = given;
  if (flag !== undefined && (flag !== '--only' || !only || !stages[only])) {
    throw new Stop(sentences.unknownStage(Object.keys(stages).join(', ')), 2);
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  let code = 0;
  for (const [name, run] of Object.entries(stages)) {
    if (code !== 0 || (only && name !== only)) continue;
    const started = performance.now();
    const result = await run(args).catch(asFailure);
    code = result.code;
    for (const outcome of ['passed', 'failed', 'skipped'] as const) total[outcome] += result.counts[outcome];
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
    lines.push(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(8)}${seconds} s`);
  }
  if (total.skipped > 0) lines.push(`${total.skipped} skipped`);
  console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
  return code;
}

/** A stage that throws has failed; the summary still follows. */
function asFailure(problem: unknown): TestRun {
  console.error(problem instanceof Stop ? problem.message : problem);
  return { code: 1, counts: { passed: 0, failed: 0, skipped: 0 } };
}

await runScript(() => testAll(process.argv.slice(2)));
