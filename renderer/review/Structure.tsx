/** The lines of the report, each of which can be made something else, split, or joined with the next. */
import { useState } from 'react';
import { useImportSay } from '../locales/import-words';
import { type Review } from '../state/review';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Line } from './Line';
import { linesToShow, WINDOW, windowOf } from './lines';

interface StructureProps {
  readonly review: Review;
  /** Index of the block that is open for changes. */
  readonly line: number | null;
  readonly onLine: (block: number | null) => void;
}

export function Structure({ review, line, onLine }: StructureProps) {
  const say = useImportSay();
  const { blocks } = review.opened;
  const [all, setAll] = useState(line !== null);
  const [from, setFrom] = useState(() => (line === null ? 0 : windowOf(line)));
  const { shown, total } = linesToShow(blocks, all, line, from);
  return (
    <div className="structure">
      <Choice
        legend={say('structure.shown')}
        options={[
          { value: 'headings', label: say('structure.headings') },
          { value: 'all', label: say('structure.all') },
        ]}
        chosen={all ? 'all' : 'headings'}
        onChoose={(value) => {
          setAll(value === 'all');
          setFrom(value === 'all' && line !== null ? windowOf(line) : 0);
        }}
      />
      {total === 0 && <p className="review-none">{say('structure.none')}</p>}
      {from > 0 && (
        <Button look="quiet" onClick={() => setFrom(Math.max(0, from - WINDOW))}>
          {say('structure.earlier')}
        </Button>
      )}
      <ol aria-label={say('structure.list')}>
        {shown.map((index) => {
          const block = blocks[index];
          return (
            block && (
              <Line
                key={index}
                index={index}
                block={block}
                next={blocks[index + 1]}
                open={index === line}
                onToggle={() => onLine(index === line ? null : index)}
              />
            )
          );
        })}
      </ol>
      {from + WINDOW < total && (
        <Button look="quiet" onClick={() => setFrom(from + WINDOW)}>
          {say('structure.later')}
        </Button>
      )}
    </div>
  );
}
