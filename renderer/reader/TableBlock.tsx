import { lazy, Suspense, useId, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { PlacedText } from '../../preload/contract/report';
import { useSay } from '../locales/say';
import { useObjectMarks } from '../state/object-marks';
import { useReader } from '../state/reader';
import { IconButton } from '../ui/Button';
import { Caption, Foot } from './Captioned';
import { inlineNodes, Run } from './Run';
import type { Table } from './table/sheet';
import { useTableTools, type TableState } from './table/use-table-tools';
import { firstColumnSpans, numericColumns } from './table-layout';
import { useWider } from './use-wider';

const WholeFrames = lazy(async () => ({ default: (await import('./ObjectMarks')).WholeFrames }));
const CellFrames = lazy(async () => ({ default: (await import('./ObjectMarks')).CellFrames }));

interface TableLayout {
  /** Columns of numbers. */
  readonly numeric: readonly boolean[];
  /** Rows that each cell of the first column spans; 0 for one that is covered. */
  readonly spans: readonly number[];
  /** Whether the first column names the rows. */
  readonly labelled: boolean;
}

function layoutOf({ header, rows, filled }: Table): TableLayout {
  const texts = rows.map((row) => row.map((cell) => cell.text));
  const numeric = numericColumns(texts);
  return {
    numeric,
    spans: firstColumnSpans(texts, filled),
    labelled: header.length > 1 && numeric[0] !== true,
  };
}

const cellClass = (column: number, numeric: readonly boolean[]): string | undefined =>
  column === 0 ? 'first' : numeric[column] === true ? 'numeric' : undefined;

interface HeadProps {
  readonly cells: Table['header'];
  readonly layout: TableLayout;
  readonly state: TableState;
}

function Head({ cells, layout, state: { tools, sort, setSort } }: HeadProps) {
  if (cells.length === 0) return null;
  return (
    <thead>
      <tr>
        {cells.map((cell, column) => (
          <th
            key={column}
            scope="col"
            className={cellClass(column, layout.numeric)}
            data-start={cell.start}
            {...(sort?.column === column && { 'aria-sort': sort.direction })}
          >
            {inlineNodes(cell)}
            {tools && (
              <tools.SortButton name={cell.text} column={column} sort={sort} onSort={setSort} />
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly cells: readonly PlacedText[];
  readonly layout: TableLayout;
  /** Rows that its first cell spans. */
  readonly span: number;
  /** What a merged cell above says of this row, when the rows no longer stand together; it is no run of the text. */
  readonly carried: string | null;
}

function Row({ cells, layout, span, carried }: RowProps) {
  return (
    <tr>
      {cells.map((cell, column) => {
        const className = cellClass(column, layout.numeric);
        if (column === 0 && carried !== null) {
          return (
            <th key="carried" scope="row" className="first carried">
              {carried}
            </th>
          );
        }
        if (column > 0 || !layout.labelled || (cell.text === '' && span > 0)) {
          return (
            <td key={column} className={className} data-start={cell.start}>
              {inlineNodes(cell)}
            </td>
          );
        }
        if (span === 0) return null;
        return (
          <th
            key={column}
            scope="row"
            className={className}
            data-start={cell.start}
            {...(span > 1 && { rowSpan: span })}
          >
            {inlineNodes(cell)}
          </th>
        );
      })}
    </tr>
  );
}

interface RowsProps {
  readonly block: Table;
  readonly layout: TableLayout;
  readonly order: readonly number[] | null;
}

/** The rows as printed or as sorted. Keys are their places in the text, so that a row moves and is not drawn anew. */
function Rows({ block, layout, order }: RowsProps) {
  const places = order ?? block.rows.map((_, at) => at);
  return places.map((at) => {
    const span = layout.spans[at] ?? 1;
    const covered = layout.labelled && span === 0;
    return (
      <Row
        key={at}
        cells={block.rows[at] ?? []}
        layout={layout}
        span={order === null ? span : Math.min(span, 1)}
        carried={order !== null && covered ? (block.filled[at]?.[0] ?? '') : null}
      />
    );
  });
}

/** Scrolls its table sideways when that is wider than the text; else it only holds it. */
function TableScroller({
  name,
  element,
  children,
}: {
  readonly name: string;
  readonly element: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}) {
  const wide = useWider(element);
  return (
    <div
      ref={element}
      className="table-scroller"
      {...(wide && { 'data-wide': '', role: 'region', 'aria-label': name, tabIndex: 0 })}
    >
      {children}
    </div>
  );
}

/** A table under its caption and above its source. Its header stays in view. */
export function TableBlock({ block, index }: { readonly block: Table; readonly index: number }) {
  const say = useSay();
  const door = useRef<HTMLButtonElement>(null);
  const language = useReader((state) => state.opened?.metadata.language ?? 'zh-Hans');
  const state = useTableTools(block, language, door);
  const { tools, order, sort, setSort } = state;
  const [enlarged, setEnlarged] = useState(false);
  const marks = useObjectMarks(index);
  const scroller = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layoutOf(block), [block]);
  const caption = block.label.text + block.caption.text;
  const captionId = useId();
  const name =
    caption === '' ? say('reader.table.unnamed') : say('reader.table.scrolls', { caption });
  return (
    <figure data-block={index} className="table" onPointerEnter={state.arm} onFocus={state.arm}>
      <Caption block={block} id={captionId} />
      <div className="table-door">
        {tools ? (
          <tools.TableTools
            table={block}
            order={order}
            takesFocus={state.takesFocus}
            onEnlarge={() => setEnlarged(true)}
          />
        ) : (
          <IconButton ref={door} icon="more" label={say('reader.table.tools')} />
        )}
      </div>
      {block.unit !== null && <Run as="p" className="unit" text={block.unit} />}
      <TableScroller name={name} element={scroller}>
        <table
          {...(caption === '' ? { 'aria-label': name } : { 'aria-labelledby': captionId })}
          {...(order !== null && { 'data-reordered': '' })}
        >
          <Head cells={block.header} layout={layout} state={state} />
          <tbody>
            <Rows block={block} layout={layout} order={order} />
          </tbody>
        </table>
        <Suspense>
          {marks && <CellFrames table={block} holder={scroller} marks={marks} order={order} />}
        </Suspense>
      </TableScroller>
      <Foot block={block} />
      <Suspense>{marks && <WholeFrames marks={marks} />}</Suspense>
      {tools && enlarged && (
        <tools.LargeTable
          table={block}
          name={caption === '' ? name : caption}
          language={language}
          order={order}
          sort={sort}
          onSort={setSort}
          onClose={() => setEnlarged(false)}
        />
      )}
    </figure>
  );
}
