/** What came of the last import: how many of each kind, the files that were refused and why, what there is to check. */
import type { ImportResult } from '../../preload/contract/calls';
import type { ImportOutcome } from '../../preload/contract/library';
import { facts } from '../locales/dates';
import { useImportSay, type ImportSay } from '../locales/import-words';
import { useLanguage, useSay } from '../locales/say';
import { showReview } from '../state/app';
import { fileNameOf } from '../state/export';
import { askEncoding, clearSummary, useImport } from '../state/import';
import { Button, IconButton } from '../ui/Button';
import { Icon } from '../ui/icons';
import './import-summary.css';

/** The counts in words; what is nought is left out. */
export function summaryFacts(
  { imported, refused, notReached }: ImportResult,
  say: ImportSay,
): string[] {
  const count = (status: ImportResult['imported'][number]['status']) =>
    imported.filter((outcome) => outcome.status === status).length;
  const counts = {
    added: count('added'),
    replaced: count('replaced'),
    known: count('known'),
    unplaced: imported.reduce((sum, { unplaced }) => sum + unplaced, 0),
    refused: refused.length,
    notReached,
  } as const;
  const kinds = ['added', 'replaced', 'known', 'unplaced', 'refused', 'notReached'] as const;
  return kinds.flatMap((kind) =>
    counts[kind] > 0 ? [say(`summary.${kind}`, { count: counts[kind] })] : [],
  );
}

/** More reports than this are listed only on request. */
const LISTED = 3;

/** The reports in which there is something to check. */
function Doubtful({ outcomes }: { readonly outcomes: readonly ImportOutcome[] }) {
  const say = useImportSay();
  const all = outcomes.reduce((sum, { doubts }) => sum + doubts, 0);
  return (
    <details open={outcomes.length <= LISTED}>
      <summary>{say('summary.doubts', { count: all })}</summary>
      <ul>
        {outcomes.map(({ reportId, title, doubts }) => (
          <li key={reportId} className="summary-doubts">
            <p>
              <span className="summary-file">{title}</span>{' '}
              <span>{say('summary.doubts', { count: doubts })}</span>
            </p>
            <Button
              look="quiet"
              aria-label={say('summary.review', { title })}
              onClick={() => showReview(reportId)}
            >
              {say('notice.review')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function ImportSummary() {
  const say = useSay();
  const sayImport = useImportSay();
  const language = useLanguage();
  const summary = useImport((state) => state.summary);
  if (summary === null) return null;
  const { imported, refused, notReached } = summary;
  const doubtful = imported.filter(({ status, doubts }) => status !== 'known' && doubts > 0);
  const trouble = refused.length > 0;
  return (
    <section className={trouble ? 'summary summary-trouble' : 'summary'} role="status">
      <div className="summary-head">
        <Icon name={trouble ? 'warning' : notReached > 0 ? 'info' : 'check'} />
        <h2>{sayImport(notReached > 0 ? 'summary.cancelled' : 'summary.done')}</h2>
        <p>{facts(summaryFacts(summary, sayImport), language)}</p>
        <IconButton icon="close" label={say('close')} onClick={clearSummary} />
      </div>
      {refused.length > 0 && (
        <ul tabIndex={0}>
          {refused.map(({ path, message, remedy, key }) => (
            <li key={path} title={path}>
              <p className="summary-file">{fileNameOf(path)}</p>
              <p>{message}</p>
              <p className="summary-remedy">{remedy}</p>
              {key !== null && (
                <Button
                  aria-label={sayImport('encoding.ask.file', { name: fileNameOf(path) })}
                  onClick={() => askEncoding({ key, path })}
                >
                  {sayImport('encoding.ask')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {doubtful.length > 0 && <Doubtful outcomes={doubtful} />}
    </section>
  );
}
