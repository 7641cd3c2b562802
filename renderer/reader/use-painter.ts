import { useCallback, useLayoutEffect, useRef } from 'react';
import { useReader } from '../state/reader';
import { viewMoved } from '../state/reader-view';
import type { ReaderModel } from './model';
import { pagePens, Painter } from './painter';

/**
 * Keeps the painted annotations those of the state, outside of React, so that a mark costs no drawing of the
 * text. Answers what a section calls when it has come into the page.
 */
export function usePainter(model: ReaderModel): (section: number) => void {
  const painter = useRef<Painter | null>(null);

  useLayoutEffect(() => {
    const { pens, remove } = pagePens();
    const current = new Painter(model.index, pens);
    painter.current = current;
    const paint = () => {
      const { held, focusedAnnotationId } = useReader.getState();
      current.update(held, focusedAnnotationId);
    };
    paint();
    const leave = useReader.subscribe((now, before) => {
      if (now.held !== before.held || now.focusedAnnotationId !== before.focusedAnnotationId) {
        paint();
      }
    });
    return () => {
      leave();
      remove();
      painter.current = null;
    };
  }, [model]);

  return useCallback(
    (section) => {
      const extent = model.sections[section];
      if (!extent) return;
      const start = model.starts[extent.first] ?? 0;
      painter.current?.sectionDrawn(section, start, model.starts[extent.end] ?? start);
      viewMoved();
    },
    [model],
  );
}
