/** A table in the whole window, for those that are wider or longer than the column of text. */
import { createPortal } from 'react-dom';
import { useSay } from '../../locales/say';
import { IconButton } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { inlineNodes } from '../Run';
import { SortButton } from './SortButton';
import { sheetOf, type Table } from './sheet';
import type { Sort } from './sort-rows';
import { TableTools } from './TableTools';
import './large-table.css';

interface LargeTableProps {
  readonly table: Table;
  readonly name: string;
  /** BCP 47, of the report. */
  readonly language: string;
  readonly order: readonly number[] | null;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  readonly onClose: () => void;
}

function Cells({ table, order, sort, onSort }: LargeTableProps) {
  const { numeric, rows } = sheetOf(table, order ?? undefined);
  const classOf = (column: number) =>
    column === 0 ? 'first' : numeric[column] === true ? 'numeric' : undefined;
  return (
    <table>
      {table.header.length > 0 && (
        <thead>
          <tr>
            {table.header.map((cell, column) => (
              <th
                key={column}
                scope="col"
                className={classOf(column)}
                {...(sort?.column === column && { 'aria-sort': sort.direction })}
              >
                {inlineNodes(cell)}
                <SortButton name={cell.text} column={column} sort={sort} onSort={onSort} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((cells, at) => (
          <tr key={order?.[at] ?? at}>
            {cells.map((cell, column) => (
              <td key={column} className={classOf(column)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A dialog, so Escape closes it and the focus goes back to where it came from. */
export function LargeTable(props: LargeTableProps) {
  const { table, name, language, order, onClose } = props;
  const say = useSay();
  const { foot } = sheetOf(table);
  return createPortal(
    <Dialog label={name} className="large-table" onClose={onClose}>
      <header className="large-table-bar">
        <h2 lang={language}>{name}</h2>
        <TableTools table={table} order={order} />
        <IconButton icon="close" label={say('close')} onClick={onClose} />
      </header>
      <div
        className="large-table-cells text"
        role="region"
        aria-label={name}
        tabIndex={0}
        lang={language}
      >
        <Cells {...props} />
      </div>
      <footer className="large-table-foot" lang={language}>
        {foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </Dialog>,
    document.body,
  );
}
