import { actions } from './actions.ts';
import { articles } from './articles.ts';
import { desktop } from './desktop.ts';
import { exports } from './exports.ts';
import { queries } from './queries.ts';
import { refusals } from './refusals.ts';
import { steps } from './steps.ts';
import { window } from './window.ts';

/** Every sentence of the program in this language. */
export const en = { ...actions, ...articles, ...desktop, ...exports, ...queries, ...refusals, ...steps, ...window };
