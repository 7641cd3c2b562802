import type { Colour } from '../../preload/contract/annotation';
import { useSay } from '../locales/say';
import { COLOURS } from './colours';
import './swatch.css';

interface SwatchesProps {
  readonly onChoose: (colour: Colour) => void;
  /** The one that is chosen now, if one is. */
  readonly chosen?: Colour;
  /** What they stand for. */
  readonly nameOf?: (colour: Colour) => string;
  /** Whether each shows the key that does the same. */
  readonly keyed?: boolean;
}

/** A button for each colour of highlights, with what it stands for and the key that does the same in its tooltip. */
export function Swatches({ onChoose, chosen, nameOf, keyed = false }: SwatchesProps) {
  const say = useSay();
  return COLOURS.map((colour, at) => {
    const hue = say(`colour.${colour}`);
    const name = nameOf ? say('colour.named', { name: nameOf(colour), colour: hue }) : hue;
    return (
      <button
        key={colour}
        type="button"
        className={`swatch swatch-${colour}`}
        aria-label={name}
        title={`${name}  ${at + 1}`}
        {...(chosen !== undefined && { 'aria-pressed': chosen === colour })}
        onClick={() => onChoose(colour)}
      >
        {keyed && <span aria-hidden="true">{at + 1}</span>}
      </button>
    );
  });
}
