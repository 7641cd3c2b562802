/** What can be done with a table. Loaded when a table is first pointed at, or reached with the Tab key. */
import { useEffect, useRef } from 'react';
import { useTableWords } from '../../locales/table-words';
import { usePaneWords } from '../../locales/pane-words';
import { useSay } from '../../locales/say';
import { goBeside } from '../../state/beside';
import { useReader } from '../../state/reader';
import { blockAt } from '../../state/reader-blocks';
import { IconButton } from '../../ui/Button';
import { MenuButton } from '../../ui/Menu';
import { copyCells, copyCsv, copyMarkdown, saveCsv } from './actions';
import { sheetOf, type Table } from './sheet';
import './table-tools.css';

interface TableToolsProps {
  readonly table: Table;
  /** Indices of the rows as they are looked at; null as printed. */
  readonly order: readonly number[] | null;
  /** Whether to take the focus, which what stood in their place had. */
  readonly takesFocus?: boolean;
  /** Shows the table in the whole window; absent where it already is. */
  readonly onEnlarge?: () => void;
}

export function TableTools({ table, order, takesFocus = false, onEnlarge }: TableToolsProps) {
  const say = useTableWords();
  const sayReader = useSay();
  const sayPane = usePaneWords();
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) first.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [takesFocus]);
  const sheet = () => sheetOf(table, order ?? undefined);
  return (
    <div
      ref={first}
      className="table-tools"
      role="group"
      aria-label={sayReader('reader.table.tools')}
    >
      <IconButton icon="copy" label={say('table.copy')} onClick={() => copyCells(sheet())} />
      {onEnlarge !== undefined && (
        <>
          <IconButton icon="enlarge" label={say('table.enlarge')} onClick={onEnlarge} />
          <IconButton
            icon="highlight"
            label={say('table.mark')}
            onClick={() => void useReader.getState().mark({ type: 'table', at: table.label.start })}
          />
          <IconButton
            icon="beside"
            label={sayPane('pane.beside')}
            onClick={() => goBeside(blockAt(useReader.getState().starts, table.label.start))}
          />
        </>
      )}
      <MenuButton
        icon="more"
        label={say('table.more')}
        items={[
          { id: 'csv', label: say('table.copyCsv'), icon: 'copy', run: () => copyCsv(sheet()) },
          {
            id: 'markdown',
            label: say('table.copyMarkdown'),
            icon: 'copy',
            run: () => copyMarkdown(sheet()),
          },
          {
            id: 'save',
            label: say('table.save'),
            icon: 'export',
            run: () => void saveCsv(sheet()),
          },
        ]}
      />
    </div>
  );
}
