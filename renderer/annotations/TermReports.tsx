import { useEffect, useRef } from 'react';
import type { TermReport } from '../../preload/contract/term-marks';
import { facts, longDate } from '../locales/dates';
import { useLanguage } from '../locales/say';
import { useTermWords } from '../locales/term-words';
import { chooseReports, useTermMarks } from '../state/term-marks';

type ExampleProps = TermReport['examples'][number];

/** A sentence with the places in it marked in the colour that they will have. */
function Example({ text, marks, cutBefore, cutAfter }: ExampleProps) {
  const colour = useTermMarks((state) => state.colour);
  return (
    <p className="terms-example" data-colour={colour}>
      {cutBefore && '…'}
      {marks.map(({ start, end }, at) => (
        <span key={start}>
          {text.slice(marks[at - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
      {cutAfter && '…'}
    </p>
  );
}

function Report({ report }: { readonly report: TermReport }) {
  const say = useTermWords();
  const language = useLanguage();
  const left = useTermMarks((state) => state.left.has(report.reportId));
  const { reportId, title, publisher, publishedOn, places, marked, examples } = report;
  const published = publishedOn === null ? null : longDate(publishedOn, language);
  const done = places === marked;
  return (
    <li className="terms-report" data-left={left || done || undefined}>
      <label>
        <input
          type="checkbox"
          checked={!left && !done}
          disabled={done}
          onChange={({ target }) => chooseReports([reportId], target.checked)}
        />
        <span className="terms-name">
          <span className="terms-report-title">{title}</span>
          <span className="terms-origin">{facts([publisher, published], language)}</span>
        </span>
        <span className="terms-count">
          {say('terms.places', { count: places })}
          {marked > 0 && <small>{say('terms.marked', { count: marked })}</small>}
        </span>
      </label>
      {examples.map((example, at) => (
        <Example key={at} {...example} />
      ))}
    </li>
  );
}

/** Puts all reports in or leaves all of them out. */
function All({ reports }: { readonly reports: readonly TermReport[] }) {
  const say = useTermWords();
  const box = useRef<HTMLInputElement>(null);
  const left = useTermMarks((state) => state.left);
  const ids = reports.map(({ reportId }) => reportId);
  const out = ids.filter((id) => left.has(id)).length;
  const count = reports.reduce((sum, { places }) => sum + places, 0);
  const marked = reports.reduce((sum, report) => sum + report.marked, 0);
  const some = out > 0 && out < ids.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <label className="terms-all">
      <input
        ref={box}
        type="checkbox"
        aria-label={say('terms.all')}
        checked={out === 0}
        onChange={({ target }) => chooseReports(ids, target.checked)}
      />
      {say('terms.summary', { count, reports: say('terms.reports', { count: ids.length }) })}
      {marked > 0 && <small>{say('terms.marked', { count: marked })}</small>}
    </label>
  );
}

/** The reports that hold the term, each with what there is to see of it; or why there are none. */
export function TermReports() {
  const say = useTermWords();
  const reports = useTermMarks((state) => state.reports);
  const doing = useTermMarks((state) => state.doing);
  if (!reports || reports.length === 0) {
    const words = reports ? say('terms.none') : say('terms.explain');
    return <p className="terms-empty">{doing === 'finding' ? say('terms.finding') : words}</p>;
  }
  return (
    <>
      <All reports={reports} />
      <ul className="terms-list" aria-busy={doing === 'finding'}>
        {reports.map((report) => (
          <Report key={report.reportId} report={report} />
        ))}
      </ul>
    </>
  );
}
