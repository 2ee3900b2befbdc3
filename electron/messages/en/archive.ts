import type { Message } from '../speak.ts';

/** What the archive itself writes or reports. */
export const archive = {
  'import.not-an-article': 'not an article?',
  'import.encoding-unsure': 'encoding unsure?',
  'import.no-text': 'text to be typed',
  'import.link-only': 'link only',
  'found.torn-line':
    'The last line of the journal is not whole and was kept as {kept}: a change that was being written when the machine stopped, or one that was damaged since.',
  'found.orphan-volume': 'A file that no change named was set aside as {kept}.',
  'found.volumes-unwritten':
    'A volume could not be written yet ({reason}). The change is safe in the journal and will be written.',
  'found.originals-left': 'Originals that nothing uses any more could not be removed ({reason}).',
  'found.backup-failed': 'The library could not be backed up. {why} It will be tried again.',
  'found.backup-inside':
    'Snapshots lie inside the library. They help after a mistake, not when the disk is lost. Choose a folder on another one.',
  'found.synced':
    'The library lies in a folder that looks like one of {service}. Open it on one machine at a time, and wait there until all is transferred: otherwise two versions of a file arise, and changes may be missing. Better: keep it elsewhere, and let the backup folder be in here.',
  'found.file-mended': '“{file}” was damaged. It was kept as {kept} and made again from what is left.',
  'found.file-made-again': '“{file}” was missing or empty. It was made again from what is left.',
  'found.lines-lost': {
    one: '{count} change in the journal (no. {first}) can no longer be read. It cannot be undone or looked up any more, nor can what was before it be undone.',
    other:
      '{count} changes in the journal (no. {first} to {last}) can no longer be read. They cannot be undone or looked up any more, nor can what was before them be undone.',
  },
  'found.article-lost':
    'An article that was in “{file}” could not be recovered ({id}). Import it again, or look for it in a backup.',
  'found.article-earlier': '“{title}” was brought back as it was some changes ago; the last ones are lost ({id}).',
  'found.article-doubtful':
    '“{title}” was found in a damaged file and nothing vouches for every letter of it. Look it through ({id}).',
  'found.article-reread':
    '“{title}” was read again from its original; what was corrected in it since may be missing ({id}).',
  'found.articles-more': {
    one: '{count} more article is not as it was.',
    other: '{count} more articles are not as they were.',
  },
  'found.articles-unknown': {
    one: '{count} article in “{file}” can no longer be read, and nothing says which it was. Look for it in a backup.',
    other:
      '{count} articles in “{file}” can no longer be read, and nothing says which they were. Look for them in a backup.',
  },
  'found.past-unknown':
    'Neither library.json nor the journal could be read: nothing says what else was in this library. Look for it in a backup.',
  'found.library-content-partly':
    'The collections, tags and settings could not all be brought back as they were. Look through them.',
  'fault.altered': 'Its bytes are not those that were written.',
  'fault.missing': 'It is not there.',
  'fault.unreadable': 'It could not be read: {reason}.',
  'fault.torn': 'Its last line is not whole.',
  'fault.unknown': 'No change has ever named it.',
  'fault.articles-damaged': { one: '{count} article in it is damaged.', other: '{count} articles in it are damaged.' },
  'fault.lines-damaged': {
    one: '{count} change (no. {first}) can no longer be read.',
    other: '{count} changes (no. {first} to {last}) can no longer be read.',
  },
  'fault.article-gone': 'An article is missing from it: {id}.',
  'fault.article-other': 'An article is not as the journal says: {id} (revision {found}; expected {expected}).',
  'fault.article-twice': 'An article stands here and in {other}: {id}.',
  'fault.collection-holds-none': 'The collection “{collection}” names an article that is not there: {id}.',
  'fault.tag-unlisted': 'The tag “{tag}” of article {id} is not in the list of tags.',
  'fault.index-differs': 'The index differs from the articles in {count} places.',
  'found.held-elsewhere':
    'The machine {host} said to have this library open since {since}. If it is still open there, close it there before you change anything here.',
} satisfies Record<string, Message>;
