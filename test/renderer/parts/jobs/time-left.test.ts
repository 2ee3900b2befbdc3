import { expect, test } from 'vitest';
import { spanText } from '../../../../renderer/parts/jobs/time-left.ts';

test.each([
  [0, '1 sec', '1秒'],
  [89, '89 sec', '89秒'],
  [90, '2 min', '2分钟'],
  [3600, '60 min', '60分钟'],
])('%i seconds are said as %s, or %s', (seconds, english, chinese) => {
  expect(spanText(seconds, 'en')).toBe(english);
  expect(spanText(seconds, 'zh-CN')).toBe(chinese);
});
