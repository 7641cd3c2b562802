/** Calls back in the next idle time of the page, at the latest after a second; answers how to call that off. */
export function whenIdle(callback: () => void): () => void {
  const id = requestIdleCallback(callback, { timeout: 1000 });
  return () => cancelIdleCallback(id);
}
