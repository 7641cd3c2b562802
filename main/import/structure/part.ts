/** What each piece is, as far as its own words and its immediate neighbours say. */
import { readAttribution } from './attribution';
import type { Attribution } from './attribution';
import { readBullet } from './bullet';
import type { Bullet } from './bullet';
import { readCaption } from './caption';
import type { CaptionLabel } from './caption';
import { isColumnar, isPipeRow, isTabRow, placedCells } from './columns';
import { openTable } from './grid-edges';
import type { ImagePiece, Piece, TablePiece, TextPiece } from './piece';
import { isMatter } from './matter';
import { readNumbering } from './numbering';
import { emWidth } from './script';
import { endsSentence } from './sentence';
import { isValueRow, readValueRows } from './value-rows';

export type Part =
  | { readonly kind: 'caption'; readonly piece: TextPiece; readonly label: CaptionLabel }
  | { readonly kind: Attribution['role']; readonly piece: TextPiece; readonly cut: number }
  /** Consecutive lines that are the rows of one table. */
  | { readonly kind: 'rows'; readonly rows: readonly TextPiece[]; readonly columns: Columns }
  | { readonly kind: 'grid'; readonly piece: TablePiece }
  | { readonly kind: 'image'; readonly piece: ImagePiece }
  | { readonly kind: 'item'; readonly piece: TextPiece; readonly bullet: Bullet }
  | { readonly kind: 'text'; readonly piece: TextPiece };

/** How the cells of a row are kept apart. */
export type Columns = 'tabs' | 'spaces' | 'pipes' | 'values';

/** The order of a part's first piece. */
export function orderOf(part: Part): number {
  return part.kind === 'rows' ? (part.rows[0]?.order ?? 0) : part.piece.order;
}

/** A second caption or source on a line whose columns were lost to single spaces. */
const SECOND =
  /\s+(?=(?:图表|图|表|附图)\s?\d{1,3}\s?[：:｜|]|(?:资料|数据)来源\s*[：:]|(?:Figure|Exhibit|Chart|Table)\s\d{1,3}[:.]\s|Source:\s)/u;

function cellsOf(piece: TextPiece): string[] {
  if (piece.text.includes('\t')) return piece.text.split('\t').map((text) => text.trim());
  if (isColumnar(piece.text)) return placedCells(piece.text).map((cell) => cell.text);
  return piece.text.split(SECOND);
}

/** Two captions, or two sources, that a page set side by side stand on one line: each becomes a piece. */
function splitSideBySide(piece: TextPiece): readonly TextPiece[] {
  if (piece.marks !== null || piece.hints.whole || piece.width > 140) return [piece];
  const cells = cellsOf(piece);
  if (cells.length < 2 || cells.length > 3) return [piece];
  const captions = cells.every((cell) => readCaption(cell));
  const sources = cells.every((cell) => readAttribution(cell)?.role === 'source');
  if (!captions && !sources) return [piece];
  return cells.map((text) => ({
    ...piece,
    text,
    raw: text,
    printed: text,
    width: emWidth(text),
    memo: {},
  }));
}

function partOf(piece: TextPiece): Part {
  const { text, hints } = piece;
  if (hints.heading?.trust === 'certain') return { kind: 'text', piece };
  const label = readCaption(text);
  if (label && (label.separated || piece.width < 50)) return { kind: 'caption', piece, label };
  const attribution = readAttribution(text);
  if (attribution) return { kind: attribution.role, piece, cut: attribution.cut };
  const bullet = hints.list ? null : readBullet(text);
  if (bullet && goesOnInline(bullet)) return { kind: 'text', piece };
  if (hints.list || bullet) return { kind: 'item', piece, bullet: bullet ?? wholeItem(piece) };
  return { kind: 'text', piece };
}

/** "（1）…；（2）…；（3）…" in one text: an enumeration within a sentence, not the first item of a list. */
function goesOnInline({ family, number, text }: Bullet): boolean {
  if (number !== 1) return false;
  if (family === 'paren-number') return /[（(]2[)）]/u.test(text);
  if (family === 'circled') return text.includes('②');
  return family === 'dot-number' && /[；;。，,：:\s]2[)）]/u.test(text);
}

function wholeItem(piece: TextPiece): Bullet {
  const { list } = piece.hints;
  return {
    marker: list?.marker ?? '',
    text: piece.text,
    cut: 0,
    family: list?.ordered ? 'dot-number' : 'symbol',
    number: null,
  };
}

/** How many pieces from `from` on are rows of one table. */
function countRows(
  pieces: readonly Piece[],
  from: number,
  isRow: (piece: TextPiece) => boolean,
): number {
  let index = from;
  for (; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece?.kind !== 'text' || !isRow(piece)) break;
    if (index > from && (piece.gap > 1 || piece.page)) break;
  }
  return index - from;
}

/** A row of one cell: the name of a group of rows, or the rest of a cell that was wrapped. */
function isGroupRow(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  const next = pieces[index + 1];
  if (piece?.kind !== 'text' || next?.kind !== 'text' || piece.hints.heading) return false;
  if (piece.width > MAX_GROUP_EM || piece.gap > 1 || next.gap > 0 || next.page) return false;
  if (!isSpaced(next) || endsSentence(piece.text)) return false;
  return !readCaption(piece.text) && !readAttribution(piece.text) && !readBullet(piece.text);
}

/** Whether a row of one cell may stand before the first whole row: centred, or right above figures. */
function mayOpen(pieces: readonly Piece[], index: number, rows: number): boolean {
  const piece = pieces[index];
  const next = pieces[index + 1];
  if (rows > 0 || piece?.kind !== 'text' || next?.kind !== 'text') return rows > 0;
  if (CENTRED.test(piece.raw)) return true;
  return (
    /\d[\d.,)%]*$/u.test(next.text) && readNumbering(piece.text) === null && !isMatter(piece.text)
  );
}

const MAX_GROUP_EM = 40;
/** White space before a heading that is set over several columns. */
const CENTRED = /^(?:\s{16}|\u3000{8})/u;

/** How many pieces from `from` on are rows of one space-aligned table, rows of one cell among them. */
function countSpaced(pieces: readonly Piece[], from: number): number {
  let rows = 0;
  let index = from;
  while (index < pieces.length) {
    const piece = pieces[index];
    if (piece?.kind !== 'text' || (index > from && (piece.gap > 1 || piece.page))) break;
    const isRow = isSpaced(piece);
    if (!isRow && !(isGroupRow(pieces, index) && mayOpen(pieces, index, rows))) break;
    if (isRow) rows++;
    index++;
  }
  return rows >= 3 ? index - from : 0;
}

const isTabbed = (piece: TextPiece): boolean => piece.hints.whole !== true && isTabRow(piece.raw);
const isSpaced = (piece: TextPiece): boolean => {
  if (piece.hints.whole || !isColumnar(piece.text)) return false;
  const bullet = readBullet(piece.text);
  if (bullet && bullet.number === null && !isColumnar(bullet.text)) return false;
  return !readCaption(piece.text) && !readAttribution(piece.text);
};

const isPiped = (piece: TextPiece): boolean => piece.hints.whole !== true && isPipeRow(piece.text);

/** Most lines of one such table. */
const MAX_VALUE_ROWS = 400;

/** How many pieces from `from` on are rows whose columns were run together. */
function countValueRows(pieces: readonly Piece[], from: number): number {
  const lines: string[] = [];
  for (let index = from; index < pieces.length && lines.length < MAX_VALUE_ROWS; index++) {
    const piece = pieces[index];
    if (piece?.kind !== 'text' || piece.hints.whole || piece.lines > 1) break;
    if (index > from && (piece.gap > 0 || piece.page)) break;
    if (readCaption(piece.text) || readAttribution(piece.text)) break;
    const next = pieces[index + 1];
    const rows = isValueRow(piece.text) || (next?.kind === 'text' && isValueRow(next.text));
    if (!rows) break;
    lines.push(piece.text);
  }
  return lines.length >= 3 ? (readValueRows(lines)?.count ?? 0) : 0;
}

/** Whether some of the columns of spaced rows are parted by single spaces, so that the words tell more cells. */
function ranTogether(rows: readonly TextPiece[]): boolean {
  const read = readValueRows(rows.map(({ text }) => text));
  if (read?.count !== rows.length) return false;
  const apart = rows.map(({ raw }) => placedCells(raw).length);
  return (read.cells[0]?.length ?? 0) > Math.max(...apart);
}

/** The rows of a table that begins here, or null: two rows of tabs or pipes, three of spaces make one. */
function readTable(
  pieces: readonly Piece[],
  index: number,
  piece: TextPiece,
): Extract<Part, { kind: 'rows' }> | null {
  const rowsOf = (count: number): TextPiece[] =>
    pieces.slice(index, index + count).filter((row) => row.kind === 'text');
  const pipes = isPiped(piece) ? countRows(pieces, index, isPiped) : 0;
  if (pipes >= 2) return { kind: 'rows', rows: rowsOf(pipes), columns: 'pipes' };
  const tabs = isTabbed(piece) ? countRows(pieces, index, isTabbed) : 0;
  if (tabs >= 2) return { kind: 'rows', rows: rowsOf(tabs), columns: 'tabs' };
  const spaces = isSpaced(piece) || isGroupRow(pieces, index) ? countSpaced(pieces, index) : 0;
  if (spaces >= 3) {
    const rows = rowsOf(spaces);
    return { kind: 'rows', rows, columns: ranTogether(rows) ? 'values' : 'spaces' };
  }
  const values = countValueRows(pieces, index);
  return values > 0 ? { kind: 'rows', rows: rowsOf(values), columns: 'values' } : null;
}

/** Splits a sequence of pieces into parts. */
export function toParts(pieces: readonly Piece[]): Part[] {
  const parts: Part[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece) continue;
    if (piece.kind === 'table') {
      const { above, table, below } = openTable(piece);
      parts.push(...above.map(partOf), { kind: 'grid', piece: table }, ...below.map(partOf));
    } else if (piece.kind === 'image') parts.push({ kind: 'image', piece });
    else {
      const table = readTable(pieces, index, piece);
      if (table) {
        parts.push(table);
        index += table.rows.length - 1;
      } else for (const half of splitSideBySide(piece)) parts.push(partOf(half));
    }
  }
  return parts;
}
