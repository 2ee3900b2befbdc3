import { Refusal } from '../../core/refusal.ts';
import type { PageFile } from '../page.ts';
import type { Unreadable } from './format.ts';

/** A file of a container, or why it can't be had: one that is damaged does not take the others with it. */
export async function readable(name: string, open: () => Promise<PageFile>): Promise<PageFile | Unreadable> {
  try {
    return await open();
  } catch (problem) {
    if (problem instanceof Refusal) return { name, refusal: problem };
    throw problem;
  }
}
