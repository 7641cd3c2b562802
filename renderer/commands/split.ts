/** Two panes: opening and closing the second one, and what is done between them. */
import { goBeside } from '../state/beside';
import { usePanes } from '../state/panes';
import { useReader } from '../state/reader';
import { figureFrom } from '../state/reader-blocks';
import type { Command } from './command';
import type { CommandContext } from './context';

const loadSplit = () => import('../state/split');
const isSplit = ({ split }: CommandContext): boolean => split;

export const splitView: Command = {
  id: 'view.split',
  label: 'command.split',
  icon: 'split',
  shortcuts: ['CmdOrCtrl+Shift+D'],
  when: ({ reportId }) => reportId !== null,
  checked: isSplit,
  run: async ({ split }) => {
    const { closePane, splitRight } = await loadSplit();
    // The pane that one reads stays.
    if (split) closePane(usePanes.getState().active === 'first' ? 'second' : 'first');
    else splitRight();
  },
};

const closePane: Command = {
  id: 'view.closePane',
  label: 'command.closePane',
  icon: 'close',
  shortcuts: ['CmdOrCtrl+W'],
  when: isSplit,
  run: async () => (await loadSplit()).closePane(usePanes.getState().active),
};

const movePane: Command = {
  id: 'view.movePane',
  label: 'command.movePane',
  icon: 'swap',
  shortcuts: ['CmdOrCtrl+Shift+M'],
  when: isSplit,
  run: async () => (await loadSplit()).swapPanes(),
};

const otherPane: Command = {
  id: 'go.otherPane',
  label: 'command.otherPane',
  icon: 'split',
  shortcuts: ['F6'],
  when: isSplit,
  run: async () => (await loadSplit()).goToOtherPane(),
};

const chapterBeside: Command = {
  id: 'go.chapterBeside',
  label: 'command.chapterBeside',
  icon: 'beside',
  shortcuts: [],
  when: ({ headings }) => headings > 0,
  run: () => {
    const { currentHeading, headings } = useReader.getState();
    const block = currentHeading ?? headings[0]?.block;
    if (block !== undefined) goBeside(block);
  },
};

const figureBeside: Command = {
  id: 'go.figureBeside',
  label: 'command.figureBeside',
  icon: 'beside',
  shortcuts: [],
  when: ({ reportId }) => reportId !== null,
  run: () => {
    const { opened, starts, position } = useReader.getState();
    const block = figureFrom(opened?.blocks ?? [], starts, position);
    if (block >= 0) goBeside(block);
  },
};

export const panes: readonly Command[] = [splitView, closePane, movePane];
export const besideCommands: readonly Command[] = [otherPane, chapterBeside, figureBeside];
