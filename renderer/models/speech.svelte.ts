import type { RevisionRow } from '../../electron/contract/history.ts';
import type { Label } from '../../electron/contract/link.ts';
import type { Language } from '../../electron/core/library.ts';
import type { Params, Refusal } from '../../electron/core/refusal.ts';
import { type Key, speaker } from '../../electron/messages/speak.ts';
import type { Preferences } from './preferences.svelte.ts';

/** How the window speaks: sentences, dates, numbers and order in the language in force, switched at once. */
export class Speech {
  readonly #preferences: Preferences;
  readonly #speaker = $derived.by(() => speaker(this.language));
  readonly #numbers = $derived.by(() => new Intl.NumberFormat(this.language));
  readonly #collator = $derived.by(
    () => new Intl.Collator(this.language === 'zh-CN' ? 'zh-CN-u-co-pinyin' : this.language, { numeric: true }),
  );

  constructor(preferences: Preferences) {
    this.#preferences = preferences;
  }

  get language(): Language {
    return this.#preferences.language;
  }

  t = (key: Key, params?: Params): string => this.#speaker(key, params);
  number = (value: number): string => this.#numbers.format(value);
  /** Orders names; Chinese by pinyin. */
  compare = (a: string, b: string): number => this.#collator.compare(a, b);

  /** What the person reads for a "no". */
  refusalText = (refusal: Refusal): string => this.t(`refusal.${refusal.code}`, refusal.params);

  /** The same for one that was told, not thrown. */
  saidRefusal = ({ name, params }: Label): string => this.t(`refusal.${name}` as Key, params);

  /** What made a revision, where it was done, taken back or done again. */
  madeText = ({ label, how }: RevisionRow): string => {
    const step = this.stepText(label);
    return how === 'do' ? step : this.t(how === 'undo' ? 'revisions.undid' : 'revisions.redid', { step });
  };

  /** What a step of the history did. */
  stepText = (label: Label): string => this.t(`did.${label.name}` as Key, label.params);

  /** What was found when the library was opened. */
  foundText = (label: Label): string => this.t(`found.${label.name}` as Key, label.params);

  /** A moment of today or yesterday by the clock, any other by its date. */
  moment = (iso: string): string => {
    const at = new Date(iso);
    const days = Math.round((at.setHours(0, 0, 0, 0) - new Date().setHours(0, 0, 0, 0)) / 86_400_000);
    const clock = new Intl.DateTimeFormat(this.language, { hour: '2-digit', minute: '2-digit' });
    const day = new Intl.DateTimeFormat(this.language, { dateStyle: 'long' });
    if (days < -1 || days > 0) return day.format(at);
    const name = new Intl.RelativeTimeFormat(this.language, { numeric: 'auto' }).format(days, 'day');
    return `${name} ${clock.format(new Date(iso))}`;
  };

  /** When something happened in this library; the year only where it is another one. */
  shortMoment = (instant: string): string => {
    const date = new Date(instant);
    const year = date.getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' as const };
    const shape = { ...year, month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
    return new Intl.DateTimeFormat(this.language, { ...shape, hourCycle: 'h23' }).format(date);
  };

  /** A printed date, which may lack its day or its month; with the clock only where `withTime` asks for it. */
  date = (printed: string, withTime = false): string => {
    const [day = '', clock] = printed.split('T');
    const parts = day.split('-').map(Number);
    const [year = 0, month, date] = parts;
    const shape: Intl.DateTimeFormatOptions = {
      year: 'numeric',
      ...(month ? { month: this.language === 'zh-CN' ? 'numeric' : 'short' } : {}),
      ...(date ? { day: 'numeric' } : {}),
      timeZone: 'UTC',
    };
    const text = new Intl.DateTimeFormat(this.language, {
      ...shape,
      ...chineseLong(this.language, parts.length),
    }).format(Date.UTC(year, (month ?? 1) - 1, date ?? 1));
    return withTime && clock ? `${text} ${clock.slice(0, 5)}` : text;
  };
}

/** 2020年9月8日, not 2020/9/8. */
function chineseLong(language: Language, parts: number): Intl.DateTimeFormatOptions {
  return language === 'zh-CN' && parts > 1 ? { month: 'long' } : {};
}
