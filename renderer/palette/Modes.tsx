import { shortcutText } from '../commands/shortcut';
import { usePaneWords } from '../locales/pane-words';
import { useQuickOpenWords } from '../locales/quick-open-words';
import { useApp } from '../state/app';
import { inMode, readAsked, SIGNS, type Mode } from './mode';

interface ModesProps {
  readonly text: string;
  /** Whether what is found can be opened beside what is open. */
  readonly beside: boolean;
  readonly onChange: (text: string) => void;
}

const MODES: readonly Mode[] = ['all', 'chapters', 'figures', 'commands'];

/** What can be looked for, each with the sign that chooses it from the keyboard. */
export function Modes({ text, beside, onChange }: ModesProps) {
  const say = useQuickOpenWords();
  const sayPane = usePaneWords();
  const platform = useApp((state) => state.platform);
  const { mode: chosen } = readAsked(text);
  return (
    <div className="palette-modes" role="group" aria-label={say('modes')}>
      {MODES.map((mode) => (
        <button
          key={mode}
          type="button"
          className="palette-mode"
          aria-pressed={mode === chosen}
          onClick={() => onChange(inMode(text, mode))}
        >
          {SIGNS[mode] !== '' && <kbd aria-hidden="true">{SIGNS[mode]}</kbd>}
          {say(`mode.${mode}`)}
        </button>
      ))}
      {beside && (
        <p className="palette-beside">
          {sayPane('pane.beside.keys', { keys: shortcutText('CmdOrCtrl+Enter', platform) })}
        </p>
      )}
    </div>
  );
}
