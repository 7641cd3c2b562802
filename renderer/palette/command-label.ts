import type { Colour } from '../../preload/contract/annotation';
import type { Command } from '../commands/command';
import { useSay } from '../locales/say';
import { useColourNames } from '../state/colour-names';
import { COLOURS } from '../ui/colours';

/** The colour that a command marks in; undefined for every other command. */
export const colourOf = ({ id }: Command): Colour | undefined =>
  COLOURS.find((colour) => id === `annotate.${colour}`);

/** What commands are called; those that mark in a colour say what it stands for to its owner, too. */
export function useCommandLabels(): (command: Command) => string {
  const say = useSay();
  const nameOf = useColourNames();
  return (command) => {
    const colour = colourOf(command);
    const label = say(command.label);
    return colour === undefined
      ? label
      : say('command.highlight.named', { command: label, name: nameOf(colour) });
  };
}
