import { speaker } from '../messages/speak.ts';
import type { ExportSource } from './exporter.ts';
import { exporters } from './exporters.ts';
import type { ExportRequest } from './write-export.ts';

/**
 * What an export of these articles would hold, without writing it anywhere: the text of the file, or of each file of a folder, one
 * after another. Pictures are left out.
 */
export async function previewExport(request: Omit<ExportRequest, 'out' | 'total'>): Promise<string> {
  const source: ExportSource = { ...request, t: speaker(request.language) };
  const exporter = exporters[request.format];
  let text = '';
  const take = async (content: string | Uint8Array): Promise<void> => {
    if (typeof content === 'string') text += content;
  };
  const writing =
    exporter.shape === 'file'
      ? exporter.write(source, { append: take })
      : exporter.write(source, { write: (_path, content) => take(content) });
  for await (const _ of writing);
  return text.replace(/^\uFEFF/, '');
}
