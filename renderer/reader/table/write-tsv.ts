import { harmless, type Sheet } from './sheet';

/** Spreadsheets know no escape for a tab, and take a quote at a cell's beginning for one that opens. */
function field(cell: string): string {
  const flat = harmless(cell).replace(/[\t\r\n]+/g, ' ');
  return flat.startsWith('"') ? `"${flat.replaceAll('"', '""')}"` : flat;
}

/** The table as lines of cells with tabs between them, which every spreadsheet takes from the clipboard. */
export function writeTsv({ header, rows, foot }: Sheet): string {
  return [...(header.length > 0 ? [header] : []), ...rows, ...foot.map((line) => [line])]
    .map((cells) => cells.map(field).join('\t'))
    .join('\n');
}
