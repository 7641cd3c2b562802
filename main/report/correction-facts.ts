/** What a person writes about a report, as it is kept. Pure. */
import type { Author } from '../../preload/contract/report';

const WRITTEN =
  /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|\s*月?)|\s*年?)$/u;

/**
 * A date as ISO 8601 writes it: `2023`, `2023-02` or `2023-02-03`, as much of it as is known. Takes 2023/2/3 and
 * 2023年2月3日 too; undefined for what is no date.
 */
export function dateOf(written: string): string | undefined {
  const found = WRITTEN.exec(written.normalize('NFKC').trim());
  if (!found) return undefined;
  const [year = '', month, day] = found.slice(1);
  if (month === undefined) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  // A month 13 or a 30 February comes out as another month than was written.
  if (date.getUTCMonth() !== Number(month) - 1) return undefined;
  return date.toISOString().slice(0, day === undefined ? 7 : 10);
}

const orNull = (text: string | null): string | null => text?.trim() || null;

/** Authors without white space around anything, without nameless ones and empty licences. */
export const tidyAuthors = (authors: readonly Author[]): Author[] =>
  authors.flatMap(({ name, role, licences }) => {
    if (name.trim() === '') return [];
    const kept = licences.flatMap(({ scheme, number }) =>
      number.trim() === '' ? [] : [{ scheme: scheme.trim(), number: number.trim() }],
    );
    return [{ name: name.trim(), role: orNull(role), licences: kept }];
  });
