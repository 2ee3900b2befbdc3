import { type Article, type Person, roles } from '../core/article.ts';
import type { Speaker } from '../messages/speak.ts';

/** The people of an article by role, as a newspaper signs: 记者 李闻、王岚. Roles come in the order of `roles`. */
export function byline({ people }: Article, t: Speaker): string[] {
  return roles.flatMap((role) => {
    const names = people.filter((person) => person.role === role).map((person) => nameOf(person, t));
    if (names.length === 0) return [];
    return [t('export.byline', { role: t(`role.${role}`), names: names.join(t('export.comma')) })];
  });
}

const nameOf = ({ name, post }: Person, t: Speaker) => (post === undefined ? name : t('export.post', { name, post }));

/** Who gave the report from where and when 电头; empty when nothing is known of it. 本报 alone says no more than the masthead. */
export function datelineOf({ dateline }: Article): string {
  const { place, agency, date } = dateline ?? {};
  const isOwn = agency?.startsWith('本') && place === undefined;
  return [isOwn ? undefined : agency, place, date].filter((part) => part !== undefined).join(' ');
}

/** The lines of an article's head: the newspaper's own headlines, or its title when it has none. */
export function headOf({ title, headlines }: Article): { pre?: string; main: string; sub?: string } {
  const { pre, main = title, sub } = headlines ?? {};
  return { main, ...(pre && { pre }), ...(sub && { sub }) };
}
