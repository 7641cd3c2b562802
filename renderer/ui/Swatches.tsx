import type { Colour } from '../../preload/contract/annotation';
import { useSay } from '../locales/say';
import { COLOURS } from './colours';
import './swatch.css';

interface SwatchesProps {
  readonly onChoose: (colour: Colour) => void;
  /** The one that is chosen now, if one is. */
  readonly chosen?: Colour;
}

/** A button for each colour of highlights, with the key that does the same in its tooltip. */
export function Swatches({ onChoose, chosen }: SwatchesProps) {
  const say = useSay();
  return COLOURS.map((colour, at) => (
    <button
      key={colour}
      type="button"
      className={`swatch swatch-${colour}`}
      aria-label={say(`colour.${colour}`)}
      title={`${say(`colour.${colour}`)}  ${at + 1}`}
      {...(chosen !== undefined && { 'aria-pressed': chosen === colour })}
      onClick={() => onChoose(colour)}
    />
  ));
}
