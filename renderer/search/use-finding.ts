/** Keeps the hits those of the query and the paint that of the hits, while the bar is open. */
import { useEffect, useState } from 'react';
import { fold } from '../../preload/contract/text/fold';
import { findHits } from '../../preload/contract/text/match';
import { parseQuery } from '../../preload/contract/text/query';
import { setHits, useFind } from '../state/find';
import { usePane } from '../state/panes';
import type { Pane } from '../state/panes';
import { useReader } from '../state/reader';
import { useReaderView } from '../state/reader-view';
import { HitPainter, pageHitPens } from './hit-painter';
import { RegexFinder } from './regex-finder';
import { reportText } from './report-text';

const NO_HITS = new Uint32Array(0);

/** Looks for the query of this moment in the report of a pane. */
function find(pane: Pane, finder: RegexFinder): void {
  const { opened, parts } = useReader.of(pane).getState();
  if (!opened || parts?.isWhole !== true) return;
  const store = useFind.of(pane);
  const { query, matchCase, wholeWord, regex } = store.getState();
  if (regex && query !== '') {
    store.setState({ busy: true });
    const { text } = reportText(opened);
    finder.find({ pattern: query, matchCase, wholeWord, text }, ({ hits = NO_HITS, wrong }) => {
      store.setState({ busy: false, wrong: wrong === true });
      setHits(pane, hits);
    });
    return;
  }
  finder.stop();
  store.setState({ busy: false, wrong: false });
  const parsed = parseQuery(regex ? '' : query, matchCase);
  // An empty field asks for nothing, so the text need not be made for it.
  setHits(
    pane,
    parsed.terms.length === 0
      ? NO_HITS
      : findHits(parsed, reportText(opened).passages(matchCase), wholeWord),
  );
}

/** Finds again whenever the query or its options change. */
export function useHits(): void {
  const pane = usePane();
  const [finder] = useState(() => new RegexFinder());
  const query = useFind((state) => state.query);
  const matchCase = useFind((state) => state.matchCase);
  const wholeWord = useFind((state) => state.wholeWord);
  const regex = useFind((state) => state.regex);
  // Of a long report another object once all of its text has come.
  const opened = useReader((state) => state.opened);
  useEffect(() => find(pane, finder), [pane, finder, opened, query, matchCase, wholeWord, regex]);
  useEffect(() => () => finder.stop(), [finder]);
  // The text of a long report is made while the first word is being typed.
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      const { opened: present, parts } = useReader.of(pane).getState();
      if (present && parts?.isWhole === true) reportText(present).passages(false);
      else fold('');
    });
    return () => cancelIdleCallback(idle);
  }, [pane, opened]);
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
