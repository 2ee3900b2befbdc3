/** What a drag inside the window carries: a data type that no other program's drag has. */
export const carried = {
  articles: 'application/x-jianbao-articles',
  collection: 'application/x-jianbao-collection',
  tag: 'application/x-jianbao-tag',
} as const;
