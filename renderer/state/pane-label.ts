import { useSay } from '../locales/say';
import { splitLayout, usePanels } from './panels';
import { isSplit, usePane, usePanes } from './panes';

/** What something in a pane is called: of two panes each says which one it is in. */
export function usePaneLabel(label: string): string {
  const say = useSay();
  const pane = usePane();
  const split = usePanes(isSplit);
  const isLast = usePanes(({ open }) => open.at(-1) === pane);
  const stacked = usePanels((state) => splitLayout(state) === 'stacked');
  if (!split) return label;
  if (stacked) return say(isLast ? 'pane.lower' : 'pane.upper', { label });
  return say(isLast ? 'pane.right' : 'pane.left', { label });
}
