import { showOverlay } from '../state/app';
import type { Command } from './command';

export const restoreBackup: Command = {
  id: 'notes.restoreBackup',
  label: 'command.restoreBackup',
  icon: 'undo',
  shortcuts: [],
  run: () => showOverlay('backups'),
};
