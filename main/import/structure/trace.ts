/** Codes that tell from whom a copy came: distributors stamp one on a page in letters and digits that say nothing. */

const CODE = /^[A-Za-z\d]{12,160}$/;

const changes = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** True for such a code: one long word whose letters change their case, and turn to digits, all the time. */
export function isTrace(text: string): boolean {
  if (!CODE.test(text)) return false;
  const cases = changes(text, /[a-z]\d*[A-Z]|[A-Z]\d*[a-z]/g);
  if (text.length >= 36) return cases >= text.length / 5;
  return cases >= 3 && changes(text, /\d+/g) >= 3;
}
