/** Finds in the open report and its notes: a field over the text, and marks at every hit. Loaded when it is first opened. */
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { shortcutText } from '../commands/shortcut';
import { useSearchWords } from '../locales/search-words';
import { useApp } from '../state/app';
import {
  closeFind,
  hitCount,
  setFolded,
  setListed,
  setWithin,
  stepHit,
  useFind,
} from '../state/find';
import { useReader } from '../state/reader';
import { foldsIn } from '../../preload/contract/text/folds';
import { usePaneLabel } from '../state/pane-label';
import { usePane } from '../state/panes';
import { leaveFind } from '../state/search';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/icons';
import { QueryField } from './QueryField';
import { Ticks } from './Ticks';
import { useHits, usePaintedHits } from './use-finding';
import './find.css';

/** Gives the focus back to what had it before, or to the text. */
function useFocusReturn(): void {
  const pane = usePane();
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      const back =
        before instanceof HTMLElement && before !== document.body && before.isConnected
          ? before
          : document.querySelector<HTMLElement>(`[data-pane="${pane}"] .reader`);
      back?.focus({ preventScroll: true });
    };
  }, [pane]);
}

/** Escape closes from the bar, from the list and from the text, not from what has an Escape of its own. */
function useEscape(): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const focus = document.activeElement;
      const ours =
        focus === document.body || focus?.matches('.reader, .find-bar *, .hit-list *, .note-card');
      if (!ours || useApp.getState().overlay !== null) return;
      event.preventDefault();
      leaveFind();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function Count() {
  const say = useSearchWords();
  const total = useFind(hitCount);
  const current = useFind((state) => state.current);
  const asked = useFind((state) => state.query.trim() !== '');
  const wrong = useFind((state) => state.wrong);
  const busy = useFind((state) => state.busy);
  const words = () => {
    if (wrong) return say('find.wrong');
    if (busy) return say('find.busy');
    return total === 0 ? say('find.none') : say('find.place', { place: current + 1, total });
  };
  const none = asked && !busy && total === 0;
  return (
    <p
      className="find-count"
      role="status"
      title={wrong ? say('find.regex.hint') : undefined}
      data-none={none ? '' : undefined}
    >
      {asked && words()}
    </p>
  );
}

/** What is found outside of what counts, when nothing that counts is found. */
function Elsewhere() {
  const say = useSearchWords();
  const none = useFind((state) => hitCount(state) === 0 && !state.busy);
  const narrowed = useFind((state) => state.within !== null);
  const all = useFind(
    ({ found, folded }) =>
      hitCount({ hits: found.text, asides: found.notes }) + (folded ? found.folded.length : 0),
  );
  const away = useFind(({ found, folded }) => (folded ? 0 : found.folded.length));
  if (!none) return null;
  if (narrowed && all > 0) {
    return (
      <button type="button" className="find-elsewhere" onClick={() => setWithin(null)}>
        {say('find.unnarrow', { count: all })}
      </button>
    );
  }
  if (away === 0) return null;
  return (
    <button type="button" className="find-elsewhere" onClick={() => setFolded(true)}>
      {say('find.folded.count', { count: away })}
    </button>
  );
}

/** Whether to look in what was folded away too; not there in a report that has nothing of it. */
function FoldedOption() {
  const say = useSearchWords();
  const on = useFind((state) => state.folded);
  const parts = useReader((state) => state.opened?.boilerplate);
  if (foldsIn(parts ?? []).size === 0) return null;
  return (
    <IconButton
      icon="folded"
      className="find-option"
      label={say('find.folded')}
      aria-pressed={on}
      onClick={() => setFolded(!on)}
    />
  );
}

interface OptionProps {
  readonly option: 'matchCase' | 'wholeWord' | 'regex';
  readonly sign: string;
  readonly label: string;
}

function Option({ option, sign, label }: OptionProps) {
  const on = useFind((state) => state[option]);
  return (
    <button
      type="button"
      className="icon-button find-option"
      aria-label={label}
      aria-pressed={on}
      title={label}
      onClick={() => useFind.setState({ [option]: !on })}
    >
      {sign}
    </button>
  );
}

export default function FindBar() {
  const say = useSearchWords();
  const field = useRef<HTMLInputElement>(null);
  const query = useFind((state) => state.query);
  const asked = useFind((state) => state.asked);
  const listed = useFind((state) => state.listed);
  const regex = useFind((state) => state.regex);
  const some = useFind((state) => hitCount(state) > 0);
  const platform = useApp((state) => state.platform);
  const label = usePaneLabel(say('find.label'));
  useFocusReturn();
  useEscape();
  useHits();
  usePaintedHits();
  useEffect(() => field.current?.select(), [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    stepHit(event.shiftKey ? -1 : 1);
  };
  return (
    <>
      <div className="find-bar" role="search" aria-label={label}>
        <Icon name="search" size={18} />
        <QueryField
          ref={field}
          label={say('find.field')}
          hint={say(regex ? 'find.regex.hint' : 'find.hint')}
          value={query}
          onChange={(text) => useFind.setState({ query: text })}
          onKeyDown={onKeyDown}
        />
        <Count />
        <Elsewhere />
        <Option option="matchCase" sign="Aa" label={say('find.case')} />
        <Option option="wholeWord" sign="|ab|" label={say('find.word')} />
        <Option option="regex" sign=".*" label={say('find.regex')} />
        <FoldedOption />
        <IconButton
          icon="up"
          label={say('find.previous')}
          keys={shortcutText('Shift+F3', platform)}
          disabled={!some}
          onClick={() => stepHit(-1)}
        />
        <IconButton
          icon="down"
          label={say('find.next')}
          keys={shortcutText('F3', platform)}
          disabled={!some}
          onClick={() => stepHit(1)}
        />
        <IconButton
          icon="outline"
          label={say('find.list')}
          aria-pressed={listed}
          onClick={() => setListed(!listed)}
        />
        <IconButton icon="close" label={say('find.close')} keys="Esc" onClick={closeFind} />
      </div>
      <Ticks />
    </>
  );
}
