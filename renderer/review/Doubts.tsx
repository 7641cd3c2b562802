/** What the importer was unsure of, why, and what can be done about it. */
import type { Doubt } from '../../preload/contract/report';
import { useImportSay, type ImportSay } from '../locales/import-words';
import { chooseEncoding, correct, showBlock, type Review } from '../state/review';
import { Button } from '../ui/Button';
import { EncodingChooser } from './EncodingChooser';
import { isLine } from './lines';

/** The encoding of a report's file, which can be chosen as long as the file is at hand. */
function ReportEncoding({ review }: { readonly review: Review }) {
  const say = useImportSay();
  return review.atHand ? (
    <EncodingChooser
      file={review.opened.id}
      action={say('encoding.choose')}
      onChoose={(encoding) => void chooseEncoding(encoding)}
    />
  ) : (
    <p className="doubt-reason">{say('encoding.away')}</p>
  );
}

/** Why the importer was unsure, in words. */
export function reasonOf({ code }: Doubt, isHeading: boolean, say: ImportSay): string {
  if (code !== 'heading-or-paragraph') return say(`doubt.${code}`);
  return say(isHeading ? 'doubt.heading-or-paragraph.heading' : 'doubt.heading-or-paragraph.text');
}

/** Level of the heading that `block` would stand under; a line that becomes a heading begins on the same one. */
export function levelAt({ opened }: Review, block: number): number {
  const before = opened.blocks.slice(0, block).findLast(({ type }) => type === 'heading');
  return before?.type === 'heading' ? before.level : 1;
}

interface DoubtProps {
  readonly review: Review;
  readonly index: number;
  readonly doubt: Doubt;
  readonly onChange: (block: number) => void;
}

function DoubtItem({ review, index, doubt, onChange }: DoubtProps) {
  const say = useImportSay();
  const { block } = doubt;
  const present = review.opened.blocks[block];
  const isHeading = present?.type === 'heading';
  const either = doubt.code === 'heading-or-paragraph' && isLine(present);
  return (
    <li className="doubt">
      <p className="doubt-excerpt" lang={review.opened.metadata.language}>
        {doubt.excerpt}
      </p>
      <p className="doubt-reason">{reasonOf(doubt, isHeading, say)}</p>
      {doubt.code === 'encoding' && <ReportEncoding review={review} />}
      <div className="doubt-actions">
        <Button onClick={() => void correct({ type: 'confirm', doubt: index })}>
          {say('doubts.confirm')}
        </Button>
        {either && (
          <Button
            onClick={() =>
              void correct(
                isHeading
                  ? { type: 'paragraph', block }
                  : { type: 'heading', block, level: levelAt(review, block) },
              )
            }
          >
            {say(isHeading ? 'doubts.paragraph' : 'doubts.heading')}
          </Button>
        )}
        {isLine(present) && (
          <Button look="quiet" onClick={() => onChange(block)}>
            {say('doubts.change')}
          </Button>
        )}
        <Button look="quiet" onClick={() => void showBlock(block)}>
          {say('doubts.show')}
        </Button>
      </div>
    </li>
  );
}

interface DoubtsProps {
  readonly review: Review;
  /** Opens a block among the lines. */
  readonly onChange: (block: number) => void;
}

export function Doubts({ review, onChange }: DoubtsProps) {
  const say = useImportSay();
  const { doubts } = review.opened;
  if (doubts.length === 0) return <p className="review-none">{say('doubts.none')}</p>;
  return (
    <ol className="review-list" aria-label={say('pane.doubts')}>
      {doubts.map((doubt, index) => (
        <DoubtItem
          key={`${doubt.block} ${doubt.code} ${doubt.excerpt}`}
          review={review}
          index={index}
          doubt={doubt}
          onChange={onChange}
        />
      ))}
    </ol>
  );
}
