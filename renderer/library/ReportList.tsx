import { useEffect, useRef } from 'react';
import { useSay } from '../locales/say';
import { useApp } from '../state/app';
import { useLibrary } from '../state/library';
import { ReportRow } from './ReportRow';
import { RowMenu } from './RowMenu';
import { rowStep } from './row-step';
import './report-list.css';

/** Puts the focus on the row of the report that was open last, for the keyboard to go on from there. */
function focusLeft(list: HTMLElement): void {
  const { left } = useLibrary.getState();
  if (left === null || document.activeElement !== document.body) return;
  const rows = [...list.querySelectorAll<HTMLElement>('.report-row')];
  rows.find((row) => row.dataset['report'] === left)?.focus();
}

/** The reports, one a row. The arrow keys, Home and End go from row to row, also when nothing has the focus. */
export function ReportList() {
  const say = useSay();
  const reports = useLibrary((state) => state.reports);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (list.current !== null) focusLeft(list.current);
    const move = (event: KeyboardEvent) => {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('.report-row') ?? [])];
      const from = rows.findIndex((row) => row === document.activeElement);
      const nowhere = document.activeElement === document.body;
      const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if ((from < 0 && !nowhere) || modified || useApp.getState().overlay !== null) return;
      const to = rowStep(event.key, from, rows.length);
      if (to === undefined) return;
      event.preventDefault();
      rows[to]?.focus();
    };
    window.addEventListener('keydown', move);
    return () => window.removeEventListener('keydown', move);
  }, []);

  return (
    <ul ref={list} className="report-list" aria-label={say('library.list')}>
      {reports.map((report) => (
        <li key={report.id}>
          <ReportRow report={report} />
          <RowMenu report={report} />
        </li>
      ))}
    </ul>
  );
}
