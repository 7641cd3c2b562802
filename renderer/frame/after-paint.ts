/** Frames until what was just drawn is on the screen, and `data-ready` says so; see ./use-ready. */
const FRAMES = 3;

/**
 * Calls back once what was just drawn is on the screen and there is time, at the latest a second later; answers how to
 * call that off.
 */
export function afterPaint(callback: () => void): () => void {
  let idle = 0;
  let frame = 0;
  const wait = (frames: number) => {
    if (frames === 0) idle = requestIdleCallback(callback, { timeout: 1000 });
    else frame = requestAnimationFrame(() => wait(frames - 1));
  };
  wait(FRAMES);
  return () => {
    cancelAnimationFrame(frame);
    cancelIdleCallback(idle);
  };
}
