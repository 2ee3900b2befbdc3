import type { CommandName } from '../../contract/contract.ts';
import type { Message } from '../speak.ts';

/** What a step did, as the list of what can be undone names it. */
export const steps = {
  'did.import': { one: 'Import {count} article', other: 'Import {count} articles' },
  'did.mend': { one: 'Mend the library: {count} article', other: 'Mend the library: {count} articles' },
  'did.library.configure': 'Change the library’s settings',
  'did.article.write': 'New article “{title}”',
  'did.article.edit': 'Edit “{title}”',
  'did.article.setStatus': { one: 'Set the status of {count} article', other: 'Set the status of {count} articles' },
  'did.article.setStarred': { one: 'Star or unstar {count} article', other: 'Star or unstar {count} articles' },
  'did.article.bin': { one: 'Put {count} article in the bin', other: 'Put {count} articles in the bin' },
  'did.article.restore': { one: 'Take {count} article out of the bin', other: 'Take {count} articles out of the bin' },
  'did.article.restoreRevision': 'Take “{title}” back to revision {n}',
  'did.bin.empty': { one: 'Delete {count} article for good', other: 'Delete {count} articles for good' },
  'did.tag.create': 'New tag “{path}”',
  'did.tag.add': { one: 'Tag {count} article “{tag}”', other: 'Tag {count} articles “{tag}”' },
  'did.tag.remove': { one: 'Take “{tag}” from {count} article', other: 'Take “{tag}” from {count} articles' },
  'did.tag.rename': 'Rename tag “{path}” to “{to}”',
  'did.tag.colour': 'Colour tag “{path}”',
  'did.tag.delete': 'Delete tag “{path}”',
  'did.collection.create': 'New collection “{name}”',
  'did.collection.rename': 'Rename a collection to “{name}”',
  'did.collection.move': 'Move collection “{name}”',
  'did.collection.delete': 'Delete collection “{name}”',
  'did.collection.add': { one: 'Add {count} article to “{name}”', other: 'Add {count} articles to “{name}”' },
  'did.collection.remove': { one: 'Take {count} article from “{name}”', other: 'Take {count} articles from “{name}”' },
} satisfies Record<`did.${CommandName | 'import' | 'mend'}`, Message>;
