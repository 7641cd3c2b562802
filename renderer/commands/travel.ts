import { travel } from '../state/trail';
import type { Command } from './command';

export const goBack: Command = {
  id: 'go.back',
  label: 'command.back',
  icon: 'back',
  shortcuts: ['Alt+Left'],
  when: ({ back }) => back > 0,
  run: () => travel(-1),
};

export const goForward: Command = {
  id: 'go.forward',
  label: 'command.forward',
  icon: 'forward',
  shortcuts: ['Alt+Right'],
  when: ({ forward }) => forward > 0,
  run: () => travel(1),
};
