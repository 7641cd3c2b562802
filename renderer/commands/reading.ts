/** How the text is set: its size, its face, the length and the height of its lines. */
import type { LabelKey } from '../locales/say';
import {
  DEFAULT_READING,
  LEADINGS,
  MEASURES,
  neighbour,
  setReading,
  stepSize,
} from '../state/reading';
import type { Command } from './command';
import type { CommandContext } from './context';

const inReader = ({ reportId }: CommandContext): boolean => reportId !== null;

const size = (step: 1 | -1, name: 'larger' | 'smaller', shortcuts: string[]): Command => ({
  id: `reading.${name}`,
  label: `command.reading.${name}`,
  icon: 'type',
  shortcuts,
  // Its key does nothing past the ends, and does not go on to the window's zoom.
  when: inReader,
  run: () => stepSize(step),
});

const resetSize: Command = {
  id: 'reading.resetSize',
  label: 'command.reading.resetSize',
  icon: 'type',
  shortcuts: ['CmdOrCtrl+0'],
  when: inReader,
  run: () => setReading({ size: DEFAULT_READING.size }),
};

const switchFace: Command = {
  id: 'reading.switchFace',
  label: 'command.reading.switchFace',
  icon: 'type',
  shortcuts: [],
  when: inReader,
  run: ({ settings }) => setReading({ face: settings.reading.face === 'serif' ? 'sans' : 'serif' }),
};

/** One step along `values` of a choice. */
function along<K extends 'measure' | 'leading'>(
  key: K,
  values: readonly CommandContext['settings']['reading'][K][],
  by: 1 | -1,
  label: LabelKey,
): Command {
  const next = ({ settings }: CommandContext) => neighbour(values, settings.reading[key], by);
  return {
    id: label.replace('command.', ''),
    label,
    icon: 'type',
    shortcuts: [],
    when: (context) => inReader(context) && next(context) !== context.settings.reading[key],
    run: (context) => setReading({ [key]: next(context) }),
  };
}

export const readingCommands: readonly Command[] = [
  size(1, 'larger', ['CmdOrCtrl+Plus', 'CmdOrCtrl+=']),
  size(-1, 'smaller', ['CmdOrCtrl+-']),
  resetSize,
  switchFace,
  along('measure', MEASURES, 1, 'command.reading.widerLines'),
  along('measure', MEASURES, -1, 'command.reading.narrowerLines'),
  along('leading', LEADINGS, 1, 'command.reading.looserLines'),
  along('leading', LEADINGS, -1, 'command.reading.tighterLines'),
];
