/**
 * Rows of a table whose columns a dump has run together, one space between cells: "Revenue 660 752 828", "东岭电源
 * 300901 12.4 18.6 买入". What tells them from prose is that lines in a row end in as many values.
 */

/** A figure, a period, or what stands where there is none. */
const VALUE =
  /^(?:[(（]?[-+–−]?[$¥€£]?\d[\d,]*(?:\.\d+)?(?:%|％|x|倍|bps?|pct|pp|[AEF])?[)）]?|[-–—]{1,2}|n\.?\s?[am]\.?|FY\d{2,4}[AEF]?|[1-4][QH]\d{2}[AEF]?|\d{2,4}[QH][1-4][AEF]?|[QH][1-4]|\d{1,2}\/\d{2,4}[AEF]?|(?:19|20)\d{2}(?:年|[AEF])|(?:19|20)\d{2}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|[±~≈><≥≤]?\d[\d,]*(?:\.\d+)?(?:k[VW]|[MG]W|亿|万|元|亿元|万元|万吨|亿美元))$/iu;
const MAX_LENGTH = 200;
/** Words after the values, such as a rating, that may end a row. */
const MAX_WORD = 8;

const tokensOf = (line: string): string[] => line.split(/\s+/u).filter((token) => token !== '');
const isValue = (token: string): boolean => VALUE.test(token);

/** How many values a line ends in. */
export function valuesAtEnd(line: string): number {
  if (line.length > MAX_LENGTH || !/[\d\-–—)）]$|[%％xEFA倍mr]$/iu.test(line)) return 0;
  const tokens = tokensOf(line);
  const label = tokens.findLastIndex((token) => !isValue(token));
  return tokens.length - 1 - label;
}

/** Whether a line may be one of several such rows: it ends in two values at least, or holds values among short words. */
export function isValueRow(line: string): boolean {
  return valuesAtEnd(line) >= 2 || isMixedRow(line);
}

/** Short words and values, more than one of each. */
function isMixedRow(line: string): boolean {
  if (line.length > MAX_LENGTH || !line.includes(' ') || !/\d.*\d/.test(line)) return false;
  if (/[。；！？]$/u.test(line)) return false;
  const tokens = tokensOf(line);
  const values = tokens.filter(isValue).length;
  return (
    tokens.length >= 4 &&
    values >= 2 &&
    values >= tokens.length / 2 &&
    tokens.every((token) => token.length <= MAX_WORD * 2)
  );
}

/** The cells of a line whose last `values` words are one each; all of its words where that is null. */
function cellsOf(line: string, values: number | null): string[] {
  const tokens = tokensOf(line);
  if (values === null) return tokens;
  const own = Math.min(values, valuesAtEnd(line));
  const label = tokens.slice(0, tokens.length - own).join(' ');
  return [label, ...tokens.slice(tokens.length - own)];
}

export interface ValueRows {
  /** How many lines from the first one on belong to the table. */
  readonly count: number;
  readonly cells: readonly (readonly string[])[];
}

const LEAST_ROWS = 3;

/** Lines of as many words each, half of them values in all but the first. */
function evenRows(lines: readonly string[]): ValueRows | null {
  const width = tokensOf(lines[0] ?? '').length;
  if (width < 3) return null;
  let count = 0;
  for (const line of lines) {
    if (tokensOf(line).length !== width || !(count === 0 || isValueRow(line))) break;
    count++;
  }
  const rows = lines.slice(0, count);
  return count >= LEAST_ROWS ? { count, cells: rows.map((line) => cellsOf(line, null)) } : null;
}

/** Lines that end in as many values each; a shorter one between two whole ones is a group's name or lacks cells. */
function labelledRows(lines: readonly string[]): ValueRows | null {
  const [first = ''] = lines;
  const values = valuesAtEnd(first);
  if (values < 2) return null;
  let count = 0;
  let whole = 0;
  for (let at = 0; at < lines.length; at++) {
    const own = valuesAtEnd(lines[at] ?? '');
    const isBetween = own < values && valuesAtEnd(lines[at + 1] ?? '') === values;
    if (own === values) whole++;
    else if (!isBetween || (lines[at]?.length ?? 0) > 60 || /[。；.;：:]$/u.test(lines[at] ?? ''))
      break;
    count = at + 1;
  }
  const rows = lines.slice(0, count);
  return whole >= LEAST_ROWS ? { count, cells: rows.map((line) => cellsOf(line, values)) } : null;
}

/** The table that begins with the first of some lines; null where they are none. */
export const readValueRows = (lines: readonly string[]): ValueRows | null =>
  evenRows(lines) ?? labelledRows(lines);
