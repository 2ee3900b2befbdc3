import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Client } from '../../../electron/contract/client.ts';
import type { ChangeEvent, Link } from '../../../electron/contract/link.ts';
import type { Edits } from '../../../electron/contract/parts.ts';
import type { Article } from '../../../electron/core/article.ts';
import { withEdits } from '../../../renderer/models/article-edits.ts';
import { KeptEdits } from '../../../renderer/models/kept-edits.ts';
import { Opened } from '../../../renderer/models/opened.svelte.ts';
import { anArticle } from '../../support/articles.ts';

/** An engine of a few articles in memory: it keeps edits, tells of changes, and can be told to refuse or to wait. */
class SmallArchive implements Link {
  readonly articles = new Map<string, Article>();
  readonly edits: Edits[] = [];
  refuses = false;
  /** While set, an edit is answered only when it resolves. */
  gate: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<(change: ChangeEvent) => void>();

  constructor(...articles: Article[]) {
    for (const article of articles) this.articles.set(article.id, article);
  }

  on: Link['on'] = (event, listener) => {
    const hear = listener as (change: ChangeEvent) => void;
    if (event === 'changed') this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  };

  ask: Link['ask'] = async (name, input) => {
    const { id, edits } = input as { id: string; edits: Edits };
    const article = this.articles.get(id);
    if (!article) return { ok: false, code: 'article-missing', params: { id } };
    if (name === 'article.show') return { ok: true, value: article };
    await this.gate;
    if (this.refuses) return { ok: false, code: 'disk-refused', params: { reason: 'ENOSPC' } };
    this.edits.push(edits);
    this.change(id, edits);
    return { ok: true, value: undefined };
  };

  /** Changes an article as someone else would. */
  change(id: string, edits: Edits): void {
    const article = this.articles.get(id)!;
    this.articles.set(id, { ...withEdits(article, edits), revision: article.revision + 1 });
    for (const hear of this.#listeners) hear({ seq: 1, articles: [id] });
  }
}

const first = anArticle();
const second = anArticle({ title: '第二篇' });
let archive: SmallArchive;
const kept = new KeptEdits(() => '/样刊.jianbao');
let opened: Opened;
let stopFollowing: () => void;

async function open(id = first.id) {
  await opened.show(id);
  flushSync();
  return opened.article!;
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  archive = new SmallArchive(first, second);
  opened = new Opened(new Client(archive), kept);
  stopFollowing = opened.follow();
});
afterEach(() => {
  stopFollowing();
  vi.useRealTimers();
});

describe('the open article', () => {
  test('shows an edit at once, says that it is being saved, and stores it after a pause', async () => {
    const article = await open();
    article.edit({ title: '新题' });
    expect([article.current.title, article.saved.is, archive.edits.length]).toEqual(['新题', 'saving', 0]);
    await vi.advanceTimersByTimeAsync(500);
    expect([article.saved.is, archive.articles.get(first.id)?.title]).toEqual(['saved', '新题']);
  });

  test('stores what was typed in one go as one edit', async () => {
    const article = await open();
    for (const title of ['新', '新题', '新题目']) {
      article.edit({ title });
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(500);
    expect(archive.edits).toEqual([{ title: '新题目' }]);
  });

  test('stores nothing when an edit came back to what is stored', async () => {
    const article = await open();
    article.edit({ title: first.title });
    article.editBody(() => first.body);
    await vi.advanceTimersByTimeAsync(500);
    expect([archive.edits, article.saved.is]).toEqual([[], 'saved']);
  });

  test('keeps what could not be saved on the screen, says why, and tries again', async () => {
    const article = await open();
    archive.refuses = true;
    article.edit({ title: '新题' });
    await vi.advanceTimersByTimeAsync(500);
    expect(article.saved).toEqual({ is: 'refused', code: 'disk-refused', params: { reason: 'ENOSPC' } });
    expect(article.current.title).toBe('新题');
    archive.refuses = false;
    await vi.advanceTimersByTimeAsync(6000);
    expect([article.saved.is, archive.articles.get(first.id)?.title]).toEqual(['saved', '新题']);
  });

  test('takes a change from elsewhere in the fields that nobody is writing in', async () => {
    const article = await open();
    article.edit({ title: '新题' });
    archive.change(first.id, { title: '别处的题', source: '云澜日报' });
    await vi.advanceTimersByTimeAsync(0);
    expect([article.current.title, article.current.source]).toEqual(['新题', '云澜日报']);
  });

  test('leaves the body to its editor until what was typed is stored', async () => {
    const article = await open();
    article.editBody(() => '<p>写着的。</p>');
    archive.change(first.id, { body: '<p>别处的。</p>' });
    await vi.advanceTimersByTimeAsync(0);
    expect(article.settledBody).toBeUndefined();
    await vi.advanceTimersByTimeAsync(500);
    expect(article.settledBody).toBe('<p>写着的。</p>');
  });

  test('sends what was typed while an edit was on its way right after it', async () => {
    const article = await open();
    const { promise, resolve } = Promise.withResolvers<void>();
    archive.gate = promise;
    article.edit({ title: '一' });
    await vi.advanceTimersByTimeAsync(500);
    article.edit({ title: '一二' });
    await vi.advanceTimersByTimeAsync(500);
    expect(article.current.title).toBe('一二');
    resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(archive.edits.map(({ title }) => title)).toEqual(['一', '一二']);
  });

  test('is saved when another one is opened, and is still there when that failed', async () => {
    const article = await open();
    archive.refuses = true;
    article.edit({ title: '没存上的题' });
    expect((await open(second.id)).current.title).toBe('第二篇');
    await vi.advanceTimersByTimeAsync(0);
    expect((await open(first.id)).current.title).toBe('没存上的题');
  });

  test('saves everything when asked to, before an undo or when the window goes', async () => {
    const article = await open();
    article.edit({ title: '新题' });
    await opened.save();
    expect(archive.articles.get(first.id)?.title).toBe('新题');
  });

  test('waits longer after each refusal, and tries at once when asked to', async () => {
    const article = await open();
    const tries = vi.spyOn(archive, 'ask');
    archive.refuses = true;
    article.edit({ title: '新题' });
    await vi.advanceTimersByTimeAsync(400 + 2000 + 4000 + 8000);
    expect(tries).toHaveBeenCalledTimes(4);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(tries).toHaveBeenCalledTimes(4);
    archive.refuses = false;
    await opened.save();
    expect([article.saved.is, opened.unsaved]).toEqual(['saved', []]);
  });

  test('keeps what could not be stored beside the window, until it is', async () => {
    const article = await open();
    archive.refuses = true;
    article.edit({ title: '新题' });
    article.editBody(() => '<p>写着的。</p>');
    await vi.advanceTimersByTimeAsync(500);
    expect(kept.all()).toEqual([[first.id, { title: '新题', body: '<p>写着的。</p>' }]]);
    archive.refuses = false;
    await opened.save();
    expect(kept.all()).toEqual([]);
  });

  test('takes up what could not be stored when the library was open before', async () => {
    kept.keep(second.id, { title: '上次的题' });
    kept.keep('gone', { title: '没有了' });
    expect(await opened.recover()).toBe(2);
    await vi.advanceTimersByTimeAsync(500);
    expect([archive.articles.get(second.id)?.title, kept.all()]).toEqual(['上次的题', []]);
  });

  test('tries no more once the person goes, and keeps it all the same', async () => {
    const article = await open();
    archive.refuses = true;
    article.edit({ title: '新题' });
    await opened.save();
    opened.letGo();
    archive.refuses = false;
    await vi.advanceTimersByTimeAsync(120_000);
    await opened.save();
    expect([opened.unsaved, archive.edits, kept.all().length]).toEqual([[], [], 1]);
  });

  test('is not tried for ever when it was deleted for good elsewhere', async () => {
    const article = await open();
    archive.articles.delete(first.id);
    article.edit({ title: '新题' });
    await vi.advanceTimersByTimeAsync(500);
    expect([article.isGone, opened.unsaved]).toEqual([true, []]);
  });

  test('takes a field away', async () => {
    archive.change(first.id, { source: '云澜日报' });
    const article = await open();
    article.edit({ source: null });
    await opened.save();
    expect('source' in archive.articles.get(first.id)!).toBe(false);
  });
});
