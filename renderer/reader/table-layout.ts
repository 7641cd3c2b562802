/** What the cells of a table tell about how to set them. */

/** A number as reports print it: with sign, currency, thousands, decimals, magnitude and unit. */
const NUMBER =
  /^[<>≈~约]?[-+−–—]?[$¥€£￥]?\d[\d,.，]*\s*(?:[%‰％]|pcts?|bps?|x|倍|[千万亿兆]+|[kKmMbBtT]n?)?(?:\s*[(（][^)）]*[)）])?$/;
/** Cells that stand for a number that is not there. */
const NO_NUMBER = /^(?:|[-–—/]|n\.?a\.?|nm|不适用)$/i;

/** For each column, whether it holds numbers: at least two thirds of its cells that say something do. */
export function numericColumns(rows: readonly (readonly string[])[]): boolean[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const cells = rows
      .map((row) => row[column]?.trim() ?? '')
      .filter((cell) => !NO_NUMBER.test(cell));
    const numbers = cells.filter((cell) => NUMBER.test(cell)).length;
    return cells.length > 0 && numbers * 3 >= cells.length * 2;
  });
}

/**
 * How many rows each cell of the first column spans: 0 for one that is covered by a merged cell above it.
 * `rows` has the cells as printed, `filled` with merged labels carried down.
 */
export function firstColumnSpans(
  rows: readonly (readonly string[])[],
  filled: readonly (readonly string[])[],
): number[] {
  const spans: number[] = [];
  let owner = -1;
  rows.forEach((row, index) => {
    const label = filled[index]?.[0] ?? '';
    const covered =
      owner >= 0 && row[0] === '' && label !== '' && label === filled[owner]?.[0] && row.length > 1;
    if (!covered) owner = index;
    spans.push(covered ? 0 : 1);
    if (covered) spans[owner] = (spans[owner] ?? 1) + 1;
  });
  return spans;
}
