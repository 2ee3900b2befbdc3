import { articles } from './articles.ts';
import { refusals } from './refusals.ts';
import { steps } from './steps.ts';

/** Every sentence of the program in this language. */
export const zhCN = { ...articles, ...refusals, ...steps };
