import { useEffect } from 'react';
import { usePanes } from '../state/panes';
import type { Pane } from '../state/panes';
import { travel } from '../state/trail';

/** The buttons of a mouse that go back and forward, by their number in the DOM. */
const STEPS: Readonly<Record<number, 1 | -1>> = { 3: -1, 4: 1 };

/** Lets those buttons go through the jumps in a pane while it is active, wherever in the window they are pressed. */
export function useMouseTravel(pane: Pane): void {
  useEffect(() => {
    const onUp = (event: MouseEvent) => {
      const step = STEPS[event.button];
      if (step === undefined || usePanes.getState().active !== pane) return;
      event.preventDefault();
      travel(step);
    };
    window.addEventListener('mouseup', onUp);
    return () => window.removeEventListener('mouseup', onUp);
  }, [pane]);
}
