/** Where the report was marked, as a small map along the scroll bar. The find bar's hits stand beside it, never over it. */
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useNoteWords } from '../locales/note-words';
import { usePaneLabel } from '../state/pane-label';
import { usePane, type Pane } from '../state/panes';
import { useReader } from '../state/reader';
import { lastAtMost, type Heading } from '../state/reader-blocks';
import { rangeOf, type Held } from '../state/reader-held';
import { useReaderView } from '../state/reader-view';
import { COLOURS } from '../ui/colours';
import { mapRows, rowAt } from './map-rows';
import './note-map.css';

/** CSS pixels that a mark is high. */
const TICK = 3;
/** The layout of a long report changes as it is drawn and scrolled; this often, in ms, the map follows. */
const EVERY = 300;

function draw(pane: Pane, canvas: HTMLCanvasElement): void {
  const { view } = useReaderView.of(pane).getState();
  const context = canvas.getContext('2d');
  if (!view || !context) return;
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  context.scale(devicePixelRatio, devicePixelRatio);
  // A token says light and dark at once; a colour that is computed is one of them.
  const probe = document.createElement('span');
  canvas.before(probe);
  const paints = new Map(
    COLOURS.map((colour) => {
      probe.style.color = `var(--${colour}-edge)`;
      return [colour, getComputedStyle(probe).color];
    }),
  );
  probe.remove();
  const { held } = useReader.of(pane).getState();
  const steps = Math.floor(height / TICK);
  for (const [row, colour] of mapRows(held, view.extent(), steps)) {
    context.fillStyle = paints.get(colour) ?? '';
    context.fillRect(0, row * TICK, width, TICK - 1);
  }
}

/** How many there are in each chapter that has any; what the map says, in words. */
function chapterCounts(
  held: Held,
  headings: readonly Heading[],
): [chapter: string | null, count: number][] {
  const starts = headings.map(({ start }) => start);
  const counts = new Map<number, number>();
  for (const { annotation } of held.byKey.values()) {
    const range = rangeOf(annotation);
    if (!range) continue;
    const chapter = lastAtMost(starts, range.start);
    counts.set(chapter, (counts.get(chapter) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([chapter, count]) => [headings[chapter]?.text ?? null, count]);
}

/** Arrows go from mark to mark, Home and End to the first and the last; answers whether the key means that. */
function step(pane: Pane, key: string): boolean {
  const { held, nextAnnotation, goToAnnotation } = useReader.of(pane).getState();
  const end = key === 'Home' ? held.order.at(0) : key === 'End' ? held.order.at(-1) : undefined;
  if (end !== undefined) goToAnnotation(end);
  else if (key === 'ArrowDown' || key === 'ArrowRight') nextAnnotation(1);
  else if (key === 'ArrowUp' || key === 'ArrowLeft') nextAnnotation(-1);
  else return false;
  return true;
}

/** Goes to the mark that is drawn nearest to a share, in [0, 1], of the map's height. */
function goNear(pane: Pane, share: number): void {
  const { view } = useReaderView.of(pane).getState();
  const { held, goToAnnotation } = useReader.of(pane).getState();
  const extent = view?.extent();
  if (!extent) return;
  const away = (key: string) => {
    const annotation = held.byKey.get(key)?.annotation;
    const range = annotation && rangeOf(annotation);
    return range ? Math.abs(rowAt(range.start, extent, STEPS) - share * STEPS) : Infinity;
  };
  let [nearest, least] = ['', Infinity];
  for (const key of held.order) {
    const distance = away(key);
    if (distance < least) [nearest, least] = [key, distance];
  }
  if (nearest !== '') goToAnnotation(nearest);
}

/** Rows of the map as clicks are taken. */
const STEPS = 2000;

/** Most chapters that a summary names. */
const NAMED = 12;

export default function NoteMap() {
  const say = useNoteWords();
  const pane = usePane();
  const title = usePaneLabel(say('map.title'));
  const canvas = useRef<HTMLCanvasElement>(null);
  // Words about thousands of notes can wait until the one that was just made is seen.
  const held = useDeferredValue(useReader((state) => state.held));
  const headings = useReader((state) => state.headings);
  const focused = useReader((state) => state.focusedAnnotationId);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const now = () => {
      timer = undefined;
      if (canvas.current) draw(pane, canvas.current);
    };
    const later = () => {
      timer ??= setTimeout(now, EVERY);
    };
    timer = setTimeout(now, 0);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const leave = [
      useReaderView.of(pane).subscribe(later),
      useReader.of(pane).subscribe((state, before) => {
        if (state.held !== before.held) later();
      }),
    ];
    window.addEventListener('resize', later);
    scheme.addEventListener('change', later);
    const themed = new MutationObserver(later);
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      clearTimeout(timer);
      themed.disconnect();
      leave.forEach((unsubscribe) => unsubscribe());
      window.removeEventListener('resize', later);
      scheme.removeEventListener('change', later);
    };
  }, [pane]);
  const summary = useMemo(() => {
    const counts = chapterCounts(held, headings);
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const parts = counts
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, NAMED)
      .map(([chapter, count]) =>
        say('map.part', { chapter: chapter ?? say('map.opening'), count }),
      );
    return [say('map.label', { count: total }), ...parts].join('\n');
  }, [held, headings, say]);
  if (held.order.length === 0) return null;
  const place = held.order.indexOf(focused ?? '') + 1;
  return (
    <aside aria-label={title}>
      <canvas
        ref={canvas}
        className="note-map"
        role="slider"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={summary.replaceAll('\n', ', ')}
        aria-valuemin={0}
        aria-valuemax={held.order.length}
        aria-valuenow={place}
        aria-valuetext={say('map.place', { place, count: held.order.length })}
        title={summary}
        onClick={({ currentTarget, clientY }) => {
          const { top, height } = currentTarget.getBoundingClientRect();
          goNear(pane, (clientY - top) / height);
        }}
        onKeyDown={(event) => {
          const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
          if (plain && step(pane, event.key)) event.preventDefault();
        }}
      />
    </aside>
  );
}
