/** Searches all reports: a field, a few filters, and the reports that have it with their best sentences. */
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useSearchWords } from '../locales/search-words';
import { showOverlay } from '../state/app';
import { loadReports, useLibrary } from '../state/library';
import { changeSearch, search, useSearch } from '../state/search';
import { loadCollections } from '../state/shelf';
import { IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/icons';
import { QueryField } from './QueryField';
import { SaveSearch } from './SaveSearch';
import { SearchFilters } from './SearchFilters';
import { SearchResults } from './SearchResults';
import { useNamedReports } from './use-named-reports';
import './library-search.css';

/** A quote may be pasted. In UTF-16 units, as the contract has it. */
const LONGEST_QUOTE = 10_000;

const close = () => showOverlay(null);

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys go from the field through the passages and back. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.nativeEvent.isComposing) return;
  // These go through choices of their own with the same keys.
  const { target } = event;
  if (target instanceof HTMLSelectElement) return;
  if (target instanceof HTMLInputElement && target.list !== null) return;
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(
      '.search-field .query-field, .found-passage',
    ),
  ];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  event.preventDefault();
  stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
}

function Count() {
  const say = useSearchWords();
  const named = useNamedReports().length > 0;
  const result = useSearch((state) => state.result);
  const busy = useSearch((state) => state.busy);
  const notes = useSearch((state) => state.notes);
  const kind = useSearch((state) => state.kind);
  if (notes !== null && kind === 'note') {
    return notes.total === 0
      ? say('search.none')
      : say('search.notes.count', { count: notes.total });
  }
  if (result === null) return null;
  const { passages, hits } = result.total;
  if (result.total.reports === 0) {
    return named || (busy && !result.complete) ? null : say('search.none');
  }
  const reports = say('search.reports', { count: result.total.reports });
  if (hits !== null && result.complete) return say('search.count', { reports, count: hits });
  return `${say('search.count.passages', { reports, count: passages })}…`;
}

export default function LibrarySearch() {
  const say = useSearchWords();
  const field = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const query = useSearch((state) => state.query);
  useEffect(() => {
    if (useLibrary.getState().status === 'unread') void loadReports();
    void loadCollections();
    // Reports may have come or gone since the list was last seen.
    void search();
    field.current?.select();
  }, []);
  useLayoutEffect(() => {
    const element = body.current;
    if (element) element.scrollTop = useSearch.getState().scrolled;
    return () => useSearch.setState({ scrolled: element?.scrollTop ?? 0 });
  }, []);
  return (
    <Dialog label={say('search.title')} className="library-search" onClose={close}>
      <div
        className="search-body"
        role="search"
        aria-label={say('search.title')}
        onKeyDown={onArrow}
      >
        <div className="search-field">
          <Icon name="search" />
          <QueryField
            ref={field}
            label={say('search.field')}
            hint={say('find.hint')}
            limit={LONGEST_QUOTE}
            value={query}
            onChange={(text) => changeSearch({ query: text })}
          />
          <IconButton icon="close" label={say('find.close')} keys="Esc" onClick={close} />
        </div>
        <div className="search-line">
          <SearchFilters />
          <SaveSearch />
          <p className="search-count" role="status">
            <Count />
          </p>
        </div>
        <div ref={body} className="search-results">
          <SearchResults />
        </div>
      </div>
    </Dialog>
  );
}
