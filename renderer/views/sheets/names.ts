import type { ImportSource } from '../../../electron/contract/import.ts';
import type { Language } from '../../../electron/core/library.ts';
import type { Encoding } from '../../models/intake.svelte.ts';

const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 (GBK, GB2312)',
  big5: 'Big5',
  'utf-16le': 'UTF-16',
};

/** An encoding as people know it. */
export const encodingName = (encoding: Encoding): string => encodingNames[encoding];

/** The last part of a path of any system. */
export const lastPart = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;

/** What lies before the last part of a path; empty where nothing does. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.search(/[\\/][^\\/]*$/)));

/** What a source is called; `pasted` names text that came without a name. */
export function sourceName(source: ImportSource, pasted: string): string {
  if ('path' in source) return lastPart(source.path);
  return 'name' in source ? source.name : pasted;
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** An amount of bytes with three digits at most, in steps of a thousand. */
export function sizeText(bytes: number, language: Language): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step],
    maximumSignificantDigits: step === 0 ? 4 : 3,
  }).format(bytes / 1000 ** step);
}
