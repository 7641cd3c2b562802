import { isPanelOpen, setPanel } from '../state/panels';
import type { Command } from './command';

export const toggleOutline: Command = {
  id: 'view.outline',
  label: 'command.outline',
  icon: 'outline',
  shortcuts: ['CmdOrCtrl+\\', 'F9'],
  when: ({ view }) => view === 'reader',
  checked: () => isPanelOpen('outline'),
  run: () => setPanel('outline', !isPanelOpen('outline')),
};
