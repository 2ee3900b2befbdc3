import type { Source } from './sources.ts';

const longest = { '.ts': 300, '.svelte': 200 };

/** Names the files that have more lines than a reader should be asked to hold, one sentence each. */
export function oversized(sources: Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const limit = path.endsWith('.svelte') ? longest['.svelte'] : longest['.ts'];
    const lines = text.trimEnd().split('\n').length;
    return lines > limit ? [`${path} has ${lines} lines; at most ${limit}`] : [];
  });
}
