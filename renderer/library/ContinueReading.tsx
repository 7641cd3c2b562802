import { percent } from '../locales/dates';
import { useLanguage } from '../locales/say';
import { useShelfWords } from '../locales/shelf-words';
import { openReport, useLibrary } from '../state/library';
import { ProgressRing } from '../ui/ProgressRing';
import { begun } from './arrange';
import { minutes } from './card-words';
import './continue-reading.css';

const SHOWN = 3;

/** The reports that were begun and not finished, with the chapter where reading stopped. */
export function ContinueReading() {
  const say = useShelfWords();
  const language = useLanguage();
  const all = useLibrary((state) => state.reports);
  const reports = begun(all, SHOWN);
  if (reports.length === 0) return null;
  return (
    <section className="continue" aria-labelledby="continue-title">
      <h2 id="continue-title">{say('continue.title')}</h2>
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <button type="button" onClick={() => void openReport(report.id)}>
              <ProgressRing share={report.progress} untouched={false} />
              <span className="continue-words">
                <span className="continue-name" lang={report.metadata.language}>
                  {report.metadata.title}
                </span>
                <span className="continue-chapter" lang={report.metadata.language}>
                  {report.chapter ?? report.metadata.publisher ?? ''}
                </span>
                <span className="continue-left">
                  <span>{percent(report.progress, language)}</span>
                  <span>
                    {say('continue.left', { count: minutes(report, 1 - report.progress) })}
                  </span>
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
