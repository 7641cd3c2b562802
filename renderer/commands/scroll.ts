/** Scrolling by keys that a keymap file may name; the plain keys of the system need no commands. */
import { useReader } from '../state/reader';
import { useReaderView } from '../state/reader-view';
import type { Command } from './command';

/** CSS pixels that two lines of text take, about. */
const STEP = 60;

const scroll = (
  name: 'down' | 'up' | 'halfDown' | 'halfUp',
  by: (view: number) => number,
): Command => ({
  id: `scroll.${name}`,
  label: `command.scroll.${name}`,
  shortcuts: [],
  when: ({ reportId }) => reportId !== null,
  run: () => useReaderView.getState().view?.scroll(by),
});

export const scrollCommands: readonly Command[] = [
  scroll('down', () => STEP),
  scroll('up', () => -STEP),
  scroll('halfDown', (view) => view / 2),
  scroll('halfUp', (view) => -view / 2),
  {
    id: 'scroll.top',
    label: 'command.scroll.top',
    shortcuts: [],
    when: ({ reportId }) => reportId !== null,
    run: () => useReader.getState().goToBlock(0),
  },
  {
    id: 'scroll.bottom',
    label: 'command.scroll.bottom',
    shortcuts: [],
    when: ({ reportId }) => reportId !== null,
    run: () => useReader.getState().goToBlock(useReader.getState().starts.length - 2),
  },
];
