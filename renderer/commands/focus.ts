import { setFocused } from '../state/panels';
import type { Command } from './command';

/** Nothing but the text. */
export const toggleFocus: Command = {
  id: 'view.focus',
  label: 'command.focus',
  icon: 'focus',
  shortcuts: ['CmdOrCtrl+Shift+Enter', 'F7'],
  when: ({ reportId }) => reportId !== null,
  checked: ({ focused }) => focused,
  run: ({ focused }) => setFocused(!focused),
};

/** Escape first closes what lies over the text, and lets go of what is selected. */
export const leaveFocus: Command = {
  id: 'view.leaveFocus',
  label: 'command.leaveFocus',
  icon: 'focus',
  shortcuts: ['Escape'],
  when: ({ focused, escapable }) => focused && !escapable,
  run: () => setFocused(false),
};
