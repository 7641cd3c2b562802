import { useMemo } from 'react';
import { useSearchWords } from '../locales/search-words';
import { useLibrary } from '../state/library';
import { changeSearch, useSearch, type Filters } from '../state/search';
import { useShelf } from '../state/shelf';
import { FilterSelect } from '../ui/FilterSelect';
import { ChapterField } from './ChapterField';

const named = (values: Iterable<string>) => [...values].map((value) => ({ value, label: value }));

/** Publisher, year, kind of passage, chapter, collection and tag: of what the library has. */
export function SearchFilters() {
  const say = useSearchWords();
  const reports = useLibrary((state) => state.reports);
  const publisher = useSearch((state) => state.publisher);
  const year = useSearch((state) => state.year);
  const kind = useSearch((state) => state.kind);
  const collection = useSearch((state) => state.collection);
  const tag = useSearch((state) => state.tag);
  const collections = useShelf((state) => state.collections);
  const { publishers, years, tags } = useMemo(() => {
    const facts = reports.map(({ metadata }) => metadata);
    const known = (value: string | null | undefined) => (value ? [value] : []);
    return {
      tags: new Set(reports.flatMap((report) => report.tags).toSorted()),
      publishers: new Set(facts.flatMap((one) => known(one.publisher)).toSorted()),
      years: new Set(
        facts
          .flatMap((one) => known(one.publishedOn?.slice(0, 4)))
          .toSorted()
          .toReversed(),
      ),
    };
  }, [reports]);
  const kinds: readonly { value: NonNullable<Filters['kind']>; label: string }[] = [
    { value: 'text', label: say('search.kind.text') },
    { value: 'table', label: say('search.kind.table') },
    { value: 'figure', label: say('search.kind.figure') },
    { value: 'note', label: say('search.kind.note') },
    { value: 'folded', label: say('search.kind.folded') },
  ];
  return (
    <>
      <FilterSelect
        label={say('search.publisher')}
        any={say('search.publisher.any')}
        options={named(publishers)}
        chosen={publisher}
        onChoose={(value) => changeSearch({ publisher: value })}
      />
      <FilterSelect
        label={say('search.year')}
        any={say('search.year.any')}
        options={named(years)}
        chosen={year}
        onChoose={(value) => changeSearch({ year: value })}
      />
      <FilterSelect
        label={say('search.kind')}
        any={say('search.kind.any')}
        options={kinds}
        chosen={kind}
        onChoose={(value) =>
          changeSearch({ kind: kinds.find((one) => one.value === value)?.value ?? null })
        }
      />
      <ChapterField />
      {collections.length > 0 && (
        <FilterSelect
          label={say('search.collection')}
          any={say('search.collection.any')}
          options={collections.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={collection}
          onChoose={(value) => changeSearch({ collection: value })}
        />
      )}
      {tags.size > 0 && (
        <FilterSelect
          label={say('search.tag')}
          any={say('search.tag.any')}
          options={named(tags)}
          chosen={tag}
          onChoose={(value) => changeSearch({ tag: value })}
        />
      )}
    </>
  );
}
