import { useSearchWords } from '../locales/search-words';
import { useApp } from '../state/app';
import { isSame, toggleSaved } from '../state/saved-searches';
import { useSearch } from '../state/search';

/** A longer text is a quote, not a search. In UTF-16 units, as the contract has it. */
const LONGEST = 500;

/** Keeps the search of this moment, filters and all, or lets go of it. */
export function SaveSearch() {
  const say = useSearchWords();
  const query = useSearch((state) => state.query.trim());
  const publisher = useSearch((state) => state.publisher);
  const year = useSearch((state) => state.year);
  const kind = useSearch((state) => state.kind);
  const collection = useSearch((state) => state.collection);
  const tag = useSearch((state) => state.tag);
  const chapter = useSearch((state) => state.chapter);
  const search = { query, publisher, year, kind, collection, tag, chapter };
  const saved = useApp((state) => state.settings.searches.saved.some((one) => isSame(one, search)));
  if (query === '' || query.length > LONGEST) return null;
  return (
    <button
      type="button"
      className="search-save"
      aria-pressed={saved}
      onClick={() => toggleSaved(search)}
    >
      {say(saved ? 'search.unsave' : 'search.save')}
    </button>
  );
}
