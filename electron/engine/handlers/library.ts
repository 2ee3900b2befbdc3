import { healthOf } from '../health.ts';
import type { CommandsOf, ControlHandlers, QueriesOf } from './tables.ts';

export const libraryQueries = {
  'library.overview': ({ library, store, catalogue, index }) => ({
    name: library.name,
    path: store.folder,
    language: library.language,
    counts: catalogue.counts(),
    indexing: index.progress && { ...index.progress },
    undo: store.history.undo,
    redo: store.history.redo,
    findings: [...store.findings],
  }),
  'library.health': ({ store }) => healthOf(store),
} satisfies QueriesOf<'library'>;

export const libraryCommands = {
  'library.configure': {
    run({ library }, { name, language }) {
      if (name) library.name = name;
      if (language) library.language = language;
    },
  },
} satisfies CommandsOf<'library'>;

export const indexQueries = {
  'index.caughtUp': ({ index }) => index.caughtUp(),
} satisfies QueriesOf<'index'>;

/** Names that articles carry, as the sidebar lists them. */
export const nameQueries = {
  'person.list': ({ catalogue }) => catalogue.people(),
  'source.list': ({ catalogue }) => catalogue.sources(),
} satisfies QueriesOf<'person' | 'source'>;

export const controlHandlers = {
  'history.undo': (controls) => controls.undo(),
  'history.redo': (controls) => controls.redo(),
  'history.goTo': (controls, { step }) => controls.goTo(step),
  'backup.configure': (controls, { folder }) => controls.configureBackup(folder),
  'backup.answer': (controls, { goOn }) => controls.answerBackup(goOn),
  'job.stop': async (controls, { job }) => controls.stopJob(job),
} satisfies ControlHandlers;
