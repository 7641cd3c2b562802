import type { ReportSummary } from '../../preload/contract/library';
import { useLanguage } from '../locales/say';
import { dated, tintOf } from './card-words';
import './cover.css';

/** A cover set in type: the publisher, the title, the date, and how far one has come. */
export function Cover({ report }: { readonly report: ReportSummary }) {
  const language = useLanguage();
  const { metadata, progress } = report;
  const { title, publisher, series } = metadata;
  return (
    <span className="cover" data-tint={tintOf(publisher)} lang={metadata.language}>
      <span className="cover-publisher">{publisher ?? ''}</span>
      <span className="cover-title">{title}</span>
      {series !== null && <span className="cover-series">{series}</span>}
      <span className="cover-date">{dated(report, language)}</span>
      {progress > 0 && (
        <svg className="cover-progress" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
          <path className="cover-track" d="M0 .5h100" />
          <path className="cover-read" d={`M0 .5h${Math.max(2, progress * 100)}`} />
        </svg>
      )}
    </span>
  );
}
