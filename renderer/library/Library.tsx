/** The library: a welcome when it is empty, its reports otherwise, and words when it can't be read. */
import { useSay } from '../locales/say';
import { loadReports, useLibrary } from '../state/library';
import { Button } from '../ui/Button';
import { Icon } from '../ui/icons';
import { Shelf } from './Shelf';
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
