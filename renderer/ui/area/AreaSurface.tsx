import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Area, Colour } from '../../../preload/contract/annotation';
import { useFigureWords } from '../../locales/figure-words';
import { leaveArea } from '../../state/area-mode';
import { useReader } from '../../state/reader';
import { COLOURS } from '../colours';
import { placed } from './AreaFrame';
import { followPointer } from './follow-pointer';
import { areaBetween, areaForKey, isTooSmall, MIDDLE, spotIn } from './geometry';

interface SurfaceProps {
  /** Takes the rectangle that was drawn. */
  readonly onKeep: (area: Area, colour: Colour) => void;
}

/**
 * Lies over a picture while a rectangle is drawn on it: between two points with the pointer, or with the arrow keys from
 * the middle of the picture, where Enter or the key of a colour keeps it.
 */
export function AreaSurface({ onKeep }: SurfaceProps) {
  const say = useFigureWords();
  const surface = useRef<HTMLDivElement>(null);
  const colour = useReader((state) => state.lastColour);
  const wanted = useRef<Area | null>(null);
  const [draft, setDraft] = useState<Area | null>(null);
  const want = (area: Area | null) => {
    wanted.current = area;
    setDraft(area);
  };

  useEffect(() => surface.current?.focus({ preventScroll: true }), []);

  const keep = (chosen: Colour) => {
    const area = wanted.current;
    want(null);
    if (area && !isTooSmall(area)) onKeep(area, chosen);
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    event.stopPropagation();
    event.currentTarget.focus({ preventScroll: true });
    const from = spotIn(box, { x: event.clientX, y: event.clientY });
    followPointer(event, {
      onMove: (x, y) => want(areaBetween(from, spotIn(box, { x, y }))),
      onDone: () => keep(colour),
      onCancel: () => want(null),
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.metaKey ? null : areaForKey(draft ?? MIDDLE, event);
    const chosen = COLOURS[Number(event.key) - 1];
    // The first arrow shows where it begins.
    if (next) want(draft === null ? MIDDLE : next);
    else if (draft && event.key === 'Enter') keep(colour);
    else if (draft && chosen && !event.ctrlKey && !event.altKey) keep(chosen);
    else if (event.key === 'Escape') {
      if (draft) want(null);
      else leaveArea();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={surface}
      className="area-surface"
      role="group"
      aria-label={say('area.draw')}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    >
      <div className="area-veil">
        {draft && (
          <div className="mark-frame area-draft" data-colour={colour} style={placed(draft)} />
        )}
      </div>
      <p className="area-hint" role="status">
        {draft
          ? say('area.size', {
              width: Math.round(draft.width),
              height: Math.round(draft.height),
            })
          : say('area.draw')}
      </p>
    </div>
  );
}
