/** What the window shows and in which manner. Reports: ./library. The open report: ./reader. Language: ../locales. */
import { create } from 'zustand';
import type { Settings, SettingsChange } from '../../preload/contract/settings';
import { request } from '../bridge/client';
import { spokenLanguage, useSpoken } from '../locales/spoken';

export type View = 'library' | 'reader';
export type Platform = 'linux' | 'darwin' | 'win32';
export type Overlay =
  | 'search'
  | 'palette'
  | 'quick-open'
  | 'shortcuts'
  | 'review'
  | 'encoding'
  | 'backups'
  | 'notebook'
  | 'moved'
  | 'terms';

export interface AppState {
  readonly view: View;
  /** What lies over the view, if anything. */
  readonly overlay: Overlay | null;
  /** The report that the review is about; it outlives the overlay, and null means that there was none. */
  readonly reviewed: string | null;
  readonly settings: Settings;
  readonly platform: Platform;
}

const START: AppState = {
  view: 'library',
  overlay: null,
  reviewed: null,
  settings: {
    language: 'system',
    theme: 'system',
    reading: { face: 'serif', size: 17, measure: 'medium', leading: 'medium' },
    searches: { recent: [], saved: [] },
    colourNames: {},
    outline: { open: true, width: 272 },
    notes: { open: true, width: 320 },
    split: { ratio: 0.5, panes: null },
    library: { layout: 'cards', sort: 'opened', group: 'none' },
  },
  platform: 'linux',
};

export const useApp = create<AppState>()(() => START);

function adopt(settings: Settings): void {
  useApp.setState({ settings });
  useSpoken.setState({ language: spokenLanguage(settings.language, navigator.language) });
}

/**
 * Changes settings: at once on the screen, then in the library. When they can't be kept the screen goes back,
 * and the reason has been shown.
 */
export async function changeSettings(change: SettingsChange): Promise<void> {
  const before = useApp.getState().settings;
  adopt({ ...before, ...change } as Settings);
  const kept = await request(window.offprint.settings.change(change));
  if (!kept.ok) adopt(before);
}

export function showOverlay(overlay: Overlay | null): void {
  useApp.setState({ overlay });
}

/** Shows what was imported of a report, for its owner to check. */
export function showReview(reportId: string): void {
  useApp.setState({ overlay: 'review', reviewed: reportId });
}
