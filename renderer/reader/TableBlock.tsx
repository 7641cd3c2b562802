import { useMemo } from 'react';
import type { PlacedBlock, PlacedText } from '../../preload/contract/report';
import { useSay } from '../locales/say';
import { Caption, Foot } from './Captioned';
import { inlineNodes, Run } from './Run';
import { firstColumnSpans, numericColumns } from './table-layout';

type Table = Extract<PlacedBlock, { type: 'table' }>;

/** How the table is set: which columns are numbers, how far the labels of the first column reach. */
function useTableLayout({ rows, filled }: Table) {
  return useMemo(() => {
    const texts = rows.map((row) => row.map((cell) => cell.text));
    return { numeric: numericColumns(texts), spans: firstColumnSpans(texts, filled) };
  }, [rows, filled]);
}

interface CellProps {
  readonly cell: PlacedText;
  readonly numeric: boolean;
  /** Set for the label of a row. */
  readonly rowSpan?: number;
}

function Cell({ cell, numeric, rowSpan }: CellProps) {
  const className = numeric ? 'numeric' : undefined;
  if (rowSpan === undefined) {
    return (
      <td className={className} data-start={cell.start}>
        {inlineNodes(cell)}
      </td>
    );
  }
  return (
    <th scope={rowSpan > 1 ? 'rowgroup' : 'row'} rowSpan={rowSpan} data-start={cell.start}>
      {inlineNodes(cell)}
    </th>
  );
}

function Head({ block, numeric }: { readonly block: Table; readonly numeric: boolean[] }) {
  if (block.header.length === 0) return null;
  return (
    <thead>
      <tr>
        {block.header.map((cell, column) => (
          <th
            key={cell.start}
            scope="col"
            className={numeric[column] === true ? 'numeric' : undefined}
            data-start={cell.start}
          >
            {inlineNodes(cell)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A table that scrolls within itself, under its caption and above its source. */
export function TableBlock({ block, index }: { readonly block: Table; readonly index: number }) {
  const say = useSay();
  const { numeric, spans } = useTableLayout(block);
  const named = block.label.text !== '' || block.caption.text !== '';
  const captionId = `table-${index}`;
  const name = named
    ? say('reader.table.scrolls', { caption: block.label.text + block.caption.text })
    : say('reader.table.unnamed');
  const labelled = block.header.length > 1 && numeric[0] !== true;
  return (
    <figure data-block={index} className="table">
      <Caption block={block} id={captionId} />
      {block.unit !== null && <Run as="p" className="unit" text={block.unit} />}
      <div className="table-scroller" role="region" aria-label={name} tabIndex={0}>
        <table {...(named ? { 'aria-labelledby': captionId } : { 'aria-label': name })}>
          <Head block={block} numeric={numeric} />
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={row[0]?.start ?? at}>
                {row.map((cell, column) => {
                  const label = column === 0 && labelled;
                  const rowSpan = spans[at] ?? 1;
                  if (label && rowSpan === 0) return null;
                  return (
                    <Cell
                      key={column}
                      cell={cell}
                      numeric={numeric[column] === true}
                      {...(label && { rowSpan })}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Foot block={block} />
    </figure>
  );
}
