import type { Article, Person } from '../../electron/core/article.ts';
import { district, staffMember } from './names.ts';
import type { Random } from './random.ts';

/** Who made an article, and what of it is printed in its text. */
export interface Byline {
  readonly people: Person[];
  readonly dateline?: NonNullable<Article['dateline']>;
  /** Before the first sentence; empty when the credit is at the end. */
  readonly opening: string;
  /** After the last sentence; empty when the credit is at the beginning. */
  readonly credit: string;
}

/** Names the people of an article in the ways that papers do: 本报讯（记者 …）, an agency's dateline, or （记者 …） at the end. */
export function bylineOf(random: Random, publishedAt: string): Byline {
  const reporter = staffMember(random);
  const people: Person[] = [
    { name: reporter, role: 'author' },
    { name: reporter, role: 'reporter' },
  ];
  let names = `记者 ${reporter}`;
  if (random.chance(0.25)) {
    const correspondent = staffMember(random);
    people.push({ name: correspondent, role: 'correspondent' });
    names += ` 通讯员 ${correspondent}`;
  }
  if (random.chance(0.15)) people.push({ name: staffMember(random), role: 'photographer' });
  if (random.chance(0.9)) people.push({ name: staffMember(random), role: 'editor' });

  const form = random.fraction();
  if (form < 0.1) {
    const place = district(random);
    const date = publishedAt.slice(0, 10);
    const [, month, day] = date.split('-').map(Number);
    const opening = `云澜通讯社${place}${month}月${day}日电（${names}）`;
    return { people, dateline: { place, agency: '云澜通讯社', date }, opening, credit: '' };
  }
  if (form < 0.4) return { people, dateline: { agency: '本报' }, opening: `本报讯（${names}）`, credit: '' };
  return { people, opening: '', credit: `（${names}）` };
}
