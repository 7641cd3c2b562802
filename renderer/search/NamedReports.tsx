import type { ReportSummary } from '../../preload/contract/library';
import { facts, longDate } from '../locales/dates';
import { useLanguage } from '../locales/say';
import { useSearchWords } from '../locales/search-words';
import { visitReport } from '../state/search';
import { Icon } from '../ui/icons';
import { useNamedReports } from './use-named-reports';

/** Reports that are shown: the text is looked for as well, and quick open lists names. */
const SHOWN = 3;

function Named({ report }: { readonly report: ReportSummary }) {
  const language = useLanguage();
  const { title, publisher, publishedOn, authors } = report.metadata;
  const published = publishedOn === null ? null : longDate(publishedOn, language);
  const names = authors.map(({ name }) => name).join(language === 'zh-CN' ? '、' : ', ');
  return (
    <li>
      <button type="button" className="found-passage" onClick={() => void visitReport(report.id)}>
        <span className="found-kind">
          <Icon name="report" size={16} />
        </span>
        <span className="found-note">
          <span className="found-note-words">{title}</span>
          <span className="found-facts">
            {facts([publisher, published, names === '' ? null : names], language)}
          </span>
        </span>
      </button>
    </li>
  );
}

/** The reports that have the words in their title, or by whom they are. */
export function NamedReports() {
  const say = useSearchWords();
  const named = useNamedReports();
  if (named.length === 0) return null;
  return (
    <section className="found-report found-notes" aria-label={say('search.named')}>
      <h3 className="found-facts">{say('search.named.count', { count: named.length })}</h3>
      <ul>
        {named.slice(0, SHOWN).map((report) => (
          <Named key={report.id} report={report} />
        ))}
      </ul>
    </section>
  );
}
