/** What the colours of marks are called: by their owner, or as they come. */
import type { Colour } from '../../preload/contract/annotation';
import { useSay } from '../locales/say';
import { changeSettings, useApp } from './app';

/** The name that a colour comes with. */
const givenName = (colour: Colour) => `colour.${colour}.name` as const;

/** The names of the colours, for components. */
export function useColourNames(): (colour: Colour) => string {
  const say = useSay();
  const names = useApp((state) => state.settings.colourNames);
  return (colour) => names[colour] ?? say(givenName(colour));
}

/** Gives a colour another name; an empty one brings back the name that it came with. */
export function nameColour(colour: Colour, name: string): void {
  const { [colour]: _old, ...others } = useApp.getState().settings.colourNames;
  const given = name.trim();
  void changeSettings({ colourNames: given === '' ? others : { ...others, [colour]: given } });
}
