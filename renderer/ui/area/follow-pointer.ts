/** Follows a pointer from a press until it is let go. */

interface Follower {
  /** Called with the pointer's place in the viewport, in CSS pixels. */
  readonly onMove: (x: number, y: number) => void;
  readonly onDone: () => void;
  /** Escape, or the system has taken the pointer. */
  readonly onCancel: () => void;
}

/** A press that moves less than this, in CSS pixels, is a click. */
const SLACK = 3;

/** After a drag the browser reports a click as well, which is none. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}

/** One that does not move is left to be a click: nothing is called for it. */
export function followPointer(
  press: Pick<PointerEvent, 'button' | 'clientX' | 'clientY' | 'preventDefault'>,
  { onMove, onDone, onCancel }: Follower,
): void {
  if (press.button !== 0) return;
  press.preventDefault();
  const ended = new AbortController();
  const { signal } = ended;
  let moved = false;
  const move = ({ clientX, clientY }: PointerEvent) => {
    moved ||= Math.hypot(clientX - press.clientX, clientY - press.clientY) >= SLACK;
    if (moved) onMove(clientX, clientY);
  };
  const end = (act: () => void) => () => {
    ended.abort();
    if (!moved) return;
    swallowClick();
    act();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end(onCancel)();
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', end(onDone), { signal });
  window.addEventListener('pointercancel', end(onCancel), { signal });
  window.addEventListener('keydown', key, { signal, capture: true });
}
