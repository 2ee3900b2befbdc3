import type { Block, Page } from '../model.ts';
import type { Finding } from '../vote.ts';
import { titleOfHtml } from './html.ts';
import { titleOfText } from './text.ts';

export interface FoundTitle {
  finding?: Finding & { rule: string; confidence: number };
  block?: Block;
  /** The newspaper's headline block, where the title was found in it. */
  run?: Block[];
}

/** The article's title: as printed where it is printed, else as the page's head gives it. */
export function findTitle(page: Page): FoundTitle {
  return page.isHtml ? titleOfHtml(page) : titleOfText(page);
}
