import type { Client } from '../contract/client.ts';
import type { Label } from '../contract/link.ts';
import type { Row, Sort } from '../contract/parts.ts';
import { quoteTerm } from '../core/query/index.ts';
import { Refusal } from '../core/refusal.ts';
import { type Key, speaker } from '../messages/speak.ts';
import type { Terminal } from './terminal.ts';

/** How many rows an engine gives at a time. */
const pageSize = 500;

/** The rows that a query finds, all of them or the first so many, and how many there are. */
export async function rowsOf(client: Client, query: string, sort: Sort, limit = Number.POSITIVE_INFINITY) {
  const rows: Row[] = [];
  for (;;) {
    const room = Math.min(pageSize, limit - rows.length);
    const page = await client.query('article.list', { query, sort, offset: rows.length, limit: room });
    rows.push(...page.rows);
    if (rows.length >= Math.min(limit, page.total) || page.rows.length === 0) return { total: page.total, rows };
  }
}

/** The query for what is in a collection. @throws Refusal `collection-missing` */
export async function inCollection(client: Client, name: string): Promise<string> {
  return `in:${quoteTerm((await collectionByName(client, name)).id)}`;
}

/** @throws Refusal `collection-missing` */
export async function collectionByName(client: Client, name: string) {
  const named = (await client.query('collection.list', undefined)).filter((row) => row.name === name.trim());
  const found = named.find(({ parent }) => !parent) ?? named[0];
  if (!found) throw new Refusal('collection-missing', { name });
  return found;
}

/** A row as one line for a person. */
export const lineOf = ({ say }: Terminal, { id, publishedAt, source, title }: Row): string =>
  [id, publishedAt?.slice(0, 10) ?? say('cli.untitled-date'), source, title].filter(Boolean).join('  ');

/** What a step did, in the language of the terminal. */
export const spoken = ({ name, params }: Label, { language }: Terminal): string =>
  speaker(language)(`did.${name}` as Key, params);
