import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { codeOf } from '../files.ts';
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
  const sum = createHash('sha256');
  try {
    await pipeline(createReadStream(folder.path(path)), sum);
  } catch (problem) {
    const reason = codeOf(problem);
    if (reason === undefined) throw problem;
    // It was removed, for good, while the others were read.
    if (reason === 'ENOENT') return undefined;
    return { kind: 'original', path, name: 'unreadable', params: { reason } };
  }
  return sum.digest('hex') === sha256 ? undefined : { kind: 'original', path, name: 'altered', params: {} };
}
