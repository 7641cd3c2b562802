import { useQuickOpenWords } from '../locales/quick-open-words';
import { inMode, readAsked, SIGNS, type Mode } from './mode';

interface ModesProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

const MODES: readonly Mode[] = ['all', 'chapters', 'figures', 'commands'];

/** What can be looked for, each with the sign that chooses it from the keyboard. */
export function Modes({ text, onChange }: ModesProps) {
  const say = useQuickOpenWords();
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
    </div>
  );
}
