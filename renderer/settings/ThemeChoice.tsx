/** The themes, each shown in its own colours. Radio buttons underneath. */
import { useId } from 'react';
import type { Settings } from '../../preload/contract/settings';
import { useSay } from '../locales/say';
import './theme-choice.css';

type Theme = Settings['theme'];

const THEMES: readonly Theme[] = ['system', 'light', 'sepia', 'dark'];

/** What a theme's paper and ink look like; that of the system may be either. */
function Sample({ theme }: { readonly theme: Theme }) {
  const halves = theme === 'system' ? (['light', 'dark'] as const) : ([theme] as const);
  return (
    <span className="theme-sample" aria-hidden="true">
      {halves.map((half) => (
        <span key={half} data-theme={half}>
          Aa
        </span>
      ))}
    </span>
  );
}

interface ThemeChoiceProps {
  readonly legend: string;
  readonly chosen: Theme;
  readonly onChoose: (theme: Theme) => void;
}

export function ThemeChoice({ legend, chosen, onChoose }: ThemeChoiceProps) {
  const say = useSay();
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="theme-choices">
        {THEMES.map((theme) => (
          <label key={theme} className="theme-choice">
            <input
              type="radio"
              className="unseen"
              name={name}
              value={theme}
              checked={theme === chosen}
              onChange={() => onChoose(theme)}
            />
            <Sample theme={theme} />
            <span>{say(`settings.theme.${theme}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
