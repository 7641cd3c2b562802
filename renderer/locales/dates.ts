/** Dates, spans of time and amounts, as a language writes them. Pure: the present is a parameter. */
import type { Language } from '../../preload/contract/words';

const DAY = 86_400_000;

const ISO_DATE = /^\d{4}(-\d{2})?(-\d{2})?$/;

/** A calendar date (`2023-02-03`), or as much of one as is known (`2023-02`), in words; anything else as it is. */
export function longDate(isoDate: string, language: Language): string {
  const [, month, day] = ISO_DATE.exec(isoDate) ?? [];
  if (month !== undefined && day === undefined) {
    const first = new Date(`${isoDate}-01T00:00:00Z`);
    const parts = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
    return Number.isNaN(first.getTime())
      ? isoDate
      : new Intl.DateTimeFormat(language, parts).format(first);
  }
  if (day === undefined)
    return language === 'zh-CN' && /^\d{4}$/.test(isoDate) ? `${isoDate}年` : isoDate;
  const date = new Date(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return isoDate;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** Calendar days from `then` to `now`, by the clock of the person's time zone. */
function daysBetween(then: Date, now: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(now) - midnight(then)) / DAY);
}

/** A moment as one speaks of it: today, yesterday, 5 days ago, and from a month on by its date. */
export function spokenDay(isoMoment: string, now: Date, language: Language): string {
  const then = new Date(isoMoment);
  if (Number.isNaN(then.getTime())) return isoMoment;
  const days = daysBetween(then, now);
  if (days < 0 || days > 30) {
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(then);
  }
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day');
}

/** A moment to the minute, by the clock of the person's time zone. */
export const moment = (isoMoment: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(isoMoment),
  );

/** A share in [0, 1] as a whole percentage; only what is complete is 100 %, only nothing is 0 %. */
export function percent(share: number, language: Language): string {
  const whole = share >= 1 ? 1 : share <= 0 ? 0 : Math.min(0.99, Math.max(0.01, share));
  return whole.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 });
}

/** A large number in short: 4.9万, 49K. */
export const short = (amount: number, language: Language): string =>
  amount.toLocaleString(language, { notation: 'compact', maximumFractionDigits: 1 });

/** Facts in one line; what is unknown is left out. A Chinese font sets the dot as wide as a character. */
export function facts(parts: readonly (string | null)[], language: Language): string {
  return parts
    .filter((part) => part !== null && part !== '')
    .join(language === 'zh-CN' ? '·' : ' · ');
}
