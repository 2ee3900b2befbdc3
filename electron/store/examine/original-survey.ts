import { createHash } from 'node:crypto';
import { Refusal } from '../../core/refusal.ts';
import type { Folder } from '../folder.ts';
import type { Fault } from './fault.ts';

/** The originals as they were found. */
export interface OriginalSurvey {
  /** Those that are here and as they came, by SHA-256. */
  readonly here: ReadonlySet<string>;
  /** Those whose bytes were set aside once: they were here. */
  readonly setAside: ReadonlySet<string>;
  readonly faults: readonly Fault[];
}

/** Reads every original and compares it with its name. A name that is no SHA-256, or in another's folder, is not looked at. */
export async function* surveyOriginals(folder: Folder): AsyncGenerator<string, OriginalSurvey> {
  const here = new Set<string>();
  const setAside = new Set<string>();
  const faults: Fault[] = [];
  for (const two of (await folder.list('originals')).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    yield `originals/${two}`;
    for (const name of await folder.list(`originals/${two}`)) {
      const aside = /^([0-9a-f]{64})\.damaged-/.exec(name)?.[1];
      if (aside !== undefined) setAside.add(aside);
      if (!name.startsWith(two) || !/^[0-9a-f]{64}$/.test(name)) continue;
      yield `originals/${two}/${name}`;
      const path = `originals/${two}/${name}`;
      const fault = await check(folder, path, name);
      if (fault) faults.push(fault);
      else here.add(name);
    }
  }
  return { here, setAside, faults };
}

async function check(folder: Folder, path: string, sha256: string): Promise<Fault | undefined> {
  const { sum, reason } = await sumOfFile(folder, path);
  if (reason !== undefined) return { kind: 'original', path, name: 'unreadable', params: { reason } };
  // One that is gone was removed, for good, while the others were read.
  return sum === null || sum === sha256 ? undefined : { kind: 'original', path, name: 'altered', params: {} };
}

/** How much of a file is in memory at a time, in bytes. */
const part = 1024 * 1024;

async function sumOfFile(folder: Folder, path: string): Promise<{ sum: string | null; reason?: string }> {
  try {
    const sum = createHash('sha256');
    const size = (await folder.look(path))?.size;
    if (size === undefined) return { sum: null };
    for (let start = 0; start < size; start += part)
      sum.update(await folder.readPart(path, start, Math.min(start + part, size)));
    return { sum: sum.digest('hex') };
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return { sum: null, reason: String(problem.params.reason) };
  }
}
