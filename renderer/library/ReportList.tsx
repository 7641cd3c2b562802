import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useSay } from '../locales/say';
import { useLibrary } from '../state/library';
import { ReportRow } from './ReportRow';
import { rowStep } from './row-step';
import './report-list.css';

/** The reports, one a row. The arrow keys, Home and End go from row to row; Enter opens. */
export function ReportList() {
  const say = useSay();
  const reports = useLibrary((state) => state.reports);
  const list = useRef<HTMLUListElement>(null);

  // Someone who comes back from a report, or starts, can go on with the keyboard at once.
  useEffect(() => {
    if (document.activeElement === document.body) {
      list.current?.querySelector('button')?.focus({ preventScroll: true });
    }
  }, []);

  const move = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll('button') ?? [])];
    const from = rows.findIndex((row) => row === document.activeElement);
    const to = rowStep(event.key, from, rows.length);
    if (to === undefined) return;
    event.preventDefault();
    rows[to]?.focus();
  };

  return (
    <ul ref={list} className="report-list" aria-label={say('library.list')}>
      {reports.map((report) => (
        <li key={report.id}>
          <ReportRow report={report} onKeyDown={move} />
        </li>
      ))}
    </ul>
  );
}
