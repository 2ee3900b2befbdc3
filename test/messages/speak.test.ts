import { describe, expect, test } from 'vitest';
import { speaker } from '../../electron/messages/speak.ts';

describe('saying a message', () => {
  test('picks the plural and writes numbers as the language does', () => {
    const t = speaker('en');
    expect(t('did.article.bin', { count: 1 })).toBe('Put 1 article in the bin');
    expect(t('did.article.bin', { count: 12000 })).toBe('Put 12,000 articles in the bin');
  });

  test('a blank filled by another message is said in the same language', () => {
    const params = { at: 4, expected: '@query.closing-quote' };
    expect(speaker('en')('refusal.query-wrong', params)).toBe(
      'The query is wrong at character 4. Expected there: a closing quotation mark.',
    );
    expect(speaker('zh-CN')('refusal.query-wrong', params)).toBe('检索式第 4 个字符处有误：这里应为右引号。');
  });

  test('a message in a blank has its own blanks filled from the same params', () => {
    const params = { reason: '@disk.forbidden', path: '/srv/out' };
    expect(speaker('zh-CN')('refusal.disk-refused', params)).toContain('没有在“/srv/out”写入的权限');
  });

  test('a text that only looks like a message is left as it is', () => {
    expect(speaker('en')('refusal.tag-missing', { tag: '@home' })).toBe('There is no tag “@home”.');
  });

  test('a message that names itself ends', () => {
    expect(speaker('en')('refusal.tag-missing', { tag: '@refusal.tag-missing' })).toBe(
      'There is no tag “There is no tag “”.”.',
    );
  });
});
