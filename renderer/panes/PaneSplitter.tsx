/** The line between two panes: dragged, or moved with the arrow keys; a double click halves the room. */
import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { usePaneWords } from '../locales/pane-words';
import { useSay } from '../locales/say';
import { changeSettings, useApp } from '../state/app';
import { ratioAt, ratioForKey, RATIO_LIMITS } from './ratio';
import './pane-splitter.css';

interface SplitterProps {
  /** Whether the panes lie one above the other. */
  readonly stacked: boolean;
  /** While it is dragged the first pane's share of the room, to be shown; then null. */
  readonly onDrag: (ratio: number | null) => void;
}

function keep(ratio: number): void {
  const { split } = useApp.getState().settings;
  void changeSettings({ split: { ...split, ratio } });
}

export default function PaneSplitter({ stacked, onDrag }: SplitterProps) {
  const say = usePaneWords();
  const sayCommand = useSay();
  const ratio = useApp((state) => state.settings.split.ratio);
  const line = useRef<HTMLElement>(null);
  const [dragging, setDragging] = useState(false);
  const ratioOf = (event: PointerEvent): number => {
    const room = line.current?.parentElement?.getBoundingClientRect();
    if (!room) return ratio;
    return stacked
      ? ratioAt(event.clientY - room.top, room.height)
      : ratioAt(event.clientX - room.left, room.width);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragging(true);
    event.preventDefault();
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (!dragging) return;
    setDragging(false);
    keep(ratioOf(event));
    onDrag(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = ratioForKey(event.key, ratio, stacked);
    if (next === null) return;
    event.preventDefault();
    keep(next);
  };
  return (
    <section ref={line} className="pane-splitter" aria-label={sayCommand('command.split')}>
      <div
        className="pane-line"
        role="separator"
        aria-orientation={stacked ? 'horizontal' : 'vertical'}
        aria-label={say('pane.resize')}
        aria-valuenow={Math.round(ratio * 100)}
        aria-valuemin={RATIO_LIMITS.least * 100}
        aria-valuemax={RATIO_LIMITS.most * 100}
        tabIndex={0}
        data-dragging={dragging || undefined}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => dragging && onDrag(ratioOf(event))}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        onDoubleClick={() => keep(0.5)}
        onKeyDown={onKeyDown}
      />
    </section>
  );
}
