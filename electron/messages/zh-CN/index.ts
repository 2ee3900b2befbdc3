import { actions } from './actions.ts';
import { archive } from './archive.ts';
import { articles } from './articles.ts';
import { cli } from './cli.ts';
import { desktop } from './desktop.ts';
import { exports } from './exports.ts';
import { history } from './history.ts';
import { libraries } from './libraries.ts';
import { queries } from './queries.ts';
import { reader } from './reader.ts';
import { refusals } from './refusals.ts';
import { sheets } from './sheets.ts';
import { steps } from './steps.ts';
import { window } from './window.ts';

/** Every sentence of the program in this language. */
export const zhCN = {
  ...cli,
  ...archive,
  ...actions,
  ...articles,
  ...desktop,
  ...exports,
  ...libraries,
  ...history,
  ...queries,
  ...reader,
  ...refusals,
  ...sheets,
  ...steps,
  ...window,
};
