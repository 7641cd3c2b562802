/** Reports that have left the library: those that can be restored, and notes without their report. */
import { useEffect, useState } from 'react';
import type { AbsentReport } from '../../preload/contract/library';
import { request } from '../bridge/client';
import { facts, spokenDay } from '../locales/dates';
import { useLanguage } from '../locales/say';
import { useShelfWords } from '../locales/shelf-words';
import { importChosen } from '../state/import';
import { useLibrary } from '../state/library';
import { exportNotes, restoreReports } from '../state/shelf';
import { Button } from '../ui/Button';
import './absent.css';

/** Null until they have been read; read anew whenever the library has changed. */
function useAbsent(): readonly AbsentReport[] | null {
  const reports = useLibrary((state) => state.reports);
  const [absent, setAbsent] = useState<readonly AbsentReport[] | null>(null);
  useEffect(() => {
    let current = true;
    void request(window.offprint.reports.absent()).then((listed) => {
      if (current && listed.ok) setAbsent(listed.value);
    });
    return () => {
      current = false;
    };
  }, [reports]);
  return absent;
}

function Entry({ report }: { readonly report: AbsentReport }) {
  const say = useShelfWords();
  const language = useLanguage();
  const { id, metadata, annotations, removedAt } = report;
  const removed =
    removedAt === null
      ? null
      : say('absent.removed', { when: spokenDay(removedAt, new Date(), language) });
  return (
    <li className="absent-report">
      <div className="absent-words">
        <p className="absent-title" lang={metadata.language}>
          {metadata.title}
        </p>
        <p className="absent-facts">
          {facts([metadata.publisher, say('notes', { count: annotations }), removed], language)}
        </p>
      </div>
      {annotations > 0 && (
        <Button look="quiet" onClick={() => void exportNotes([id])}>
          {say('absent.export')}
        </Button>
      )}
      {removedAt === null ? (
        <Button onClick={() => void importChosen()}>{say('absent.import')}</Button>
      ) : (
        <Button onClick={() => void restoreReports([id])}>{say('absent.restore')}</Button>
      )}
    </li>
  );
}

export function AbsentReports() {
  const say = useShelfWords();
  const absent = useAbsent();
  return (
    <section className="absent" aria-labelledby="absent-title">
      <h1 id="absent-title">{say('absent.title')}</h1>
      <p className="absent-why">{say(absent?.length === 0 ? 'absent.none' : 'absent.why')}</p>
      <ul>
        {absent?.map((report) => (
          <Entry key={report.id} report={report} />
        ))}
      </ul>
    </section>
  );
}
