import { useSay } from '../locales/say';
import { useApp } from '../state/app';
import { nameColour, useColourNames } from '../state/colour-names';
import { COLOURS } from '../ui/colours';
import '../ui/swatch.css';
import './colour-names.css';

/** What `Settings` allows, in UTF-16 units. */
const LONGEST = 24;

/** What its owner means by each colour. A name is kept when its field is left; an emptied one comes back. */
export function ColourNames() {
  const say = useSay();
  const nameOf = useColourNames();
  const names = useApp((state) => state.settings.colourNames);
  return (
    <fieldset className="colour-names">
      <legend>{say('settings.colours')}</legend>
      {COLOURS.map((colour, at) => (
        <label key={colour} className={`colour-name swatch-${colour}`}>
          <span aria-hidden="true">{at + 1}</span>
          <input
            key={names[colour] ?? ''}
            aria-label={say(`colour.${colour}`)}
            defaultValue={names[colour] ?? ''}
            placeholder={nameOf(colour)}
            maxLength={LONGEST}
            onBlur={({ target }) => {
              if (target.value.trim() !== (names[colour] ?? '')) nameColour(colour, target.value);
            }}
            onKeyDown={({ key, currentTarget }) => {
              if (key === 'Enter') currentTarget.blur();
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
