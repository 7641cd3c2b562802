/** Where jumps through the open report began, so that one can go back there, to the line, and forward again. */
import { createStore } from 'zustand/vanilla';
import type { Locator } from '../../preload/contract/library';
import { PANES, perPane } from './panes';
import type { Pane } from './panes';
import { useReader } from './reader';
import { useReaderView } from './reader-view';

interface Trail {
  /** The latest last. */
  readonly back: readonly Locator[];
  /** The next one last. */
  readonly forward: readonly Locator[];
}

/** Longer trails forget their beginning. */
const LONGEST = 200;
const NOWHERE: Trail = { back: [], forward: [] };

export const useTrail = perPane(() => createStore<Trail>()(() => NOWHERE));

for (const pane of PANES) {
  useReader.of(pane).subscribe(({ session }, before) => {
    if (session !== before.session) useTrail.of(pane).setState(NOWHERE);
  });
}

/** Says that a jump in a pane has led away from a place; what lay ahead is forgotten. */
export function leavePlace(pane: Pane, here: Locator): void {
  useTrail
    .of(pane)
    .setState(({ back }) => ({ back: [...back, here].slice(-LONGEST), forward: [] }));
}

/** In the active pane, goes back to where the last jump began, or forward again; nowhere at the ends of the trail. */
export function travel(step: 1 | -1): void {
  const { view } = useReaderView.getState();
  const { back, forward } = useTrail.getState();
  const place = (step === -1 ? back : forward).at(-1);
  if (view === null || place === undefined) return;
  const here = view.locator();
  useTrail.setState(
    step === -1
      ? { back: back.slice(0, -1), forward: [...forward, here] }
      : { back: [...back, here], forward: forward.slice(0, -1) },
  );
  view.revisit(place);
}
