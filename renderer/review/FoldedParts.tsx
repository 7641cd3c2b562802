/** What was folded away as no part of the report; each piece can be put back. */
import { useImportSay } from '../locales/import-words';
import { correct, type Review } from '../state/review';
import { Button } from '../ui/Button';

export function FoldedParts({ review }: { readonly review: Review }) {
  const say = useImportSay();
  const { boilerplate, metadata } = review.opened;
  if (boilerplate.length === 0) return <p className="review-none">{say('folded.none')}</p>;
  return (
    <ol className="review-list" aria-label={say('pane.folded')}>
      {boilerplate.map(({ lines, reason }, part) => (
        <li key={`${part} ${lines[0]}`} className="folded-part">
          <div className="folded-head">
            <p>
              <span className="folded-reason">{say(`reason.${reason}`)}</span>{' '}
              <span className="folded-count">{say('folded.lines', { count: lines.length })}</span>
            </p>
            <Button onClick={() => void correct({ type: 'unfold', part })}>
              {say('folded.unfold')}
            </Button>
          </div>
          <div className="folded-text" lang={metadata.language}>
            {lines.map((line, at) => (
              <p key={at}>{line}</p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
