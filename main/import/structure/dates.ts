/** Calendar dates as reports print them. */

const pad = (value: number): string => String(value).padStart(2, '0');

function isoOf(year: number, month: number, day: number): string | null {
  if (year < 1980 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day > last ? null : `${year}-${pad(month)}-${pad(day)}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const NUMERIC = /(?<!\d)((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)\s?日?/u;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+((?:19|20)\\d{2})`,
  'i',
);
const MONTH_FIRST = new RegExp(
  `\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})`,
  'i',
);

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The first calendar date in a text as `2023-02-03`, or null. Times of day are passed over. */
export function findDate(text: string): string | null {
  const numeric = NUMERIC.exec(text);
  if (numeric) return isoOf(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return isoOf(Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst)
    return isoOf(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]));
  const compact = COMPACT.exec(text);
  return compact ? isoOf(Number(compact[1]), Number(compact[2]), Number(compact[3])) : null;
}

/** A text without its first calendar date and the time of day after it; the same text where it has none. */
export const withoutDate = (text: string): string => {
  const pattern = [NUMERIC, DAY_FIRST, MONTH_FIRST].find((date) => date.test(text));
  return pattern
    ? text.replace(pattern, '').replace(/\s\d{1,2}[:：]\d{2}(?:\s?[AP]M)?(?:\s[A-Z]{2,4}\b)?/iu, '')
    : text;
};

const YEAR_MONTH = /(?<!\d)((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})(?!\d)\s?月?/u;
const MONTH_YEAR = new RegExp(`\\b${MONTH},?\\s+((?:19|20)\\d{2})\\b`, 'i');

/** The first month in a text as `2023-02` (ISO 8601), or null; for reports that give no day. */
export function findMonth(text: string): string | null {
  const numeric = YEAR_MONTH.exec(text);
  const worded = MONTH_YEAR.exec(text);
  const year = Number(numeric?.[1] ?? worded?.[2] ?? 0);
  const month = numeric ? Number(numeric[2]) : monthOf(worded?.[1] ?? '');
  return isoOf(year, month, 1)?.slice(0, 7) ?? null;
}

const DATE_LINE =
  /^(?:(?:发布|报告|出版|撰写|更新|发表)?(?:日期|时间)?\s*[：:]?\s*)?\S{0,2}(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?:\s*(?:星期|周)[一二三四五六日天])?(?:\s*(?:发表于|发布于|IP属地)\s*\S{2,8})?$/u;
const LATIN_DATE_LINE = new RegExp(
  `^(?:(?:published|date|updated|as of|released)\\s*(?:on)?\\s*[:：]?\\s*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH},?\\s+\\d{4}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})(?:(?:,|\\s\\|)?\\s+\\d{1,2}:\\d{2}(?:\\s?[AP]M)?(?:\\s[A-Z]{2,4})?)?$`,
  'i',
);

const MONTH_LINE = new RegExp(
  `^(?:(?:发布|报告|出版)?(?:日期|时间)?\\s*[：:]?\\s*(?:19|20)\\d{2}\\s?[-/.年]\\s?\\d{1,2}\\s?月?|${MONTH},?\\s+(?:19|20)\\d{2})$`,
  'iu',
);

/** True for a line that is a date of publication, or a month and a year, and nothing else. */
export const isDateLine = (text: string): boolean =>
  text.length < 60 && (DATE_LINE.test(text) || LATIN_DATE_LINE.test(text) || MONTH_LINE.test(text));
