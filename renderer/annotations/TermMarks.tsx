/** Marks a term in all reports, after its owner has seen where that is. Loaded when it is first opened. */
import { useEffect, useRef, useState } from 'react';
import type { BULK_LIMIT } from '../../preload/contract/annotation';
import { useSay } from '../locales/say';
import { useTermWords } from '../locales/term-words';
import { useColourNames } from '../state/colour-names';
import { changeTerm, leaveTerm, markTerm, toMark, useTermMarks } from '../state/term-marks';
import { Button, IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Swatches } from '../ui/Swatches';
import { useComposedText } from '../ui/use-composed-text';
import { TermReports } from './TermReports';
import './term-marks.css';

/** What the contract allows at once. */
const LIMIT: typeof BULK_LIMIT = 100_000;
/** Whoever types is not done yet; in ms. */
const PAUSE = 250;

/** The words; they are looked for once one pauses. */
function TermField() {
  const say = useTermWords();
  const term = useTermMarks((state) => state.term);
  const [written, setWritten] = useState(term);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.select();
    return () => clearTimeout(pause.current);
  }, []);
  const field = useComposedText(written, (text) => {
    setWritten(text);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => changeTerm({ term: text }), PAUSE);
  });
  return (
    <input
      ref={input}
      className="terms-field"
      type="text"
      aria-label={say('terms.field')}
      placeholder={say('terms.field')}
      maxLength={200}
      spellCheck={false}
      {...field}
    />
  );
}

function Option({ option }: { readonly option: 'matchCase' | 'wholeWord' }) {
  const say = useTermWords();
  const on = useTermMarks((state) => state[option]);
  return (
    <label className="terms-option">
      <input
        type="checkbox"
        checked={on}
        onChange={({ target }) => changeTerm({ [option]: target.checked })}
      />
      {say(`terms.${option}`)}
    </label>
  );
}

function Ask() {
  const say = useTermWords();
  const nameOf = useColourNames();
  const colour = useTermMarks((state) => state.colour);
  return (
    <div className="terms-ask">
      <TermField />
      <div className="terms-how">
        <Option option="matchCase" />
        <Option option="wholeWord" />
        <span className="terms-colours" role="group" aria-label={say('terms.colour')}>
          <Swatches
            nameOf={nameOf}
            chosen={colour}
            onChoose={(next) => useTermMarks.setState({ colour: next })}
          />
        </span>
      </div>
    </div>
  );
}

/** What is under way, how far it is, and the way on or out. */
function Foot() {
  const say = useTermWords();
  const state = useTermMarks();
  const { doing, progress } = state;
  const { places } = toMark(state);
  const busy = doing !== 'nothing';
  const status = () => {
    if (!busy) return places > LIMIT ? say('terms.limit', { limit: LIMIT }) : '';
    return progress && progress.done > 0
      ? say(`terms.${doing}.at`, { done: progress.done, total: progress.total })
      : say(`terms.${doing}`);
  };
  return (
    <footer className="terms-foot">
      <p className="terms-status" role="status">
        {status()}
      </p>
      {busy && progress && progress.total > 0 && (
        <progress
          className="terms-progress"
          aria-label={status()}
          value={progress.done}
          max={progress.total}
        />
      )}
      <Button onClick={leaveTerm}>{say('terms.cancel')}</Button>
      <Button
        look="primary"
        disabled={busy || places === 0 || places > LIMIT}
        onClick={() => void markTerm()}
      >
        {places === 0 ? say('terms.nothing') : say('terms.mark', { count: places })}
      </Button>
    </footer>
  );
}

export default function TermMarks() {
  const words = useSay();
  const say = useTermWords();
  const marking = useTermMarks((state) => state.doing === 'marking');
  useEffect(
    () => window.offprint.on('terms.progress', (progress) => useTermMarks.setState({ progress })),
    [],
  );
  return (
    <Dialog label={say('terms.title')} className="terms" onClose={leaveTerm}>
      <div className="terms-head">
        <h2>{say('terms.title')}</h2>
        <IconButton icon="close" label={words('close')} keys="Esc" onClick={leaveTerm} />
      </div>
      <fieldset className="terms-body" disabled={marking}>
        <Ask />
        <TermReports />
      </fieldset>
      <Foot />
    </Dialog>
  );
}
