/** Keeps the hits those of the query and the paint that of the hits, while the bar is open. */
import { useEffect, useState } from 'react';
import { fold } from '../../preload/contract/text/fold';
import { findHits } from '../../preload/contract/text/match';
import { parseQuery } from '../../preload/contract/text/query';
import { presentAside, setFound, useFind, type Aside } from '../state/find';
import { usePane } from '../state/panes';
import type { Pane } from '../state/panes';
import { useReader } from '../state/reader';
import { useReaderView } from '../state/reader-view';
import { AsidePainter } from './aside-painter';
import { asideHits, asidePassages, asideText, foldedOf, notesOf, type AsideText } from './asides';
import { HitPainter, pageHitPens } from './hit-painter';
import { RegexFinder } from './regex-finder';
import { reportText } from './report-text';

const NO_HITS = new Uint32Array(0);

/**
 * Looks for the query of this moment in the report of a pane and in what is beside its text.
 *
 * @param show whether the place of the first hit is to be shown
 */
function find(pane: Pane, finder: RegexFinder, show: boolean): void {
  const { opened, parts, held, starts } = useReader.of(pane).getState();
  if (!opened || parts?.isWhole !== true) return;
  const store = useFind.of(pane);
  const { query, matchCase, wholeWord, regex } = store.getState();
  const notes = asideText(notesOf(held));
  const folded = asideText(foldedOf(opened.boilerplate, starts));
  if (regex && query !== '') {
    store.setState({ busy: true });
    const all = asideText([...notes.asides, ...folded.asides]);
    const question = { pattern: query, matchCase, wholeWord, beside: all.text };
    finder.find({ ...question, text: reportText(opened).text }, (answer) => {
      const wrong = answer.wrong === true;
      store.setState({ busy: false, wrong });
      const hits = wrong ? [] : asideHits(all, answer.beside);
      const of = (kind: Aside['kind']) => hits.filter(({ aside }) => aside.kind === kind);
      const found = {
        text: wrong ? NO_HITS : answer.hits,
        notes: of('note'),
        folded: of('folded'),
      };
      setFound(pane, found, show);
    });
    return;
  }
  finder.stop();
  store.setState({ busy: false, wrong: false });
  const parsed = parseQuery(regex ? '' : query, matchCase);
  // An empty field asks for nothing, so the text need not be made for it.
  if (parsed.terms.length === 0) return setFound(pane, { text: NO_HITS, notes: [], folded: [] });
  const beside = (source: AsideText) =>
    asideHits(source, findHits(parsed, asidePassages(source, matchCase), wholeWord));
  const text = findHits(parsed, reportText(opened).passages(matchCase), wholeWord);
  setFound(pane, { text, notes: beside(notes), folded: beside(folded) }, show);
}

/** Finds again whenever the query, its options or the notes change. */
export function useHits(): void {
  const pane = usePane();
  const [finder] = useState(() => new RegexFinder());
  const query = useFind((state) => state.query);
  const matchCase = useFind((state) => state.matchCase);
  const wholeWord = useFind((state) => state.wholeWord);
  const regex = useFind((state) => state.regex);
  // Of a long report another object once all of its text has come.
  const opened = useReader((state) => state.opened);
  useEffect(
    () => find(pane, finder, true),
    [pane, finder, opened, query, matchCase, wholeWord, regex],
  );
  useEffect(
    () =>
      useReader.of(pane).subscribe(({ held }, before) => {
        if (held !== before.held) find(pane, finder, false);
      }),
    [pane, finder],
  );
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

/** Calls `change` whenever something has come into the page or has left it. */
function onDrawn(change: () => void): () => void {
  const observer = new MutationObserver(change);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** Paints the hits, at most once a frame, also as the text is scrolled and drawn. */
export function usePaintedHits(): void {
  const pane = usePane();
  useEffect(() => {
    const painter = new HitPainter(pageHitPens());
    const beside = new AsidePainter(
      pageHitPens(),
      (place) => (place.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? pane) === pane,
    );
    const finding = useFind.of(pane);
    const readerView = useReaderView.of(pane);
    let frame = 0;
    const paint = () => {
      frame = 0;
      const { view } = readerView.getState();
      const state = finding.getState();
      if (view) painter.paint(view, state.hits, state.current);
      beside.paint(document, state.asides, presentAside(state));
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    schedule();
    const leave = [
      finding.subscribe(schedule),
      readerView.subscribe(schedule),
      onDrawn(() => finding.getState().asides.length > 0 && schedule()),
    ];
    return () => {
      cancelAnimationFrame(frame);
      leave.forEach((unsubscribe) => unsubscribe());
      painter.clear();
      beside.clear();
    };
  }, [pane]);
}
