import { harmless, widthOf, type Sheet } from './sheet';

const field = (cell: string): string =>
  /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * The table as CSV (RFC 4180): CRLF after each record, as many fields in each. Its header first, its unit, source and
 * notes last, one a record. No byte order mark: that is for files.
 */
export function writeCsv(sheet: Sheet): string {
  const width = widthOf(sheet);
  const records = [
    ...(sheet.header.length > 0 ? [sheet.header] : []),
    ...sheet.rows,
    ...sheet.foot.map((line) => [line]),
  ];
  return records
    .map((record) =>
      Array.from({ length: width }, (_, at) => field(harmless(record[at] ?? ''))).join(','),
    )
    .map((record) => `${record}\r\n`)
    .join('');
}
