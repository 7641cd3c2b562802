import type { Suggestions } from '../../preload/contract/suggestion';
import { useSearchWords } from '../locales/search-words';
import { changeSearch, NO_FILTERS, useSearch } from '../state/search';

/** While nobody knows yet. */
const NOTHING_MEANT: Suggestions = { suggestions: [], absent: [], apart: false };

/** What one might have meant by a query that finds nothing; it is only proposed. */
export function Suggested() {
  const say = useSearchWords();
  const suggested = useSearch((state) => state.suggested);
  const folded = useSearch((state) => state.folded);
  const filtered = useSearch(({ publisher, year, kind, collection, tag, chapter }) =>
    [publisher, year, kind, collection, tag, chapter].some((filter) => filter !== null),
  );
  const away = folded ?? 0;
  const { suggestions, absent, apart } = suggested ?? NOTHING_MEANT;
  return (
    <div className="search-beginning">
      {away > 0 && (
        <p>
          {say('search.folded', { count: away })}{' '}
          <button
            type="button"
            className="search-unfilter"
            onClick={() => changeSearch({ kind: 'folded' })}
          >
            {say('search.folded.show')}
          </button>
        </p>
      )}
      {absent.length > 0 && (
        <p>{say('search.absent', { terms: absent.join(say('search.absent.and')) })}</p>
      )}
      {suggestions.length > 0 && (
        <>
          <h3 className="found-facts">{say('search.meant')}</h3>
          <ul>
            {suggestions.map(({ query, instead, passages }) => (
              <li key={query}>
                <button
                  type="button"
                  className="found-passage"
                  onClick={() => changeSearch({ query })}
                >
                  <span className="suggested-term">{instead}</span>
                  <span>{say('search.passages', { count: passages })}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {apart && <p>{say('search.apart')}</p>}
      {filtered && (
        <p>
          {say('search.filtered')}{' '}
          <button
            type="button"
            className="search-unfilter"
            onClick={() => changeSearch(NO_FILTERS)}
          >
            {say('search.unfilter')}
          </button>
        </p>
      )}
    </div>
  );
}
