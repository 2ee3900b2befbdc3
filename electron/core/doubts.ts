/** What a reader may be unsure of. The article is imported all the same, and marked with the tag `import.<doubt>` of messages. */
export const doubts = ['not-an-article', 'encoding-unsure', 'no-text', 'link-only'] as const;
export type Doubt = (typeof doubts)[number];
