/** The shortcuts that a person has given to commands. */
import { create } from 'zustand';

interface KeymapState {
  /** By command id; one that is not here has its own. */
  readonly shortcuts: ReadonlyMap<string, readonly string[]>;
}

export const useKeymap = create<KeymapState>()(() => ({ shortcuts: new Map() }));

interface Keyed {
  readonly id: string;
  readonly shortcuts: readonly string[];
}

/** The shortcuts of a command now, the one to be shown first. */
export const shortcutsOf = ({ id, shortcuts }: Keyed): readonly string[] =>
  useKeymap.getState().shortcuts.get(id) ?? shortcuts;

/** The same for components. */
export const useShortcuts = ({ id, shortcuts }: Keyed): readonly string[] =>
  useKeymap((state) => state.shortcuts.get(id)) ?? shortcuts;
