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
  'found.synced':
    'The library lies in a folder that looks like one of {service}. Open it on one machine at a time, and wait there until all is transferred: otherwise two versions of a file arise, and changes may be missing. Better: keep it elsewhere, and let the backup folder be in here.',
} satisfies Record<string, Message>;
