/** A text as a query finds it to the letter, whatever stands in it: for building queries, as in `tag:${quoteTerm(path)}`. */
export function quoteTerm(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
