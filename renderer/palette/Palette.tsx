/** Any command by a part of its name. Loaded, with the library that ranks, when it is first opened. */
import Fuse from 'fuse.js';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { applies, type Command } from '../commands/command';
import { commandContext } from '../commands/context';
import { COMMANDS } from '../commands/registry';
import { speaker, useSay } from '../locales/say';
import { showOverlay } from '../state/app';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/icons';
import { Keys } from '../ui/Keys';
import { menuStep } from '../ui/Menu';
import './palette.css';

interface Entry {
  readonly command: Command;
  /** In both languages: who works in Chinese often knows the English word, and the other way round. */
  readonly names: readonly string[];
}

const SPEAKERS = [speaker('zh-CN'), speaker('en')];

/** Commands that apply now, without the palette itself. */
function entriesNow(): Entry[] {
  const context = { ...commandContext(), overlay: null };
  return COMMANDS.filter(
    (command) => command.id !== 'help.palette' && applies(command, context),
  ).map((command) => ({ command, names: SPEAKERS.map((say) => say(command.label)) }));
}

const close = () => showOverlay(null);

function choose(command: Command): void {
  close();
  // The dialog gives the focus back first, so that the command finds what it had.
  requestAnimationFrame(() => void command.run(commandContext()));
}

export default function Palette() {
  const say = useSay();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const entries = useMemo(entriesNow, []);
  const fuse = useMemo(() => new Fuse(entries, { keys: ['names'], threshold: 0.35 }), [entries]);
  const found = query.trim() === '' ? entries : fuse.search(query.trim()).map(({ item }) => item);
  const chosen = found[at];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && chosen !== undefined) choose(chosen.command);
    const moves = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    const to = moves && found.length > 0 ? menuStep(event.key, at, found.length) : undefined;
    if (to === undefined) return;
    event.preventDefault();
    setAt(to);
    document.getElementById(`palette-${to}`)?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <Dialog label={say('palette.label')} className="palette" onClose={close}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={chosen === undefined ? undefined : `palette-${at}`}
          aria-label={say('palette.placeholder')}
          placeholder={say('palette.placeholder')}
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p className="unseen" role="status">
        {say('palette.count', { count: found.length })}
      </p>
      {found.length === 0 && <p className="palette-empty">{say('palette.empty', { query })}</p>}
      <div
        id="palette-list"
        role="listbox"
        aria-label={say('palette.label')}
        className="palette-list"
      >
        {found.map(({ command }, index) => (
          <div
            key={command.id}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="palette-row"
            onPointerMove={() => setAt(index)}
            onPointerUp={() => choose(command)}
          >
            <span className="menu-mark">
              {command.icon !== undefined && <Icon name={command.icon} size={18} />}
            </span>
            <span className="palette-name">{say(command.label)}</span>
            {command.shortcuts[0] !== undefined && <Keys shortcut={command.shortcuts[0]} />}
          </div>
        ))}
      </div>
    </Dialog>
  );
}
