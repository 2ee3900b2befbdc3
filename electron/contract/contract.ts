import * as v from 'valibot';
import { Article, ArticleId, Sha256, statuses, TagPath, Text } from '../core/article.ts';
import { CollectionId, languages, tagColours } from '../core/library.ts';
import { BackupInput, BackupReport, BackupRow, RestoreInput, RestoreReport } from './backup.ts';
import { ExportChoice, ExportInput, ExportReport } from './export.ts';
import { Health } from './health.ts';
import { Comparison, HistoryInput, HistoryJump, HistoryPage, Revision, RevisionList } from './history.ts';
import { ImportInput, ImportReport } from './import.ts';
import type { Entry, Kind } from './kinds.ts';
import { command, control, job, permanent, query, shell } from './kinds.ts';
import {
  Bytes,
  CollectionRow,
  Edits,
  Label,
  NameCount,
  Overview,
  Page,
  QueryText,
  Selection,
  sorts,
  TagRow,
} from './parts.ts';
import { RecentLibrary, Standing } from './standing.ts';
import { VerifyInput, VerifyReport } from './verify.ts';

const Nothing = v.void_();
const Changed = v.object({ changed: v.number() });
const Sorting = v.picklist(sorts);

/** Everything that may be asked of the program, and nothing else. Handlers, clients and tests are derived from it. */
export const contract = {
  /** The open library: its name, its counts, what can be undone. */
  'library.overview': query(Nothing, Overview),
  /** How the library is: when it was checked and backed up, what was found, how large it is. */
  'library.health': query(Nothing, Health),
  /** Sets the library's name, or the language of its exports. */
  'library.configure': command(v.partial(v.object({ name: Text, language: v.picklist(languages) })), Nothing),

  /** Comes back when every article can be found: after an index was missing, it is made in the background. */
  'index.caughtUp': query(Nothing, Nothing),

  /** A page of the articles that a query finds. */
  'article.list': query(
    v.object({ query: QueryText, sort: Sorting, offset: v.number(), limit: v.pipe(v.number(), v.maxValue(500)) }),
    Page,
  ),
  /** One article exactly as stored. */
  'article.show': query(v.object({ id: ArticleId }), Article),
  /** The article that comes after another in a list, round to the first; null when the list is empty. */
  'article.next': query(
    v.object({ query: QueryText, sort: Sorting, after: v.exactOptional(ArticleId) }),
    v.object({ id: v.nullable(ArticleId) }),
  ),
  /** Articles as text for the clipboard: plain, Markdown, or one GB/T 7714 citation a line. */
  'article.copy': query(
    v.object({ articles: Selection, as: v.picklist(['text', 'markdown', 'citation']) }),
    v.object({ text: v.string() }),
  ),
  /** A new article written by hand; it waits like any other. */
  'article.write': command(v.object({ title: Text, body: v.exactOptional(v.string()) }), v.object({ id: ArticleId })),
  /** Changes fields of one article. Edits of one field within a second are one step. */
  'article.edit': command(v.object({ id: ArticleId, edits: Edits }), Nothing),
  'article.setStatus': command(v.object({ articles: Selection, status: v.picklist(statuses) }), Changed),
  'article.setStarred': command(v.object({ articles: Selection, starred: v.boolean() }), Changed),
  /** Puts articles in the bin. Nothing is deleted: collections and tags keep them. */
  'article.bin': command(v.object({ articles: Selection }), Changed),
  /** Takes articles out of the bin, back to where they were. */
  'article.restore': command(v.object({ articles: Selection }), Changed),
  /** Makes an article what it was in an earlier revision; it stays in or out of the bin. */
  'article.restoreRevision': command(Revision, Nothing),
  /** What was made of an article. */
  'revision.list': query(v.object({ id: ArticleId }), RevisionList),
  /** An article as it was. */
  'revision.show': query(Revision, Article),
  /** What differs between two revisions of an article. */
  'revision.compare': query(v.object({ id: ArticleId, from: Revision.entries.n, to: Revision.entries.n }), Comparison),
  /** Deletes what is in the bin, for good, and the originals that nothing else came from. */
  'bin.empty': permanent(Nothing, Changed),

  'tag.list': query(Nothing, v.array(TagRow)),
  'tag.create': command(v.object({ path: TagPath }), Nothing),
  'tag.add': command(v.object({ articles: Selection, tag: TagPath }), Changed),
  /** Takes a tag, and those below it, from articles. */
  'tag.remove': command(v.object({ articles: Selection, tag: TagPath }), Changed),
  /** Gives a tag another name or place, with those below it; joins it to the tag that is there already. */
  'tag.rename': command(v.object({ path: TagPath, to: TagPath }), Changed),
  'tag.colour': command(v.object({ path: TagPath, colour: v.nullable(v.picklist(tagColours)) }), Nothing),
  /** Takes a tag, and those below it, from every article and from the tree. */
  'tag.delete': command(v.object({ path: TagPath }), Changed),

  'collection.list': query(Nothing, v.array(CollectionRow)),
  'collection.create': command(
    v.object({ name: Text, parent: v.exactOptional(CollectionId) }),
    v.object({ id: CollectionId }),
  ),
  'collection.rename': command(v.object({ id: CollectionId, name: Text }), Nothing),
  /** Puts a collection inside another one, or at the top. */
  'collection.move': command(v.object({ id: CollectionId, parent: v.nullable(CollectionId) }), Nothing),
  /** Deletes a collection and those inside it; the articles stay. */
  'collection.delete': command(v.object({ id: CollectionId }), Nothing),
  'collection.add': command(v.object({ id: CollectionId, articles: Selection }), Changed),
  'collection.remove': command(v.object({ id: CollectionId, articles: Selection }), Changed),

  /** Names with the number of their articles, most articles first. */
  'person.list': query(Nothing, v.array(NameCount)),
  'source.list': query(Nothing, v.array(NameCount)),

  /** An original as text, decoded as it was when it was read. */
  'original.text': query(
    v.object({ id: ArticleId }),
    v.object({ text: v.string(), encoding: v.string(), mediaType: v.string(), fileName: v.string() }),
  ),
  /** An HTML original made harmless, with one place marked `id="place"`: what the window shows in a frame. */
  'original.page': query(
    v.object({ id: ArticleId, start: v.exactOptional(v.number()), end: v.exactOptional(v.number()) }),
    v.object({ html: v.string() }),
  ),
  /** The unchanged bytes of an original, an image or an attachment. */
  'original.bytes': query(v.object({ sha256: Sha256 }), v.object({ bytes: Bytes })),

  /** The steps of the library, newest first, undone ones on top. */
  'history.list': query(HistoryInput, HistoryPage),
  /** Undoes or redoes until this step is the last one done; null undoes all that can be. */
  'history.goTo': control(v.object({ step: v.nullable(v.number()) }), HistoryJump),
  /** Takes back the last step of the library. */
  'history.undo': control(Nothing, v.object({ label: Label })),
  'history.redo': control(Nothing, v.object({ label: Label })),
  /** Stops a job at its next resting place; what it has done so far stays. */
  'job.stop': control(v.object({ job: v.number() }), Nothing),

  /** The snapshots in the backup folder, newest first. */
  'backup.list': query(Nothing, v.array(BackupRow)),
  /** Says where snapshots go; null: into the library's own folder. */
  'backup.configure': control(v.object({ folder: v.nullable(v.pipe(v.string(), v.nonEmpty())) }), Nothing),
  /** Answers the question about a mass change: `goOn` when it is meant; else the snapshot of before is kept for good. */
  'backup.answer': control(v.object({ goOn: v.boolean() }), Nothing),
  backup: job(BackupInput, BackupReport),
  /** Makes a library out of a backup; the open one is not touched. */
  restore: job(RestoreInput, RestoreReport),

  /** Checks every file, hash and reference of the library, and the index. */
  verify: job(VerifyInput, VerifyReport),
  /** Takes changes older than so many months out of the journal, whose bytes it tells: undo and revisions end there, for good. */
  'journal.compact': job(
    v.object({ keepMonths: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(12_000)) }),
    v.object({ before: v.number(), after: v.number() }),
  ),

  import: job(ImportInput, ImportReport),
  export: job(ExportInput, ExportReport),
  /** How an export would begin: the text of its first few articles. Pictures are left out. */
  'export.preview': query(ExportChoice, v.object({ text: v.string() })),

  /** Lets the person choose files, or one folder, to import; empty when they think better of it. */
  'files.choose': shell(v.object({ kind: v.picklist(['files', 'folder']) }), v.object({ paths: v.array(v.string()) })),
  /** Lets the person say where an export goes; null when they think better of it. */
  'target.choose': shell(
    v.object({ suggested: v.string(), kind: v.picklist(['file', 'folder']) }),
    v.object({ path: v.nullable(v.string()) }),
  ),
  /** What the windows show: a library, or the start page. */
  'library.standing': shell(Nothing, Standing),
  /** The libraries that were open before, the last one first. */
  'library.recent': shell(Nothing, v.array(RecentLibrary)),
  /** Takes a library off that list; the library itself stays. */
  'library.forget': shell(v.object({ path: v.string() }), Nothing),
  /** Lets the person say where a library is, or is to be made; null when they think better of it. */
  'library.choose': shell(
    v.object({ purpose: v.picklist(['new', 'open']) }),
    v.object({ path: v.nullable(v.string()) }),
  ),
  /** Puts another library into all windows, once it is open. While one is open and the other can't be, it stays. */
  'library.open': shell(v.object({ path: v.string(), create: v.boolean() }), Nothing),
  /** Closes the library; the windows show the start page. */
  'library.close': shell(Nothing, Nothing),
  /** Makes a library out of a backup while none is open. */
  'library.restore': shell(RestoreInput, RestoreReport),
  /** Another window on the same library. */
  'window.new': shell(Nothing, Nothing),
  /** How many articles of this window have changes that are not stored yet. */
  'window.unsaved': shell(v.object({ count: v.number() }), Nothing),
  /** Closes this window, whatever is unsaved in it. */
  'window.close': shell(Nothing, Nothing),
  /** Lets the person say where backups go, where one goes, or which one to restore. */
  'backup.choose': shell(
    v.object({ purpose: v.picklist(['folder', 'save', 'restore']), suggested: v.exactOptional(v.string()) }),
    v.object({ path: v.nullable(v.string()) }),
  ),
  /** Shows a file in the system's file manager. */
  'path.reveal': shell(v.object({ path: v.string() }), Nothing),
  /** Opens a link of the http, https or mailto kind outside the program. */
  'link.open': shell(v.object({ url: v.string() }), Nothing),
  'clipboard.write': shell(v.object({ text: v.string(), html: v.exactOptional(v.string()) }), Nothing),
  /** The language of menus and dialogs, and the light or dark of what the system draws. */
  'window.dress': shell(
    v.object({ language: v.picklist(languages), theme: v.picklist(['system', 'light', 'dark']) }),
    Nothing,
  ),
} satisfies Record<string, Entry>;

type Contract = typeof contract;
type NameOf<K extends Kind> = { [N in keyof Contract]: Contract[N]['kind'] extends K ? N : never }[keyof Contract];

export type Name = keyof Contract;
export type QueryName = NameOf<'query'>;
export type CommandName = NameOf<'command'>;
export type ControlName = NameOf<'control'>;
export type JobName = NameOf<'job'>;
export type ShellName = NameOf<'shell'>;
export type Input<N extends Name> = v.InferOutput<Contract[N]['input']>;
export type Output<N extends Name> = v.InferOutput<Contract[N]['output']>;
