import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useSay } from '../locales/say';
import { usePane, type Pane } from '../state/panes';
import { usePanelWidth } from '../state/panel-width';
import { useReader } from '../state/reader';
import { rangeOf } from '../state/reader-held';
import { useReaderView } from '../state/reader-view';
import { PanelResizer } from '../ui/PanelResizer';
import { crowded, marginLayout } from './margin-layout';
import { NoNotes } from './NoNotes';
import { NoteCard } from './NoteCard';
import { Orphans } from './Orphans';
import { useNearbyKeys } from './use-nearby';
import './notes.css';

const LIMITS = { least: 200, most: 640 };

/** Puts the cards of `margin` beside their lines. Reads everything before it writes, but for what makes cards small. */
function placeCards(pane: Pane, margin: HTMLElement): void {
  const { view } = useReaderView.of(pane).getState();
  const { held, focusedAnnotationId } = useReader.of(pane).getState();
  if (!view) return;
  const cards = [...margin.querySelectorAll<HTMLElement>('.margin-cards > .note-card')];
  const lines = cards.map((card) => {
    const item = held.byKey.get(card.dataset['key'] ?? '');
    const start = item && rangeOf(item.annotation)?.start;
    return start === undefined ? 0 : (view.lineTop(start) ?? 0);
  });
  crowded(lines).forEach((isCrowded, at) => {
    cards[at]?.toggleAttribute('data-small', isCrowded);
  });
  const items = cards.map((card, at) => ({ y: lines[at] ?? 0, height: card.offsetHeight }));
  const anchor = cards.findIndex((card) => card.dataset['key'] === focusedAnnotationId);
  const floor = margin.querySelector<HTMLElement>('.orphans')?.offsetHeight ?? 0;
  const tops = marginLayout(items, anchor < 0 ? null : anchor, floor);
  cards.forEach((card, at) => {
    card.style.top = `${tops[at] ?? 0}px`;
  });
}

/** Cards beside the lines that they belong to; scrolls with the text. */
export function MarginNotes({ language }: { readonly language: string }) {
  const say = useSay();
  const margin = useRef<HTMLElement>(null);
  const { width, edge } = usePanelWidth('notes');
  const keys = useNearbyKeys();
  const held = useReader((state) => state.held);
  const focused = useReader((state) => state.focusedAnnotationId);
  const pane = usePane();
  const place = useCallback(() => margin.current && placeCards(pane, margin.current), [pane]);

  useLayoutEffect(() => {
    place();
  });
  useEffect(() => useReaderView.of(pane).subscribe(place), [pane, place]);
  useEffect(() => {
    const observer = new ResizeObserver(place);
    margin.current
      ?.querySelectorAll('.note-card, .orphans')
      .forEach((element) => observer.observe(element));
    return () => observer.disconnect();
  }, [keys, place]);

  return (
    <aside ref={margin} className="margin-notes" aria-label={say('notes.title')} style={{ width }}>
      <PanelResizer label={say('notes.resize')} limits={LIMITS} side="right" {...edge} />
      <Orphans language={language} />
      {held.order.length === 0 && <NoNotes />}
      <div className="margin-cards">
        {keys.map((key) => {
          const item = held.byKey.get(key);
          return (
            item && <NoteCard key={key} item={item} focused={key === focused} language={language} />
          );
        })}
      </div>
    </aside>
  );
}
