import type { ReportSummary } from '../../preload/contract/library';
import { useLanguage, useSay } from '../locales/say';
import { openReport, useLibrary } from '../state/library';
import { ProgressRing } from '../ui/ProgressRing';
import { contents, origin, state, when } from './row-words';

/** One report: how far it was read, what it is, what is in it, and when it was last seen. */
export function ReportRow({ report }: { readonly report: ReportSummary }) {
  const say = useSay();
  const language = useLanguage();
  const opening = useLibrary((library) => library.opening === report.id);
  const { metadata, progress, counts } = report;
  return (
    <button
      type="button"
      className="report-row"
      data-report={report.id}
      aria-busy={opening}
      onClick={() => void openReport(report.id)}
    >
      <ProgressRing share={progress} untouched={report.openedAt === null} />
      <span className="report-words">
        <span className="report-title" lang={metadata.language}>
          {metadata.title}
        </span>
        <span className="report-origin">{origin(metadata, language)}</span>
        <span className="report-contents">{contents(report, language, say)}</span>
      </span>
      <span className="report-side">
        <span className="report-state">{state(report, language, say)}</span>
        <span className={counts.annotations === 0 ? 'report-no-notes' : 'report-notes'}>
          {counts.annotations === 0
            ? say('library.notes.none')
            : say('library.notes', { count: counts.annotations })}
        </span>
        <span className="report-when">
          {opening ? say('library.opening') : when(report, new Date(), language, say)}
        </span>
      </span>
    </button>
  );
}
