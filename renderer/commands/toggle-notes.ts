import { isPanelOpen, setPanel } from '../state/panels';
import type { Command } from './command';

export const toggleNotes: Command = {
  id: 'view.notes',
  label: 'command.notes',
  icon: 'notes',
  shortcuts: ['CmdOrCtrl+Shift+\\', 'Shift+F9'],
  when: ({ view }) => view === 'reader',
  checked: () => isPanelOpen('notes'),
  run: () => setPanel('notes', !isPanelOpen('notes')),
};
