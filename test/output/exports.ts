import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportReport } from '../../electron/contract/export.ts';
import type { Progress } from '../../electron/contract/link.ts';
import type { Article } from '../../electron/core/article.ts';
import { type ExportRequest, exportArticles } from '../../electron/output/index.ts';

/** Asks for an export of articles; what a test does not say is as it usually is. */
export function request(
  articles: readonly Article[],
  asked: Pick<ExportRequest, 'format' | 'out'> & Partial<ExportRequest>,
): ExportRequest {
  return {
    articles: (async function* () {
      yield* articles;
    })(),
    total: articles.length,
    language: 'zh-CN',
    edition: '2025',
    asset: async () => null,
    now: new Date(2026, 10, 24, 12),
    ...asked,
  };
}

/** Lets an export come to its end. */
export async function exported(asked: ExportRequest): Promise<{ report: ExportReport; progress: Progress[] }> {
  const progress: Progress[] = [];
  const run = exportArticles(asked);
  for (let step = await run.next(); ; step = await run.next()) {
    if (step.done) return { report: step.value, progress };
    progress.push(step.value);
  }
}

/** Every file below a folder with its text, by path. */
export async function textsIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')]),
  );
  return Object.fromEntries(texts);
}
