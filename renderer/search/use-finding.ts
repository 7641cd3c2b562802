/** Keeps the hits those of the query and the paint that of the hits, while the bar is open. */
import { useEffect } from 'react';
import { fold } from '../../preload/contract/text/fold';
import { findHits } from '../../preload/contract/text/match';
import { parseQuery } from '../../preload/contract/text/query';
import { setHits, useFind } from '../state/find';
import { usePane } from '../state/panes';
import type { Pane } from '../state/panes';
import { useReader } from '../state/reader';
import { useReaderView } from '../state/reader-view';
import { HitPainter, pageHitPens } from './hit-painter';
import { reportText } from './report-text';

/** Looks for the query of this moment in the report of a pane. */
function find(pane: Pane): void {
  const { opened } = useReader.of(pane).getState();
  if (!opened) return;
  const { query, matchCase, wholeWord } = useFind.of(pane).getState();
  const parsed = parseQuery(query, matchCase);
  // An empty field asks for nothing, so the text need not be made for it.
  setHits(
    pane,
    parsed.terms.length === 0
      ? new Uint32Array(0)
      : findHits(parsed, reportText(opened).passages(matchCase), wholeWord),
  );
}

/** Finds again whenever the query or its options change. */
export function useHits(): void {
  const pane = usePane();
  const query = useFind((state) => state.query);
  const matchCase = useFind((state) => state.matchCase);
  const wholeWord = useFind((state) => state.wholeWord);
  useEffect(() => find(pane), [pane, query, matchCase, wholeWord]);
  // The text of a long report is made while the first word is being typed.
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      const { opened } = useReader.of(pane).getState();
      if (opened) reportText(opened).passages(false);
      else fold('');
    });
    return () => cancelIdleCallback(idle);
  }, [pane]);
}

/** Paints the hits, at most once a frame, also as the text is scrolled and drawn. */
export function usePaintedHits(): void {
  const pane = usePane();
  useEffect(() => {
    const painter = new HitPainter(pageHitPens());
    const finding = useFind.of(pane);
    const readerView = useReaderView.of(pane);
    let frame = 0;
    const paint = () => {
      frame = 0;
      const { view } = readerView.getState();
      const { hits, current } = finding.getState();
      if (view) painter.paint(view, hits, current);
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    schedule();
    const leave = [finding.subscribe(schedule), readerView.subscribe(schedule)];
    return () => {
      cancelAnimationFrame(frame);
      leave.forEach((unsubscribe) => unsubscribe());
      painter.clear();
    };
  }, [pane]);
}
