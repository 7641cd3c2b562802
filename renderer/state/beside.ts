/** Going to a block of the open report where one is, or in the pane beside it. */
import { useReader } from './reader';

interface Press {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly button?: number;
}

/** Whether a click or a key asks for the other pane: the middle button, or Ctrl or Cmd. */
export const asksBeside = ({ ctrlKey, metaKey, button }: Press): boolean =>
  button === 1 || ctrlKey || metaKey;

/** Shows a block of the open report beside it. */
export function goBeside(block: number): void {
  const { opened } = useReader.getState();
  if (!opened) return;
  const target = { reportId: opened.id, block };
  void import('./split').then(({ openBeside }) => openBeside(target));
}

/** Goes to a block, in the pane that the click or the key asks for. */
export function goToBlock(block: number, press: Press): void {
  if (asksBeside(press)) goBeside(block);
  else useReader.getState().goToBlock(block);
}
