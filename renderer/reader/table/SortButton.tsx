import { useTableWords, type SayTable } from '../../locales/table-words';
import { Icon } from '../../ui/icons';
import { nextSort, type Sort } from './sort-rows';

interface SortButtonProps {
  /** Words of the column's header. */
  readonly name: string;
  readonly column: number;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
}

function labelOf(say: SayTable, next: Sort | null, name: string, column: number): string {
  if (next === null) return say('table.sort.none');
  const words = name.trim() === '' ? say('table.sort.unnamed', { number: column + 1 }) : name;
  return say(`table.sort.${next.direction}`, { column: words });
}

/** In the header of a column: ascending, descending, as printed. It has no words, so the header's text stays what it is. */
export function SortButton({ name, column, sort, onSort }: SortButtonProps) {
  const say = useTableWords();
  const next = nextSort(sort, column);
  const label = labelOf(say, next, name, column);
  const direction = sort?.column === column ? sort.direction : null;
  return (
    <button
      type="button"
      className="sort-button"
      aria-label={label}
      title={label}
      {...(direction !== null && { 'data-sorted': direction })}
      onClick={() => onSort(next)}
    >
      <Icon
        name={direction === null ? 'sort' : direction === 'ascending' ? 'up' : 'down'}
        size={direction === null ? 11 : 13}
      />
    </button>
  );
}
