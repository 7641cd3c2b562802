/** The filter, the order, the groups and the layout of the reports. */
import { useShelfWords } from '../locales/shelf-words';
import { changeSettings, useApp } from '../state/app';
import { setFilter, useShelf } from '../state/shelf';
import { Choice } from '../ui/Choice';
import { Icon } from '../ui/icons';
import type { Group, Sort } from './arrange';

const SORTS: readonly Sort[] = ['opened', 'imported', 'published', 'title', 'progress', 'notes'];
const GROUPS: readonly Group[] = ['none', 'publisher', 'year', 'collection'];

interface SelectProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly chosen: T;
  readonly nameOf: (option: T) => string;
  readonly onChoose: (option: T) => void;
}

function Select<T extends string>({ label, options, chosen, nameOf, onChoose }: SelectProps<T>) {
  return (
    <select
      className="shelf-select"
      aria-label={label}
      title={label}
      value={chosen}
      onChange={(event) => {
        const option = options.find((one) => one === event.target.value);
        if (option !== undefined) onChoose(option);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </select>
  );
}

export function ShelfTools() {
  const say = useShelfWords();
  const shown = useApp((state) => state.settings.library);
  const filter = useShelf((shelf) => shelf.filter);
  const change = (part: Partial<typeof shown>) =>
    void changeSettings({ library: { ...shown, ...part } });
  return (
    <div className="shelf-tools">
      <label className="shelf-filter">
        <Icon name="search" size={18} />
        <input
          type="search"
          aria-label={say('filter')}
          placeholder={say('filter')}
          spellCheck={false}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && filter !== '') setFilter('');
          }}
        />
      </label>
      <Select
        label={say('sort')}
        options={SORTS}
        chosen={shown.sort}
        nameOf={(sort) => say(`sort.${sort}`)}
        onChoose={(sort) => change({ sort })}
      />
      <Select
        label={say('group')}
        options={GROUPS}
        chosen={shown.group}
        nameOf={(group) => say(`group.${group}`)}
        onChoose={(group) => change({ group })}
      />
      <Choice
        legend={say('layout')}
        options={[
          { value: 'cards', label: say('layout.cards') },
          { value: 'list', label: say('layout.list') },
        ]}
        chosen={shown.layout}
        onChoose={(layout) => change({ layout })}
      />
    </div>
  );
}
