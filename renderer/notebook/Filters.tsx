/** What narrows a list of annotations; each choice says how many it would show. */
import { NO_FILTER, isOpen, type NoteFilter } from '../../preload/contract/text/note-filter';
import { NOTE_KINDS } from '../../preload/contract/text/note-kind';
import { useNoteWords } from '../locales/note-words';
import { useLanguage, useSay } from '../locales/say';
import { useColourNames } from '../state/colour-names';
import { Button } from '../ui/Button';
import { COLOURS } from '../ui/colours';
import { FilterSelect } from '../ui/FilterSelect';
import { Icon } from '../ui/icons';
import { useComposedText } from '../ui/use-composed-text';
import type { NoteSource } from './source';

interface FieldProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
}

function SearchField({ query, onChange }: FieldProps) {
  const say = useNoteWords();
  const typed = useComposedText(query, onChange);
  return (
    <label className="notes-search">
      <Icon name="search" size={16} />
      <input
        type="text"
        aria-label={say('list.search')}
        placeholder={say('list.search')}
        spellCheck={false}
        autoComplete="off"
        maxLength={500}
        {...typed}
      />
    </label>
  );
}

const DAY = 86_400_000;
const SPANS = ['1', '7', '30', '365'] as const;

/** Midnight at the beginning of the span, by the clock of the person's time zone. */
function since(days: number): number {
  const today = new Date();
  today.setHours(0, 0, 0, 0);
  return today.getTime() - (days - 1) * DAY;
}

const spanOf = (time: number | null): string | null =>
  SPANS.find((days) => time !== null && since(Number(days)) === time) ?? null;

const toggled = (values: readonly string[], value: string): string[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];

/** The colours with their counts: what was marked, and a filter. */
function Colours({ source, set }: { readonly source: NoteSource; readonly set: Set }) {
  const say = useNoteWords();
  const names = useSay();
  const nameOf = useColourNames();
  const language = useLanguage();
  const { counts, filter } = source;
  return (
    <div className="notes-colours" role="group" aria-label={say('list.colours')}>
      {COLOURS.map((colour) => {
        const count = counts?.colours[colour] ?? 0;
        const name = names('colour.named', {
          name: nameOf(colour),
          colour: names(`colour.${colour}`),
        });
        const label = say('list.colour', { name, count });
        return (
          <button
            key={colour}
            type="button"
            className={`notes-colour swatch-${colour}`}
            aria-pressed={filter.colours.includes(colour)}
            aria-label={label}
            title={label}
            onClick={() => set({ colours: toggled(filter.colours, colour) })}
          >
            {count.toLocaleString(language)}
          </button>
        );
      })}
    </div>
  );
}

type Set = (change: Partial<NoteFilter>) => void;

export function Filters({ source }: { readonly source: NoteSource }) {
  const say = useNoteWords();
  const language = useLanguage();
  const { filter, order, counts, part } = source;
  const set: Set = (change) => source.change({ filter: { ...filter, ...change } });
  const counted = (name: string, count: number | undefined) =>
    `${name}  ${(count ?? 0).toLocaleString(language)}`;
  const tags = Object.entries(counts?.tags ?? {}).toSorted(([, a], [, b]) => b - a);
  const [tag = null] = filter.tags;
  return (
    <div className="notes-filters">
      <SearchField query={filter.query} onChange={(query) => set({ query })} />
      <Colours source={source} set={set} />
      <div className="notes-selects">
        {part && <FilterSelect {...part} />}
        <FilterSelect
          label={say('list.kind')}
          any={say('list.kind.any')}
          options={NOTE_KINDS.filter(
            (kind) => (counts?.kinds[kind] ?? 0) > 0 || filter.kinds.includes(kind),
          ).map((kind) => ({
            value: kind,
            label: counted(say(`list.kind.${kind}`), counts?.kinds[kind]),
          }))}
          chosen={filter.kinds[0] ?? null}
          onChoose={(kind) => set({ kinds: kind === null ? [] : [kind] })}
        />
        {(tags.length > 0 || tag !== null) && (
          <FilterSelect
            label={say('list.tag')}
            any={say('list.tag.any')}
            options={[
              ...(tag === null || tags.some(([name]) => name === tag)
                ? []
                : [{ value: tag, label: tag }]),
              ...tags
                .slice(0, 200)
                .map(([name, count]) => ({ value: name, label: counted(`#${name}`, count) })),
            ]}
            chosen={tag}
            onChoose={(name) => set({ tags: name === null ? [] : [name] })}
          />
        )}
        <FilterSelect
          label={say('list.note')}
          any={say('list.note.any')}
          options={[
            { value: 'with', label: counted(say('list.note.with'), counts?.withNote) },
            { value: 'without', label: counted(say('list.note.without'), counts?.withoutNote) },
          ]}
          chosen={filter.hasNote === null ? null : filter.hasNote ? 'with' : 'without'}
          onChoose={(value) => set({ hasNote: value === null ? null : value === 'with' })}
        />
        <FilterSelect
          label={say('list.date')}
          any={say('list.date.any')}
          options={SPANS.map((days) => ({ value: days, label: say(`list.date.${days}`) }))}
          chosen={spanOf(filter.since)}
          onChoose={(days) => set({ since: days === null ? null : since(Number(days)) })}
        />
        <FilterSelect
          label={say('list.order')}
          any={say('list.order.document')}
          options={[{ value: 'newest', label: say('list.order.newest') }]}
          chosen={order === 'newest' ? order : null}
          onChoose={(value) => source.change({ order: value === null ? 'document' : 'newest' })}
        />
        {!isOpen(filter) && (
          <Button look="quiet" onClick={() => source.change({ filter: NO_FILTER })}>
            {say('list.reset')}
          </Button>
        )}
      </div>
    </div>
  );
}
