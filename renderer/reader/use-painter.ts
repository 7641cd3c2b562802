import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Pane } from '../state/panes';
import { useReader } from '../state/reader';
import { viewMoved } from '../state/reader-view';
import { markSpans } from './mark-spans';
import type { ReaderModel } from './model';
import { pagePens, Painter } from './painter';

/**
 * Keeps the painted annotations those of the state, outside of React, so that a mark costs no drawing of the
 * text. Answers what a section calls when it has come into the page or left it.
 */
export function usePainter(pane: Pane, model: ReaderModel): (section: number) => void {
  const painter = useRef<Painter | null>(null);

  useLayoutEffect(() => {
    const reader = useReader.of(pane);
    const current = new Painter(model.index, pagePens(), (annotation) =>
      markSpans(annotation, model.blocks, model.starts),
    );
    painter.current = current;
    const paint = () => {
      const { held, focusedAnnotationId } = reader.getState();
      current.update(held, focusedAnnotationId);
    };
    paint();
    const leave = reader.subscribe((now, before) => {
      if (now.held !== before.held || now.focusedAnnotationId !== before.focusedAnnotationId) {
        paint();
      }
    });
    return () => {
      leave();
      current.dispose();
      painter.current = null;
    };
  }, [pane, model]);

  return useCallback(
    (section) => {
      const extent = model.sections[section];
      if (!extent) return;
      const start = model.starts[extent.first] ?? 0;
      painter.current?.sectionDrawn(start, model.starts[extent.end] ?? start);
      viewMoved(pane);
    },
    [pane, model],
  );
}
