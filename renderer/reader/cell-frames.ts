/** Where the frames around marked cells of a table lie. */
import type { Annotation } from '../../preload/contract/annotation';
import type { PlacedBlock } from '../../preload/contract/report';
import { presentCells, tableLines } from '../../preload/contract/text/cells';
import { rangeOf } from '../state/reader-held';

type Table = Extract<PlacedBlock, { type: 'table' }>;

/** CSS pixels from the top left corner of what positions the table. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Strip {
  readonly top: number;
  readonly bottom: number;
}

/** Rows that differ by less than this, in CSS pixels, touch: borders are rounded. */
const TOUCH = 1.5;

/** Joins strips that touch; what is given need not be in order. */
export function joined(strips: readonly Strip[]): Strip[] {
  const runs: Strip[] = [];
  for (const strip of strips.toSorted((a, b) => a.top - b.top)) {
    const last = runs.at(-1);
    if (last && strip.top <= last.bottom + TOUCH) {
      runs[runs.length - 1] = { top: last.top, bottom: Math.max(last.bottom, strip.bottom) };
    } else runs.push(strip);
  }
  return runs;
}

/** The boxes around the cells of a mark, as the table is laid out and sorted now; none for a mark without a place. */
export function cellFrames(
  element: HTMLTableElement,
  table: Table,
  annotation: Annotation,
): readonly Box[] {
  const { target } = annotation;
  const range = rangeOf(annotation);
  const cells =
    target.type === 'cells' && range ? presentCells(table, target.cells, range) : undefined;
  if (!cells) return [];
  const lines = tableLines(table).slice(cells.rows.start, cells.rows.end);
  const elements = lines.map((line) =>
    line
      .slice(cells.columns.start, cells.columns.end)
      .flatMap(({ start }) => element.querySelector(`[data-start="${start}"]`) ?? []),
  );
  const all = elements.flat().map((cell) => cell.getBoundingClientRect());
  const origin = element.offsetParent?.getBoundingClientRect();
  if (all.length === 0 || !origin) return [];
  const left = Math.min(...all.map((rect) => rect.left));
  const right = Math.max(...all.map((rect) => rect.right));
  // A row's own height: a label that spans several rows says nothing of the row that it stands in.
  const strips = elements.flatMap(([first]) => first?.closest('tr')?.getBoundingClientRect() ?? []);
  const { scrollLeft = 0, scrollTop = 0 } = element.offsetParent ?? {};
  return joined(strips).map(({ top, bottom }) => ({
    left: left - origin.left + scrollLeft,
    top: top - origin.top + scrollTop,
    width: right - left,
    height: bottom - top,
  }));
}
