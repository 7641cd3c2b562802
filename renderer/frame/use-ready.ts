import { useLayoutEffect } from 'react';
import { useApp } from '../state/app';
import { useLibrary } from '../state/library';
import { useReader } from '../state/reader';

/**
 * Sets `data-ready` on the root element to the view's name once its content has been painted, and takes it
 * away while another is on its way. Tests and benchmarks wait for it.
 */
export function useReady(): void {
  const view = useApp((state) => state.view);
  const opened = useReader((state) => state.opened?.id);
  const listed = useLibrary(({ status }) => status === 'ready' || status === 'failed');
  const there = view === 'reader' ? opened !== undefined : listed;
  useLayoutEffect(() => {
    const root = document.documentElement;
    delete root.dataset['ready'];
    if (!there) return undefined;
    // The first frame is the one that paints what was just committed; by the second it is on the screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        root.dataset['ready'] = view;
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [view, opened, there]);
}
