/** Split view: what opens the second pane, fills it, and closes it again. Loaded when it is first asked for. */
import type { PlaceTarget } from '../../preload/contract/quick-open';
import { useApp } from './app';
import { keepSplit } from './keep-split';
import { openReport } from './library';
import { splitLayout, usePanels } from './panels';
import { activate, isSplit, otherPane, usePanes } from './panes';
import type { Pane } from './panes';
import { goIn, openPlace } from './places';
import { useReader } from './reader';
import { useReaderView } from './reader-view';

const isOpen = (pane: Pane): boolean => usePanes.getState().open.includes(pane);

/** Gives the focus to the text of a pane, once it has been drawn. */
function focusText(pane: Pane): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-pane="${pane}"] .reader`)?.focus(),
  );
}

/** Opens the pane beside the active one, if it is not open. */
function openOther(): void {
  const { active, open } = usePanes.getState();
  if (open.length === 1) usePanes.setState({ open: [active, otherPane(active)] });
  keepSplit();
}

/** Has the pane beside the active one show the same report, from the same line unless it shows it already. */
function shareReport(): boolean {
  const { opened } = useReader.getState();
  if (!opened) return false;
  const pane = otherPane(usePanes.getState().active);
  const other = useReader.of(pane).getState();
  if (!isOpen(pane) || other.opened?.id !== opened.id) {
    const locator = useReaderView.getState().view?.locator() ?? opened.locator;
    other.setOpened({ ...opened, locator });
  }
  openOther();
  return true;
}

/** Puts a second view of the open report beside it; the new one is the active one. */
export function splitRight(): void {
  if (isSplit(usePanes.getState()) || !shareReport()) return;
  const pane = otherPane(usePanes.getState().active);
  activate(pane);
  focusText(pane);
}

/** Shows a report in the pane beside the active one, unless it is there. */
async function fillOther(reportId: string): Promise<boolean> {
  if (useReader.getState().opened?.id === reportId) return shareReport();
  const pane = otherPane(usePanes.getState().active);
  const isThere = isOpen(pane) && useReader.of(pane).getState().opened?.id === reportId;
  if (!isThere && !(await openReport(reportId, pane))) return false;
  openOther();
  return true;
}

/**
 * Shows a place in the pane beside the active one, which keeps the focus where both can be seen. Answers whether it could;
 * from the library it is opened as any.
 */
export async function openBeside(target: PlaceTarget): Promise<boolean> {
  if (useApp.getState().view !== 'reader' || !useReader.getState().opened) return openPlace(target);
  const pane = otherPane(usePanes.getState().active);
  if (!(await fillOther(target.reportId))) return false;
  goIn(useReader.of(pane).getState(), target);
  if (splitLayout(usePanels.getState()) === 'single') activate(pane);
  return true;
}

/** Closes a pane and lets go of its report; the other one stays as it is. */
export function closePane(pane: Pane): void {
  if (!isSplit(usePanes.getState())) return;
  const left = otherPane(pane);
  usePanes.setState({ open: [left], active: left });
  useReader.of(pane).getState().close();
  focusText(left);
}

/** Has the panes change places. What they show stays at its line. */
export function swapPanes(): void {
  const { open, active } = usePanes.getState();
  const places = open.map((pane) => {
    const { view } = useReaderView.of(pane).getState();
    return { view, locator: view?.locator() };
  });
  usePanes.setState({ open: open.toReversed() });
  // An element that is moved in the page forgets how far it was scrolled.
  requestAnimationFrame(() => {
    for (const { view, locator } of places) if (locator) view?.revisit(locator);
    focusText(active);
  });
}

/** Turns to the other pane, and gives its text the focus. */
export function goToOtherPane(): void {
  if (!isSplit(usePanes.getState())) return;
  const pane = otherPane(usePanes.getState().active);
  activate(pane);
  focusText(pane);
}
