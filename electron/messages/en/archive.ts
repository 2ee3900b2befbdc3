import type { Message } from '../speak.ts';

/** What the archive itself writes or reports. */
export const archive = {
  'import.not-an-article': 'not an article?',
  'found.torn-line':
    'An unfinished line at the end of the journal was set aside as {kept}. It had not been acknowledged.',
  'found.orphan-volume': 'A file that no change named was set aside as {kept}.',
  'found.volumes-unwritten':
    'A volume could not be written yet ({reason}). The change is safe in the journal and will be written.',
  'found.originals-left': 'Originals that nothing uses any more could not be removed ({reason}).',
  'found.backup-failed': 'The library could not be backed up. {why} It will be tried again.',
  'found.backup-inside':
    'Snapshots lie inside the library. They help after a mistake, not when the disk is lost. Choose a folder on another one.',
} satisfies Record<string, Message>;
