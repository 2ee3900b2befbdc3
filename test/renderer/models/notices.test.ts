import { expect, test } from 'vitest';
import { Notices } from '../../../renderer/models/notices.svelte.ts';

test('only the last message offers the way back, since undo takes back the last step', () => {
  const notices = new Notices();
  notices.say('three tagged', { label: 'Undo', run: () => {} });
  notices.say('copied');
  notices.say('one binned', { label: 'Undo', run: () => {} });
  expect(notices.list.map(({ text }) => text)).toEqual(['copied', 'one binned']);
});
