import { useEffect, useRef, useState } from 'react';
import type { PlacedBlock } from '../../preload/contract/report';
import { useImportSay } from '../locales/import-words';
import { correct, showBlock } from '../state/review';
import { Button } from '../ui/Button';
import { isLine, kindOf, lineText } from './lines';

const LEVELS = [1, 2, 3, 4] as const;

/** Splits a line where the cursor is put in its text. */
function Splitter({ index, text }: { readonly index: number; readonly text: string }) {
  const say = useImportSay();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const split = () =>
    void correct({ type: 'split', block: index, offset: field.current?.selectionStart ?? 0 });
  return (
    <div className="line-split">
      <label>
        <span>{say('structure.split.field')}</span>
        <textarea
          ref={field}
          readOnly
          value={text}
          rows={4}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            split();
          }}
        />
      </label>
      <Button onClick={split}>{say('structure.split.here')}</Button>
    </div>
  );
}

interface LineProps {
  readonly index: number;
  readonly block: PlacedBlock;
  readonly next: PlacedBlock | undefined;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** What can be done with a line. */
function Actions({ index, block, next }: Pick<LineProps, 'index' | 'block' | 'next'>) {
  const say = useImportSay();
  const [splitting, setSplitting] = useState(false);
  const text = lineText(block);
  useEffect(() => setSplitting(false), [text]);
  const level = block.type === 'heading' ? block.level : 0;
  return (
    <div className="line-actions">
      {isLine(block) && (
        <div className="line-kinds" role="group" aria-label={say('structure.kind')}>
          <Button
            aria-pressed={block.type === 'paragraph'}
            onClick={() => {
              if (block.type !== 'paragraph') void correct({ type: 'paragraph', block: index });
            }}
          >
            {say('kind.paragraph')}
          </Button>
          {LEVELS.map((wanted) => (
            <Button
              key={wanted}
              aria-pressed={level === wanted}
              onClick={() => {
                if (level !== wanted)
                  void correct({ type: 'heading', block: index, level: wanted });
              }}
            >
              {say('structure.level', { level: wanted })}
            </Button>
          ))}
        </div>
      )}
      <div className="line-kinds">
        {isLine(block) && isLine(next) && (
          <Button look="quiet" onClick={() => void correct({ type: 'join', block: index })}>
            {say('structure.join')}
          </Button>
        )}
        {isLine(block) && (
          <Button look="quiet" aria-expanded={splitting} onClick={() => setSplitting(!splitting)}>
            {say('structure.split')}
          </Button>
        )}
        <Button
          look="quiet"
          onClick={() => void correct({ type: 'fold', block: index, last: index })}
        >
          {say('structure.fold')}
        </Button>
        <Button look="quiet" onClick={() => void showBlock(index)}>
          {say('structure.show')}
        </Button>
      </div>
      {splitting && block.type !== 'figure' && block.type !== 'table' && (
        <Splitter index={index} text={block.text.text} />
      )}
    </div>
  );
}

export function Line({ index, block, next, open, onToggle }: LineProps) {
  const say = useImportSay();
  const row = useRef<HTMLLIElement>(null);
  const level = block.type === 'heading' ? block.level : 5;
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li ref={row} className="line" data-level={level} data-open={open || undefined}>
      <button type="button" className="line-row" aria-expanded={open} onClick={onToggle}>
        <span className="line-kind">{kindOf(block, say)}</span>
        <span className="line-text">{lineText(block)}</span>
      </button>
      {open && <Actions index={index} block={block} next={next} />}
    </li>
  );
}
