import type { SavedSearch } from '../../preload/contract/search';
import { facts } from '../locales/dates';
import { useLanguage } from '../locales/say';
import { useSearchWords } from '../locales/search-words';
import { useApp } from '../state/app';
import { toggleSaved } from '../state/saved-searches';
import { changeSearch } from '../state/search';
import { useShelf } from '../state/shelf';
import { IconButton } from '../ui/Button';

function Saved({ search }: { readonly search: SavedSearch }) {
  const say = useSearchWords();
  const language = useLanguage();
  const { query, publisher, year, kind, tag, chapter } = search;
  const collections = useShelf((state) => state.collections);
  const collection = collections.find(({ id }) => id === search.collection)?.name ?? null;
  const kept = [
    publisher,
    year,
    kind === null ? null : say(`search.kind.${kind}`),
    collection,
    tag,
    chapter,
  ];
  return (
    <li className="kept-search">
      <button type="button" className="found-passage" onClick={() => changeSearch(search)}>
        <span>{query}</span>
        <span className="kept-filters">{facts(kept, language)}</span>
      </button>
      <IconButton
        icon="close"
        label={say('search.unsave.one', { query })}
        onClick={() => toggleSaved(search)}
      />
    </li>
  );
}

/** What to do before anything was asked: what was saved, what led somewhere, and what can be asked for. */
export function SearchBeginning() {
  const say = useSearchWords();
  const { recent: all, saved } = useApp((state) => state.settings.searches);
  const recent = all.filter((query) => saved.every((one) => one.query !== query));
  return (
    <div className="search-beginning">
      <p>{say('find.hint')}</p>
      {saved.length > 0 && (
        <>
          <h3 className="found-facts">{say('search.saved')}</h3>
          <ul>
            {saved.map((search) => (
              <Saved key={JSON.stringify(search)} search={search} />
            ))}
          </ul>
        </>
      )}
      {recent.length > 0 && (
        <>
          <h3 className="found-facts">{say('search.recent')}</h3>
          <ul>
            {recent.map((query) => (
              <li key={query}>
                <button
                  type="button"
                  className="found-passage"
                  onClick={() => changeSearch({ query })}
                >
                  {query}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
