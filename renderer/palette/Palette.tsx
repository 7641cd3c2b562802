/** Quick open and commands: anything by a part of its name. Loaded, with what ranks, when it is first opened. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Place } from '../../preload/contract/quick-open';
import type { Command } from '../commands/command';
import { commandContext } from '../commands/context';
import { searchLibrary } from '../commands/search-library';
import { shortcutText } from '../commands/shortcut';
import { useQuickOpenWords, type SayQuickOpen } from '../locales/quick-open-words';
import { useSay } from '../locales/say';
import { showOverlay, useApp } from '../state/app';
import { asksBeside } from '../state/beside';
import { goTo, goToBeside, seek, useQuickOpen } from '../state/quick-open';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/icons';
import { menuStep } from '../ui/Menu';
import { CommandRow } from './CommandRow';
import { commandFinder } from './find-commands';
import { Modes } from './Modes';
import { readAsked, type Asked } from './mode';
import { PlaceRow } from './PlaceRow';
import './palette.css';

interface Row {
  readonly key: string;
  readonly drawn: ReactNode;
  readonly run: () => void;
  /** Opens it beside what is open; for places. */
  readonly runBeside?: () => void;
}

const close = () => showOverlay(null);

/** The dialog gives the focus back first, so that what is run finds what it had. */
function afterClosing(run: () => unknown): void {
  close();
  requestAnimationFrame(() => void run());
}

const commandRow = (command: Command): Row => ({
  key: command.id,
  drawn: <CommandRow command={command} />,
  run: () => afterClosing(() => command.run(commandContext())),
});

const placeRow = (place: Place): Row => ({
  key: JSON.stringify([place.kind, place.target]),
  drawn: <PlaceRow place={place} />,
  run: () => afterClosing(() => goTo(place)),
  runBeside: () => afterClosing(() => goToBeside(place)),
});

/** The rows of what is asked for: commands are found here, places in the main process. */
function useRows({ mode, query }: Asked): readonly Row[] {
  const places = useQuickOpen((state) => state.places);
  const findCommands = useMemo(commandFinder, []);
  useEffect(() => {
    if (mode !== 'commands') void seek({ scope: mode, query });
  }, [mode, query]);
  return useMemo(
    () => (mode === 'commands' ? findCommands(query.trim()).map(commandRow) : places.map(placeRow)),
    [mode, query, places, findCommands],
  );
}

/** Why there is nothing to show. */
function Nothing({ mode, query }: Asked) {
  const say = useSay();
  const sayQuick = useQuickOpenWords();
  const platform = useApp((state) => state.platform);
  const problem = useQuickOpen((state) => state.problem);
  const waiting = useQuickOpen((state) => state.waiting);
  if (mode === 'commands')
    return <p className="palette-empty">{say('palette.empty', { query })}</p>;
  if (waiting) return null;
  if (problem !== null) {
    return (
      <p className="palette-empty" role="alert">
        {problem.message} {problem.remedy}
      </p>
    );
  }
  if (query.trim() === '') {
    return (
      <p className="palette-empty">{sayQuick(mode === 'all' ? 'empty.recent' : `empty.${mode}`)}</p>
    );
  }
  const keys = shortcutText(searchLibrary.shortcuts[0] ?? '', platform);
  return (
    <div className="palette-empty">
      <p>{sayQuick('empty', { query })}</p>
      <p>{sayQuick('empty.hint', { keys })}</p>
    </div>
  );
}

const placeholderOf = (mode: Asked['mode'], say: SayQuickOpen): string =>
  say(mode === 'chapters' || mode === 'figures' ? `placeholder.${mode}` : 'placeholder');

interface PaletteProps {
  /** What stands in the field at first: the sign of a mode, or nothing. */
  readonly initial: string;
}

export default function Palette({ initial }: PaletteProps) {
  const say = useSay();
  const sayQuick = useQuickOpenWords();
  const [text, setText] = useState(initial);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const asked = readAsked(text);
  const rows = useRows(asked);
  const total = useQuickOpen((state) => state.total);
  const chosen = rows[at];
  const commands = asked.mode === 'commands';
  const reading = useApp((state) => state.view === 'reader');
  const label = commands ? say('palette.label') : sayQuick('label');
  const placeholder = commands ? say('palette.placeholder') : placeholderOf(asked.mode, sayQuick);

  const change = (next: string) => {
    setText(next);
    setAt(0);
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      if (asksBeside(event)) chosen.runBeside?.();
      else chosen.run();
    }
    const moves = ['ArrowDown', 'ArrowUp'].includes(event.key) && rows.length > 0;
    const to = moves ? menuStep(event.key, Math.min(at, rows.length - 1), rows.length) : undefined;
    if (to === undefined) return;
    event.preventDefault();
    setAt(to);
    document.getElementById(`palette-${to}`)?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <Dialog label={label} className="palette" onClose={close}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          ref={field}
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={chosen === undefined ? undefined : `palette-${at}`}
          aria-label={placeholder}
          placeholder={placeholder}
          spellCheck={false}
          value={text}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <p className="unseen" role="status">
        {commands
          ? say('palette.count', { count: rows.length })
          : sayQuick('count', { count: total })}
      </p>
      {rows.length === 0 && <Nothing {...asked} />}
      <div id="palette-list" role="listbox" aria-label={label} className="palette-list">
        {rows.map(({ key, drawn, run, runBeside = run }, index) => (
          <div
            key={key}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="palette-row"
            onPointerMove={() => setAt(index)}
            onPointerUp={(event) => (asksBeside(event) ? runBeside : run)()}
          >
            {drawn}
          </div>
        ))}
      </div>
      <Modes text={text} beside={reading && !commands} onChange={change} />
    </Dialog>
  );
}
