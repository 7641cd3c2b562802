import { useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { PlacedBlock, PlacedText } from '../../preload/contract/report';
import { useSay } from '../locales/say';
import { Caption, Foot } from './Captioned';
import { inlineNodes, Run } from './Run';
import { firstColumnSpans, numericColumns } from './table-layout';
import { useWider } from './use-wider';

type Table = Extract<PlacedBlock, { type: 'table' }>;

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

function Head({
  cells,
  layout,
}: {
  readonly cells: Table['header'];
  readonly layout: TableLayout;
}) {
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
          >
            {inlineNodes(cell)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly cells: readonly PlacedText[];
  readonly at: number;
  readonly layout: TableLayout;
}

function Row({ cells, at, layout }: RowProps) {
  const span = layout.spans[at] ?? 1;
  return (
    <tr>
      {cells.map((cell, column) => {
        const className = cellClass(column, layout.numeric);
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

/** Scrolls its table sideways when that is wider than the text; else it only holds it. */
function TableScroller({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}) {
  const element = useRef<HTMLDivElement>(null);
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
  const layout = useMemo(() => layoutOf(block), [block]);
  const caption = block.label.text + block.caption.text;
  const captionId = `table-${index}`;
  const name =
    caption === '' ? say('reader.table.unnamed') : say('reader.table.scrolls', { caption });
  return (
    <figure data-block={index} className="table">
      <Caption block={block} id={captionId} />
      {block.unit !== null && <Run as="p" className="unit" text={block.unit} />}
      <TableScroller name={name}>
        <table {...(caption === '' ? { 'aria-label': name } : { 'aria-labelledby': captionId })}>
          <Head cells={block.header} layout={layout} />
          <tbody>
            {block.rows.map((cells, at) => (
              <Row key={at} cells={cells} at={at} layout={layout} />
            ))}
          </tbody>
        </table>
      </TableScroller>
      <Foot block={block} />
    </figure>
  );
}
