import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { attach } from './processes.ts';

const root = resolve(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const reports = join(root, 'out/reports');

/** How many tests a run had, by outcome. */
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** How a run of tests ended: its exit code, and its counts (all zero when it never came to a test). */
export interface TestRun {
  code: number;
  counts: Counts;
}

const none: Counts = { passed: 0, failed: 0, skipped: 0 };

/** Runs the unit tests on this terminal; `args` go to vitest. */
export async function runUnitTests(args: string[] = []): Promise<TestRun> {
  const report = freshReport('unit');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const config = join(root, 'build/vitest.config.ts');
  const code = await attach({
    program: process.execPath,
    args: [join(modules, 'vitest/vitest.mjs'), 'run', '--config', config, ...reporters, ...args],
  });
  return { code, counts: read(report, vitestCounts) };
}

/**
 * Runs the browser tests on this terminal.
 *
 * @param name of the run, which its report is called by
 * @param args for Playwright
 * @param app folder of the built program, when it is not this one
 */
export async function runBrowserTests(name: string, args: string[] = [], app?: string): Promise<TestRun> {
  const report = freshReport(name);
  const config = join(root, 'build/playwright.config.ts');
  const code = await attach({
    program: process.execPath,
    args: [join(modules, 'playwright/cli.js'), 'test', '--config', config, '--reporter=list,json', ...args],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...(app ? { JIANBAO_APP_DIR: app } : {}) },
  });
  return { code, counts: read(report, playwrightCounts) };
}

/** Where a run reports to; what an earlier run left there is gone, so that it can't be counted again. */
function freshReport(name: string): string {
  const report = join(reports, `${name}.json`);
  rmSync(report, { force: true });
  return report;
}

function read<Report>(path: string, count: (report: Report) => Counts): Counts {
  return existsSync(path) ? count(JSON.parse(readFileSync(path, 'utf8')) as Report) : none;
}

/** The part of vitest's JSON report that is counted. A file that can't be loaded has no tests, but failed. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

function vitestCounts(report: VitestReport): Counts {
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The part of Playwright's JSON report that is counted. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

function playwrightCounts({ stats }: PlaywrightReport): Counts {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
