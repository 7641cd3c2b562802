import { setPanel, usePanels } from '../state/panels';
import type { Command } from './command';

export const listNotes: Command = {
  id: 'view.noteList',
  label: 'command.listNotes',
  icon: 'notes',
  shortcuts: ['CmdOrCtrl+Alt+N'],
  when: ({ view }) => view === 'reader',
  run: () => {
    usePanels.setState({ contents: 'notes' });
    setPanel('outline', true);
  },
};
