/** The library: a welcome when it is empty, its reports otherwise, and words when it can't be read. */
import { useSay } from '../locales/say';
import { importChosen, importFolder, useImport } from '../state/import';
import { loadReports, useLibrary } from '../state/library';
import { Button, IconButton } from '../ui/Button';
import { Icon } from '../ui/icons';
import { ImportSummary } from './ImportSummary';
import { ReportList } from './ReportList';
import { Welcome } from './Welcome';
import './library.css';

function Failed() {
  const say = useSay();
  const problem = useLibrary((state) => state.problem);
  return (
    <section className="library-failed" role="alert">
      <Icon name="warning" size={28} />
      <h1>{say('library.failed')}</h1>
      {problem !== null && (
        <>
          <p>{problem.message}</p>
          <p>{problem.remedy}</p>
        </>
      )}
      <Button onClick={() => void loadReports()}>{say('retry')}</Button>
    </section>
  );
}

function Shelf() {
  const say = useSay();
  const reports = useLibrary((state) => state.reports);
  const importing = useImport((state) => state.running);
  return (
    <div className="shelf">
      <div className="shelf-head">
        <h1>{say('library.title')}</h1>
        <p className="shelf-count">{say('library.count', { count: reports.length })}</p>
        <IconButton
          icon="folder"
          label={say('command.importFolder')}
          disabled={importing}
          onClick={() => void importFolder()}
        />
        <Button
          look="primary"
          icon="plus"
          className="shelf-import"
          aria-busy={importing}
          disabled={importing}
          onClick={() => void importChosen()}
        >
          {say('library.import')}
        </Button>
      </div>
      <ImportSummary />
      <ReportList />
      <p className="shelf-hint">{say('library.drop')}</p>
    </div>
  );
}

export default function Library() {
  const say = useSay();
  const status = useLibrary((state) => state.status);
  const empty = useLibrary((state) => state.reports.length === 0);
  return (
    <main className="library">
      {status === 'failed' && <Failed />}
      {status !== 'failed' && !empty && <Shelf />}
      {status === 'ready' && empty && <Welcome />}
      {(status === 'loading' || status === 'unread') && empty && (
        <p className="library-loading" role="status">
          {say('library.loading')}
        </p>
      )}
    </main>
  );
}
