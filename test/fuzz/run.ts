import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom, randomInjuries } from './injuries.ts';
import { aSample, type Sample } from './library.ts';
import { type Injury, trial } from './trial.ts';

/**
 * Injures a larger library at random, several files at once, until the time is over. `--seconds`, `--articles`, `--seed`.
 *
 * Prints a summary as JSON; exits 1 when anything was lost without a word, or crashed.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    articles: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

const seed = Number(values.seed);
const random = randomFrom(seed);
process.stderr.write(`seed ${seed}\n`);

const room = mkdtempSync(join(tmpdir(), 'jianbao-fuzz-'));
const samples = [
  await aSample(join(room, 'closed'), Number(values.articles), true),
  await aSample(join(room, 'open'), Number(values.articles), false),
];
rmSync(room, { recursive: true });

const until = Date.now() + Number(values.seconds) * 1000;
const problems: { seed: number; trial: number; injuries: string[]; complaints: readonly string[] }[] = [];
let trials = 0;
let exact = 0;
while (Date.now() < until) {
  const sample = samples[random(samples.length)]!;
  await tryOne(sample, randomInjuries(sample, random));
}

const files = samples[0]!.files.size;
console.log(JSON.stringify({ seed, articles: Number(values.articles), files, trials, exact, problems }, null, 2));
process.exitCode = problems.length > 0 ? 1 : 0;

async function tryOne(sample: Sample, injuries: readonly Injury[]): Promise<void> {
  trials++;
  const outcome = await trial(sample, injuries).catch((problem: unknown) => {
    return { isExact: false, complaints: [`crash: ${problem instanceof Error ? problem.stack : String(problem)}`] };
  });
  if (outcome.isExact) exact++;
  if (outcome.complaints.length === 0 || problems.length >= 20) return;
  const told = injuries.map(({ path, bytes }) => `${path} ${Buffer.isBuffer(bytes) ? `${bytes.length} bytes` : bytes}`);
  problems.push({ seed, trial: trials, injuries: told, complaints: outcome.complaints.slice(0, 5) });
}
