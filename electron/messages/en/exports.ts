import type { Message } from '../speak.ts';

/** What exports say in the articles' stead, and why a disk would not take them. */
export const exports = {
  'export.index': 'Clippings',
  'export.index.count': { one: '{count} article', other: '{count} articles' },
  'export.index.made': 'Exported on {date}',
  'export.undated': 'Date unknown',
  'export.back': 'All clippings',
  'export.page': 'Page {page}',
  'export.issue': 'Issue {issue}',
  'export.byline': '{role}: {names}',
  'export.post': '{name} ({post})',
  'export.comma': ', ',
  'export.origin': 'Where this came from',
  'export.citation': 'Cite as',
  'export.imported': 'Archived on',
  'export.file': 'Original file',
  'export.sum': 'SHA-256 of the original',
  'export.origin.note': 'Original file “{file}”, SHA-256 {sum}',
  'export.id': 'ID in the archive',
  'export.image-missing': '[Picture not kept: {text}]',
  'export.image-missing-unnamed': '[Picture not kept]',
  'disk.full': 'it is full',
  'disk.forbidden': 'there is no permission to write at “{path}”',
  'disk.in-the-way': '“{path}” is a file, so nothing can be put inside it',
  'disk.read-only': 'it can only be read',
  'disk.name-too-long': 'the name “{path}” is too long for it',
} satisfies Record<string, Message>;
