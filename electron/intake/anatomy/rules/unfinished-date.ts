import type { Page } from '../model.ts';
import { momentOf, pad } from '../moment.ts';
import type { Rule } from '../rule.ts';
import { dayIn, savedAt } from '../saved.ts';

/** A date that only its reader could complete: without its year (`09-08 10:19`), or told from now (`3小时前`, `昨天 10:19`). */
export const unfinishedDate: Rule = function* (page, { head, titleBlock }) {
  const saved = savedAt(page);
  const known = saved ?? knownDay(page);
  if (!known) return;
  const above = titleBlock ? head.filter((block) => block.index > titleBlock.index - 4) : head.slice(-6);
  for (const block of above) {
    if (block === titleBlock || block.text.length > 80 || /(?:19|20)\d{2}/.test(block.text)) continue;
    const found = yearless(block.text, known) ?? (saved && relative(block.text, saved));
    if (!found) continue;
    const passage = block.passage.slice(found.at, found.at + found.length);
    yield { rule: 'unfinished-date', field: 'publishedAt', value: found.value, passage, confidence: 0.8 };
  }
};

interface Found {
  value: string;
  at: number;
  length: number;
}

/** The day that the page's own address or the address it was saved from says. */
function knownDay(page: Page): string | undefined {
  const addresses = page.metas
    .filter(({ name }) => name === 'og:url' || name === 'canonical')
    .map(({ value }) => value.text);
  const saved = /<!--\s*saved from url=\(\d+\)(\S{1,2000})/i.exec(page.source.slice(0, 4096))?.[1];
  return [...addresses, ...(saved ? [saved] : [])]
    .map((address) => dayIn(address)?.value)
    .find((day) => day !== undefined);
}

function yearless(text: string, known: string): Found | undefined {
  const match = /(?<![\d\-/.:：])(\d{1,2})\s?[-/月]\s?(\d{1,2})\s?日?\s{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d)/u.exec(
    text,
  );
  if (!match) return undefined;
  const [whole, month, day, hour, minute, second] = match;
  const year = Number(known.slice(0, 4));
  const isToCome = `${pad(month!)}-${pad(day!)}` > known.slice(5, 10);
  const value = momentOf({ year: isToCome ? year - 1 : year, month: month!, day: day!, hour, minute, second });
  return value ? { value, at: match.index, length: whole.length } : undefined;
}

const minutes: Record<string, number> = {
  分钟: 1,
  分鐘: 1,
  min: 1,
  小时: 60,
  小時: 60,
  hour: 60,
  天: 1440,
  day: 1440,
  周: 10080,
  week: 10080,
};
const days: Record<string, number> = { 今天: 0, 昨天: 1, 前天: 2, today: 0, yesterday: 1 };

function relative(text: string, saved: string): Found | undefined {
  const now = Date.parse(`${saved}Z`);
  const ago = /(\d{1,3})\s?(分钟|分鐘|小时|小時|天|周|min|hour|day|week)(?:ute)?s?\s?(?:前|之前|ago)/iu.exec(text);
  if (ago) {
    const length = minutes[ago[2]!.toLowerCase()]!;
    const then = new Date(now - Number(ago[1]) * length * 60_000).toISOString();
    return { value: then.slice(0, length === 1 ? 16 : 10), at: ago.index, length: ago[0].length };
  }
  const day = /(今天|昨天|前天|today|yesterday)(?:\s{0,3}(?:at\s)?(\d{1,2}):(\d{2}))?/iu.exec(text);
  if (!day) return undefined;
  const date = new Date(now - days[day[1]!.toLowerCase()]! * 86_400_000).toISOString().slice(0, 10);
  return { value: day[2] ? `${date}T${pad(day[2])}:${day[3]}` : date, at: day.index, length: day[0].length };
}
