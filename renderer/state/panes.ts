/**
 * The panes in which reports are read: one, or two side by side. Each has its own stores, of which the app knows
 * the active pane's; a component inside a pane gets those of its pane.
 */
import { createContext, useContext } from 'react';
import { create, useStore } from 'zustand';
import type { StoreApi } from 'zustand';

export type Pane = 'first' | 'second';
export const PANES: readonly Pane[] = ['first', 'second'];

export interface PanesState {
  /** In the order in which they stand; never empty. */
  readonly open: readonly Pane[];
  /** The one that commands act on. */
  readonly active: Pane;
}

export const ONE_PANE: PanesState = { open: ['first'], active: 'first' };

export const usePanes = create<PanesState>()(() => ONE_PANE);

export const isSplit = ({ open }: PanesState): boolean => open.length > 1;

export const otherPane = (pane: Pane): Pane => (pane === 'first' ? 'second' : 'first');

/** Makes an open pane the one that commands act on. */
export function activate(pane: Pane): void {
  const { active, open } = usePanes.getState();
  if (pane !== active && open.includes(pane)) usePanes.setState({ active: pane });
}

/** The pane around a component; null outside of any. */
export const PaneContext = createContext<Pane | null>(null);

/** The pane around a component, or the active one. */
export function usePane(): Pane {
  const around = useContext(PaneContext);
  const active = usePanes((state) => state.active);
  return around ?? active;
}

/** A store for each pane. As a hook it is that of the pane around the component, else that of the active pane. */
export interface PaneStore<T> {
  <U>(selector: (state: T) => U): U;
  readonly of: (pane: Pane) => StoreApi<T>;
  /** These three are the active pane's. */
  readonly getState: () => T;
  readonly setState: (change: Partial<T> | ((state: T) => Partial<T>)) => void;
  /** Another pane that becomes the active one is a change too. */
  readonly subscribe: (listener: (now: T, before: T) => void) => () => void;
}

export function perPane<T>(make: (pane: Pane) => StoreApi<T>): PaneStore<T> {
  const stores: Readonly<Record<Pane, StoreApi<T>>> = {
    first: make('first'),
    second: make('second'),
  };
  const active = () => stores[usePanes.getState().active];
  const use = <U>(selector: (state: T) => U): U => useStore(stores[usePane()], selector);
  return Object.assign(use, {
    of: (pane: Pane) => stores[pane],
    getState: () => active().getState(),
    setState: (change: Partial<T> | ((state: T) => Partial<T>)) => active().setState(change),
    subscribe: (listener: (now: T, before: T) => void) => {
      let store = active();
      let leave = store.subscribe(listener);
      const leavePanes = usePanes.subscribe(() => {
        const next = active();
        if (next === store) return;
        const before = store.getState();
        leave();
        store = next;
        leave = store.subscribe(listener);
        listener(store.getState(), before);
      });
      return () => {
        leave();
        leavePanes();
      };
    },
  });
}
