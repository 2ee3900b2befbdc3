import type { Locator, Page } from 'playwright';

/** The row of an article in the list. */
export const rowOf = (page: Page, title: string): Locator =>
  page.getByRole('grid').getByRole('row').filter({ hasText: title });
