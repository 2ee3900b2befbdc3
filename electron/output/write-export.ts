import type { ExportFormat, ExportReport } from '../contract/export.ts';
import type { Progress } from '../contract/link.ts';
import { speaker } from '../messages/speak.ts';
import type { ExportSource } from './exporter.ts';
import { exporters } from './exporters.ts';
import { placeFor } from './place.ts';
import { Staging } from './staging.ts';

export interface ExportRequest extends Omit<ExportSource, 't'> {
  readonly format: ExportFormat;
  /** Exactly where the result goes; what is there is replaced whole. */
  readonly out: string;
  /** How many articles there are; for the progress only. */
  readonly total: number;
}

/**
 * Writes articles in one format. The result takes its place when all of it is written: whoever stops the generator, or sees it
 * fail, finds what was there before.
 *
 * @throws Refusal `export-onto-library`, `export-too-wide`, `disk-refused`
 */
export async function* exportArticles(request: ExportRequest): AsyncGenerator<Progress, ExportReport, undefined> {
  const { format, total, language } = request;
  const exporter = exporters[format];
  const staging = await Staging.begin(await placeFor(request.out), exporter.shape);
  try {
    let done = 0;
    for await (const { title } of exporter.write({ ...request, t: speaker(language) }, staging)) {
      done += 1;
      yield { done, total, detail: title };
    }
    return { format, articles: done, ...(await staging.takePlace()) };
  } finally {
    await staging.discard();
  }
}
