import type { SearchResult } from '../../preload/contract/search';
import { facts, longDate } from '../locales/dates';
import { useLanguage } from '../locales/say';
import { useSearchWords } from '../locales/search-words';
import { showMore, useSearch, visit } from '../state/search';
import { Button } from '../ui/Button';
import { Icon } from '../ui/icons';
import { NamedReports } from './NamedReports';
import { NotesFound } from './NotesFound';
import { QuotePlaces } from './QuotePlaces';
import { SearchBeginning } from './SearchBeginning';
import { Sentence } from './Sentence';
import { Suggested } from './Suggested';
import { useNamedReports } from './use-named-reports';

type FoundReport = SearchResult['reports'][number];

function Report({ report }: { readonly report: FoundReport }) {
  const say = useSearchWords();
  const language = useLanguage();
  const { reportId, title, publisher, publishedOn, passages, hits, best } = report;
  const count =
    hits === null
      ? say('search.passages', { count: passages })
      : say('search.hits', { count: hits });
  const published = publishedOn === null ? null : longDate(publishedOn, language);
  return (
    <li className="found-report">
      <h3 className="found-title">{title}</h3>
      <p className="found-facts">{facts([publisher, published, count], language)}</p>
      <ul>
        {best.map((passage, at) => {
          const { start, kind, text, marks, cutBefore, cutAfter } = passage;
          const snippet = { start: 0, end: text.length, cutBefore, cutAfter };
          return (
            <li key={at}>
              <button
                type="button"
                className="found-passage"
                onClick={() => void visit(reportId, start, kind === 'folded')}
              >
                {kind !== 'text' && (
                  <span className="found-kind" title={say(`search.kind.${kind}`)}>
                    <Icon name={kind} size={16} />
                  </span>
                )}
                <Sentence text={text} snippet={snippet} marks={marks} />
              </button>
            </li>
          );
        })}
      </ul>
    </li>
  );
}

/** What was found by the words as a query. */
function Found() {
  const say = useSearchWords();
  const result = useSearch((state) => state.result);
  const problem = useSearch((state) => state.problem);
  const named = useNamedReports().length > 0;
  const quoted = useSearch(
    (state) => named || state.quote !== null || (state.notes?.total ?? 0) > 0,
  );
  const notesOnly = useSearch((state) => state.kind === 'note' && state.query.trim() !== '');
  if (problem !== null) {
    return (
      <p className="search-beginning" role="alert">
        {problem.message} {problem.remedy}
      </p>
    );
  }
  if (result === null) return quoted || notesOnly ? null : <SearchBeginning />;
  const { reports, total } = result;
  if (total.reports === 0) return quoted ? null : <Suggested />;
  return (
    <>
      <ol className="found-reports" aria-label={say('search.results')}>
        {reports.map((report) => (
          <Report key={report.reportId} report={report} />
        ))}
      </ol>
      {reports.length < total.reports && (
        <Button look="quiet" className="search-more" onClick={() => void showMore()}>
          {say('search.more', { count: total.reports - reports.length })}
        </Button>
      )}
    </>
  );
}

export function SearchResults() {
  return (
    <>
      <QuotePlaces />
      <NamedReports />
      <NotesFound />
      <Found />
    </>
  );
}
