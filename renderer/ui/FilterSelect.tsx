import './filter-select.css';

export interface FilterSelectProps {
  readonly label: string;
  /** What it says when it keeps nothing out. */
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string | null;
  readonly onChoose: (value: string | null) => void;
}

/** Narrows a list to one of several values, or to none of them. */
export function FilterSelect({ label, any, options, chosen, onChoose }: FilterSelectProps) {
  return (
    <select
      className="filter-select"
      aria-label={label}
      data-chosen={chosen === null ? undefined : ''}
      value={chosen ?? ''}
      onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
    >
      <option value="">{any}</option>
      {options.map(({ value, label: name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
