/** The library with reports in it. */
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useSay } from '../locales/say';
import { useShelfWords } from '../locales/shelf-words';
import { useApp } from '../state/app';
import { importChosen, importFolder, useImport } from '../state/import';
import { useLibrary } from '../state/library';
import { checkFiles, loadCollections, setFilter, useShelf } from '../state/shelf';
import { Button, IconButton } from '../ui/Button';
import { AbsentReports } from './AbsentReports';
import { grouped, inScope, sorted } from './arrange';
import { ContinueReading } from './ContinueReading';
import { ImportSummary } from './ImportSummary';
import { matcher, useReadings } from './matching';
import { ReportGrid } from './ReportGrid';
import { SelectionBar } from './SelectionBar';
import { ShelfNav } from './ShelfNav';
import { ShelfTools } from './ShelfTools';
import './shelf.css';

const ArrangeDialog = lazy(() => import('./ArrangeDialog'));

/** The reports of the chosen part that the filter keeps, in order. */
function useShown() {
  const reports = useLibrary((state) => state.reports);
  const { sort } = useApp((state) => state.settings.library);
  const scope = useShelf((shelf) => shelf.scope);
  const filter = useShelf((shelf) => shelf.filter);
  const readings = useReadings(filter !== '');
  return useMemo(() => {
    const matches = matcher(filter, readings);
    return sorted(
      reports.filter((report) => inScope(report, scope) && matches(report)),
      sort,
    );
  }, [reports, sort, scope, filter, readings]);
}

function Head({ shown }: { readonly shown: number }) {
  const say = useSay();
  const sayShelf = useShelfWords();
  const all = useLibrary((state) => state.reports.length);
  const importing = useImport((state) => state.running);
  return (
    <div className="shelf-head">
      <h1>{say('library.title')}</h1>
      <p className="shelf-count" role="status">
        {shown === all
          ? say('library.count', { count: all })
          : sayShelf('count.of', { shown, all })}
      </p>
      <IconButton
        icon="folder"
        label={say('command.importFolder')}
        disabled={importing}
        onClick={() => void importFolder()}
      />
      <Button
        look="primary"
        icon="plus"
        aria-busy={importing}
        disabled={importing}
        onClick={() => void importChosen()}
      >
        {say('library.import')}
      </Button>
    </div>
  );
}

function Nothing() {
  const say = useShelfWords();
  const filter = useShelf((shelf) => shelf.filter);
  if (filter === '') return <p className="shelf-nothing">{say('none.scope')}</p>;
  return (
    <div className="shelf-nothing">
      <p>{say('none.filter', { filter })}</p>
      <Button onClick={() => setFilter('')}>{say('none.filter.clear')}</Button>
    </div>
  );
}

function Reports() {
  const say = useSay();
  const { layout, group } = useApp((state) => state.settings.library);
  const collections = useShelf((shelf) => shelf.collections);
  const plain = useShelf(({ scope, filter }) => scope.kind === 'all' && filter === '');
  const reports = useShown();
  const groups = useMemo(() => grouped(reports, group, collections), [reports, group, collections]);
  return (
    <>
      <Head shown={reports.length} />
      <ImportSummary />
      {plain && <ContinueReading />}
      <ShelfTools />
      <SelectionBar />
      {reports.length === 0 ? (
        <Nothing />
      ) : (
        <ReportGrid groups={groups} group={group} layout={layout} />
      )}
      <p className="shelf-hint">{say('library.drop')}</p>
    </>
  );
}

export function Shelf() {
  const absent = useShelf((shelf) => shelf.scope.kind === 'absent');
  const arranging = useShelf((shelf) => shelf.arranging.length > 0);
  useEffect(() => {
    void loadCollections();
    const idle = requestIdleCallback(() => void checkFiles(), { timeout: 10_000 });
    return () => cancelIdleCallback(idle);
  }, []);
  return (
    <div className="shelf">
      <ShelfNav />
      <div className="shelf-main">{absent ? <AbsentReports /> : <Reports />}</div>
      <Suspense>{arranging && <ArrangeDialog />}</Suspense>
    </div>
  );
}
