/** The frames of what is marked of a figure or table as a thing. Loaded once there is such a mark, or a rectangle is drawn. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { isOn, type ObjectMark } from '../state/object-marks';
import { useReader } from '../state/reader';
import { AreaLayer } from '../ui/area/AreaLayer';
import { cellFrames, type Box } from './cell-frames';
import type { Table } from './table/sheet';
import '../ui/mark-frame.css';
import './object-marks.css';

interface MarksProps {
  readonly marks: readonly ObjectMark[];
}

const looks = ({ key, status, annotation }: ObjectMark, focused: string | null) => ({
  'data-key': key,
  'data-colour': annotation.colour,
  'data-focused': key === focused || undefined,
  'data-unsaved': status !== 'saved' || undefined,
});

/** Around a figure or table that is marked as a whole; its parent is positioned. */
export function WholeFrames({ marks }: MarksProps) {
  const focused = useReader((state) => state.focusedAnnotationId);
  return marks
    .filter(isOn('figure', 'table'))
    .map((item) => (
      <div key={item.key} className="mark-frame whole-frame" {...looks(item, focused)} />
    ));
}

interface AreasProps extends MarksProps {
  /** Offset in the figure. */
  readonly at: number;
  readonly drawing: boolean;
}

/** The marked rectangles of a picture, in the text. */
export function PictureAreas({ marks, at, drawing }: AreasProps) {
  return (
    <AreaLayer marks={marks.filter(isOn('area'))} at={at} drawing={drawing} reachable={false} />
  );
}

interface CellsProps extends MarksProps {
  readonly table: Table;
  /** The element that the frames stand in, which holds the table. */
  readonly holder: RefObject<HTMLElement | null>;
  /** Changes with the order of the rows. */
  readonly order: readonly number[] | null;
}

/** Around the cells of a table that are marked; a frame for each run of rows that stand together as they are sorted now. */
export function CellFrames({ table, holder, marks, order }: CellsProps) {
  const focused = useReader((state) => state.focusedAnnotationId);
  const [boxes, setBoxes] = useState<ReadonlyMap<string, readonly Box[]>>(new Map());
  const measured = useRef(marks);
  measured.current = marks;
  useLayoutEffect(() => {
    const element = holder.current?.querySelector('table');
    if (!element) return undefined;
    const measure = () =>
      setBoxes(
        new Map(
          measured.current
            .filter(isOn('cells'))
            .map(({ key, annotation }) => [key, cellFrames(element, table, annotation)]),
        ),
      );
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  }, [table, holder, marks, order]);
  return marks
    .filter(isOn('cells'))
    .flatMap((item) =>
      (boxes.get(item.key) ?? []).map(({ left, top, width, height }) => (
        <div
          key={`${item.key}-${top}`}
          className="mark-frame cell-frame"
          style={{ left, top, width, height }}
          {...looks(item, focused)}
        />
      )),
    );
}
