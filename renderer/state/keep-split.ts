/** Two panes outlive the window: what they show, and where, is kept in the settings and shown again at the next start. */
import type { Settings } from '../../preload/contract/settings';
import { request } from '../bridge/client';
import { changeSettings, useApp } from './app';
import { isSplit, otherPane, PANES, usePanes } from './panes';
import type { Pane } from './panes';
import { useReader } from './reader';
import { useReaderView } from './reader-view';

type Kept = Settings['split']['panes'];

/** After the last move, this long, in ms, until the places are kept. */
const KEEP_AFTER = 500;

function shownIn(pane: Pane | undefined) {
  if (pane === undefined) return null;
  const { opened } = useReader.of(pane).getState();
  if (!opened) return null;
  const { view } = useReaderView.of(pane).getState();
  const locator = view?.locator() ?? opened.locator ?? { offset: 0, within: 0 };
  return { reportId: opened.id, locator };
}

/** What is to be kept of the panes as they are; undefined while one of them is still waiting for its report. */
export function panesToKeep(): Kept | undefined {
  const { open, active } = usePanes.getState();
  if (!isSplit({ open, active })) return null;
  const [first, second] = [shownIn(open[0]), shownIn(open[1])];
  if (!first || !second) return undefined;
  return { shown: [first, second], active: active === open[0] ? 0 : 1 };
}

function keep(): void {
  const { split } = useApp.getState().settings;
  const panes = panesToKeep();
  if (panes === undefined || JSON.stringify(panes) === JSON.stringify(split.panes)) return;
  void changeSettings({ split: { ...split, panes } });
}

let keeping = false;

/** Keeps the panes from now on. */
export function keepSplit(): void {
  if (keeping) return;
  keeping = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, KEEP_AFTER);
  };
  const now = () => {
    clearTimeout(timer);
    keep();
  };
  later();
  usePanes.subscribe(later);
  for (const pane of PANES) useReaderView.of(pane).subscribe(later);
  window.addEventListener('pagehide', now);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') now();
  });
}

/** Fills the other one of the panes that were kept, after the active one has been shown. */
export async function restoreOther(): Promise<void> {
  const { active, open } = usePanes.getState();
  const { split } = useApp.getState().settings;
  const pane = otherPane(active);
  const shown = split.panes?.shown[open.indexOf(pane)];
  const { opened } = useReader.getState();
  if (!shown || !opened) return;
  const { reportId, locator } = shown;
  if (reportId === opened.id)
    useReader
      .of(pane)
      .getState()
      .setOpened({ ...opened, locator });
  else {
    const answer = await request(window.offprint.reports.open({ reportId }));
    if (!isSplit(usePanes.getState())) return;
    if (answer.ok)
      useReader
        .of(pane)
        .getState()
        .setOpened({ ...answer.value, locator });
    else usePanes.setState({ open: [active] });
  }
  keepSplit();
}
