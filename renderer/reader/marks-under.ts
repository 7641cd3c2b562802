/** Which marks a click on a figure or table means. Loaded at the first such click. */
import type { PlacedBlock } from '../../preload/contract/report';
import { presentCells, tableLines } from '../../preload/contract/text/cells';
import { isOn, type ObjectMark } from '../state/object-marks';
import { rangeOf } from '../state/reader-held';
import { areasAt } from '../ui/area/areas-at';
import { spotIn, type Spot } from '../ui/area/geometry';

type Table = Extract<PlacedBlock, { type: 'table' }>;

/** Keys of the marked ranges that the cell which begins at `start` belongs to. */
export function cellsAt(marks: readonly ObjectMark[], table: Table, start: number): string[] {
  const lines = tableLines(table);
  const row = lines.findIndex((cells) => cells.some((cell) => cell.start === start));
  const column = lines[row]?.findIndex((cell) => cell.start === start) ?? -1;
  return marks
    .filter(isOn('cells'))
    .filter(({ annotation }) => {
      const range = rangeOf(annotation);
      const cells = range && presentCells(table, annotation.target.cells, range);
      return (
        cells &&
        cells.rows.start <= row &&
        row < cells.rows.end &&
        cells.columns.start <= column &&
        column < cells.columns.end
      );
    })
    .map(({ key }) => key);
}

/** Keys of the marks under a click in the element of a figure or table, the most particular ones first. */
export function marksUnder(
  marks: readonly ObjectMark[],
  block: PlacedBlock | undefined,
  target: Element,
  point: Spot,
): string[] {
  const picture = target.closest('.figure-picture')?.querySelector('img');
  const areas = picture ? areasAt(marks, spotIn(picture.getBoundingClientRect(), point)) : [];
  const cell = target.closest<HTMLElement>(':is(td, th)[data-start]');
  const cells =
    cell && block?.type === 'table' ? cellsAt(marks, block, Number(cell.dataset['start'])) : [];
  const whole = marks.filter(isOn('figure', 'table')).map(({ key }) => key);
  return [...areas, ...cells, ...whole];
}
