import type { Block, Page } from '../model.ts';
import type { Finding } from '../vote.ts';
import { titleOfHtml } from './html.ts';
import { titleOfText } from './text.ts';

export interface FoundTitle {
  finding?: Finding & { rule: string; confidence: number };
  block?: Block;
}

/** The article's title: as printed where it is printed, else as the page's head gives it. */
export function findTitle(page: Page): FoundTitle {
  return page.isHtml ? titleOfHtml(page) : titleOfText(page);
}

/** The line that names the organisation behind the page: `长城新媒体集团  主办`. */
export const isPublisherLine = (text: string) =>
  /^\S{2,24}[\s\u00a0\u3000]*(?:主办|主管主办|承办)$/u.test(text) || /^主办(?:单位|方)?\s?[:：]/u.test(text);
