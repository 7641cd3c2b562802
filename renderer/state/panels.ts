/**
 * The panels beside the text. In a wide window each is docked, open or not as the settings keep it; in a narrow
 * one it is a drawer over the text that is closed at first, and one is open at a time.
 */
import { create } from 'zustand';
import { changeSettings, useApp } from './app';
import { isSplit, usePanes } from './panes';

export type Panel = 'outline' | 'notes';

/** Windows narrower than this, in CSS pixels, have no room to dock the panel: beside one pane, and beside two. */
const DOCKED_FROM = {
  one: { outline: 820, notes: 960 },
  two: { outline: 1100, notes: 1560 },
} as const;

interface PanelsState {
  /** Of the window, in CSS pixels. */
  readonly windowWidth: number;
  readonly windowHeight: number;
  /** The panel that lies over the text. */
  readonly drawer: Panel | null;
  /** What the panel of contents shows. */
  readonly contents: 'chapters' | 'figures' | 'notes' | 'bookmarks';
  /** Whether the original page is shown; it takes the place of docked notes. */
  readonly original: boolean;
  /** Whether nothing but the text is to be seen. Panels that are asked for lie over it then. */
  readonly focused: boolean;
}

export const usePanels = create<PanelsState>()(() => ({
  windowWidth: window.innerWidth,
  windowHeight: window.innerHeight,
  drawer: null,
  contents: 'chapters',
  original: false,
  focused: false,
}));

window.addEventListener('resize', () =>
  usePanels.setState({
    windowWidth: window.innerWidth,
    windowHeight: window.innerHeight,
    drawer: null,
  }),
);

/** Whether a panel may stand beside the text. */
const hasRoom = (panel: Panel, { windowWidth, focused }: PanelsState, split: boolean): boolean =>
  !focused && windowWidth >= DOCKED_FROM[split ? 'two' : 'one'][panel];

const hasRoomNow = (panel: Panel): boolean =>
  hasRoom(panel, usePanels.getState(), isSplit(usePanes.getState()));

/** Whether a panel may stand beside the text, for components. */
export function useRoom(panel: Panel): boolean {
  const split = usePanes(isSplit);
  return usePanels((state) => hasRoom(panel, state, split));
}

export type SplitLayout = 'beside' | 'stacked' | 'single';

/** What each of two panes needs to be read in, in CSS pixels, and what the original page takes away. */
const LEAST = { width: 380, height: 270, original: 420 } as const;

/** How two panes lie: beside each other, one above the other, or, where neither has room, the active one alone. */
export function splitLayout({
  windowWidth,
  windowHeight,
  original,
}: Pick<PanelsState, 'windowWidth' | 'windowHeight' | 'original'>): SplitLayout {
  if (windowWidth - (original ? LEAST.original : 0) >= 2 * LEAST.width) return 'beside';
  return windowHeight >= 2 * LEAST.height ? 'stacked' : 'single';
}

/** Whether the original page stands where a panel would. */
const isCovered = (panel: Panel, { original }: PanelsState): boolean =>
  panel === 'notes' && original;

export const isOriginalOpen = (): boolean => usePanels.getState().original;

/** Shows or hides the original page. */
export const showOriginal = (original: boolean): void => usePanels.setState({ original });

/** Whether a panel is to be seen now. */
export function isPanelOpen(panel: Panel): boolean {
  const state = usePanels.getState();
  if (!hasRoomNow(panel)) return state.drawer === panel;
  return useApp.getState().settings[panel].open && !isCovered(panel, state);
}

/** How a panel is shown now. */
export function usePanel(panel: Panel): 'docked' | 'drawer' | 'closed' {
  const docked = useRoom(panel);
  const drawer = usePanels((state) => state.drawer === panel);
  const open = useApp((state) => state.settings[panel].open);
  const covered = usePanels((state) => isCovered(panel, state));
  if (docked) return open && !covered ? 'docked' : 'closed';
  return drawer ? 'drawer' : 'closed';
}

/** Opens or closes a panel. */
export function setPanel(panel: Panel, open: boolean): void {
  if (hasRoomNow(panel)) {
    if (open && panel === 'notes') showOriginal(false);
    void changeSettings({ [panel]: { ...useApp.getState().settings[panel], open } });
  } else usePanels.setState({ drawer: open ? panel : null });
}

/** Keeps the width of a panel, in CSS pixels. */
export function setPanelWidth(panel: Panel, width: number): void {
  void changeSettings({ [panel]: { ...useApp.getState().settings[panel], width } });
}

/** Hides all but the text, or brings the rest back. */
export const setFocused = (focused: boolean): void => usePanels.setState({ focused, drawer: null });
