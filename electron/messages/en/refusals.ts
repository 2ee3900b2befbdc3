import type { RefusalCode } from '../../core/refusal.ts';
import type { Message } from '../speak.ts';

/** What the person reads when the program says no: what it is, and what to do next. */
export const refusals = {
  'refusal.archive-damaged':
    'The archive is damaged or incomplete. Get it again, or unpack it and import what could be saved.',
  'refusal.archive-empty':
    'There is nothing in it that could become an article. Open it and look whether it is the right file.',
  'refusal.archive-locked':
    '“{name}” is locked with a password. Unpack the archive with the password, then import the folder.',
  'refusal.archive-too-deep':
    'Archives lie in archives too many times over. Unpack the outer ones, then import what is in them.',
  'refusal.archive-too-large':
    'It would unpack to more than {megabytes} MB. If that is meant, unpack it yourself and import the folder.',
  'refusal.article-damaged':
    'This article was changed so that it can’t be read back: “{field}” is not as it should be. Mend it in the file, or export it again.',
  'refusal.article-missing': 'There is no article “{id}” in this library. List the articles to see their ids.',
  'refusal.backup-damaged':
    'The backup is damaged or incomplete: {file}. Nothing was made of it. Choose another one, such as an earlier one.',
  'refusal.backup-folder-missing':
    'The backup folder is not there: {path}. Connect its disk or choose another folder. The backups in it are not lost.',
  'refusal.backup-unknown': '“{path}” is no backup of this program. Choose a file made by “Back up”, or a snapshot.',
  'refusal.bad-request': 'That request was not understood: {detail}',
  'refusal.changes-unsaved': {
    one: 'Changes to {count} article are not stored yet, perhaps in another window. Look there first, then try again.',
    other:
      'Changes to {count} articles are not stored yet, perhaps in another window. Look there first, then try again.',
  },
  'refusal.collection-missing': 'There is no collection “{name}”. Create it first.',
  'refusal.collection-name-taken': 'There is a collection “{name}” here already. Choose another name.',
  'refusal.collection-into-itself': 'A collection cannot go into itself. Choose another place.',
  'refusal.disk-refused':
    'The disk refused: {reason}. Nothing was changed. Make room or reconnect the disk, then try again.',
  'refusal.encoding-undecided': 'It is not clear how this text is encoded. Import it again and say the encoding.',
  'refusal.encoding-unknown': '“{encoding}” is not an encoding that is known here. Try UTF-8, GB18030 or Big5.',
  'refusal.engine-ended':
    'The part of the program that keeps the library ended twice within a minute. What was stored is there. Open the library again; if it happens again, restart the program. ({reason})',
  'refusal.export-format-unknown': 'There is no export to “{format}”. Choose one of: {formats}.',
  'refusal.export-onto-library': '“{path}” is a library. Choose another place for the export.',
  'refusal.export-too-wide':
    'All of “{path}” would be replaced, your own files with it. Choose a folder of its own for the export.',
  'refusal.file-damaged': 'The file is damaged or incomplete ({detail}). Get it again and import it once more.',
  'refusal.file-empty': 'The file is empty. Save the page again and import it once more.',
  'refusal.file-too-large': 'The file has more than {megabytes} MB: too much for one page. Split it first.',
  'refusal.file-unreadable': 'The file could not be read: {reason}.',
  'refusal.file-unreadable-format': 'Files of this kind ({mediaType}) cannot be read yet. Save it as HTML or text.',
  'refusal.history-lost':
    'This step cannot be taken back any more: part of the journal that describes it was damaged and is lost.',
  'refusal.internal': 'Something went wrong inside the program. What you had is kept. {detail}',
  'refusal.library-closed': 'No library is open. Open one first.',
  'refusal.library-away':
    'The folder of the library is not there now: “{path}”. What is on the screen is kept; once the folder is back, it can be written.',
  'refusal.library-damaged': 'A file of the library is damaged: {file}. It was left as it is; nothing was overwritten.',
  'refusal.library-exists': 'There is something at “{path}” already. Choose an empty place, or open it.',
  'refusal.library-held': 'Another program has this library open (process {pid} on {host}). Close it there first.',
  'refusal.library-missing': 'There is no library at “{path}”. Check the path, or import something to create it.',
  'refusal.library-newer':
    'This library was written by a newer version of the program (form {schema}). Nothing can be changed in it here; update the program.',
  'refusal.library-read-only': 'The library can only be read now: {reason}. Close it and open it again.',
  'refusal.library-unwritable':
    'This library lies where nothing can be written ({reason}). It can be read, searched and exported. To change it, copy it to another place or ask for permission to write.',
  'refusal.name-empty': 'A name is needed.',
  'refusal.nothing-to-answer': 'There is no question to answer.',
  'refusal.nothing-to-redo': 'There is nothing to redo.',
  'refusal.nothing-to-undo': 'There is nothing to undo.',
  'refusal.original-damaged': 'The original {sha256} is not what it was when it came in.',
  'refusal.original-missing': 'This article has no original here.',
  'refusal.path-missing': 'There is nothing at “{path}”.',
  'refusal.query-wrong': 'The query is wrong at character {at}. Expected there: {expected}.',
  'refusal.record-unknown':
    'This entry has nothing that an article could be made of. If its table has other column names, rename them.',
  'refusal.revision-missing':
    'There is no revision {n} of this article, or it is not known any more. List its revisions to see those that are.',
  'refusal.step-missing': 'This step is not in the history any more. Look at the list again.',
  'refusal.tag-missing': 'There is no tag “{tag}”.',
  'refusal.tag-into-itself': 'A tag cannot go below itself. Choose another place.',
  'refusal.title-empty': 'An article needs a title.',
} satisfies Record<`refusal.${RefusalCode}`, Message>;
