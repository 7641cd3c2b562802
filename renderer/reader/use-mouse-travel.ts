import { useEffect } from 'react';
import { travel } from '../state/trail';

/** The buttons of a mouse that go back and forward, by their number in the DOM. */
const STEPS: Readonly<Record<number, 1 | -1>> = { 3: -1, 4: 1 };

/** Lets those buttons go through the jumps of the report, wherever in the window they are pressed. */
export function useMouseTravel(): void {
  useEffect(() => {
    const onUp = (event: MouseEvent) => {
      const step = STEPS[event.button];
      if (step === undefined) return;
      event.preventDefault();
      travel(step);
    };
    window.addEventListener('mouseup', onUp);
    return () => window.removeEventListener('mouseup', onUp);
  }, []);
}
