import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Area } from '../../../preload/contract/annotation';
import { useFigureWords } from '../../locales/figure-words';
import { useColourNames } from '../../state/colour-names';
import type { ObjectMark } from '../../state/object-marks';
import { useReader } from '../../state/reader';
import { followPointer } from './follow-pointer';
import { areaForKey, HANDLES, movedBy, resizedBy, spotIn } from './geometry';
import type { Handle } from './geometry';

export const placed = ({ x, y, width, height }: Area) => ({
  left: `${x}%`,
  top: `${y}%`,
  width: `${width}%`,
  height: `${height}%`,
});

const isSame = (a: Area, b: Area) =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** The rectangle as it is being moved or sized, and what begins, keeps and drops that. */
function useAdjusting(item: ObjectMark<'area'>) {
  const { area } = item.annotation.target;
  // In a ref as well: what ends a drag must know its last step, which may not be drawn yet.
  const wanted = useRef<Area | null>(null);
  const [draft, setDraft] = useState<Area | null>(null);
  const want = (next: Area | null) => {
    wanted.current = next;
    setDraft(next);
  };
  const keep = () => {
    const next = wanted.current;
    want(null);
    if (next && !isSame(next, area)) useReader.getState().moveArea(item.key, next);
  };
  const drag = (event: PointerEvent<HTMLElement>, by: Handle | null) => {
    const box = event.currentTarget.closest('.area-layer')?.getBoundingClientRect();
    if (!box) return;
    event.stopPropagation();
    const from = spotIn(box, { x: event.clientX, y: event.clientY });
    followPointer(event, {
      onMove: (x, y) => {
        const to = spotIn(box, { x, y });
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        want(by === null ? movedBy(area, dx, dy) : resizedBy(area, by, dx, dy));
      },
      onDone: keep,
      onCancel: () => want(null),
    });
  };
  return { shown: draft ?? area, adjusting: draft !== null, want, keep, drag };
}

interface FrameProps {
  readonly item: ObjectMark<'area'>;
  readonly focused: boolean;
  /** Whether it gets the keys as soon as it is there. */
  readonly takesFocus: boolean;
  /** Whether the Tab key leads to it also while another mark has the focus. */
  readonly reachable: boolean;
}

/**
 * The frame of a marked rectangle. The one that has the focus is dragged, and resized by its handles; or by arrow keys, of
 * which Enter, or leaving it, keeps what they did. Its note stays.
 */
export function AreaFrame({ item, focused, takesFocus, reachable }: FrameProps) {
  const say = useFigureWords();
  const nameOf = useColourNames();
  const frame = useRef<HTMLDivElement>(null);
  const { shown, adjusting, want, keep, drag } = useAdjusting(item);
  const { colour, note } = item.annotation;

  useEffect(() => {
    if (takesFocus) frame.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.metaKey ? null : areaForKey(shown, event);
    if (next) want(next);
    else if (adjusting && event.key === 'Enter') keep();
    else if (adjusting && event.key === 'Escape') want(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const [firstLine = ''] = note.split('\n', 1);
  const label = say('area.frame', { colour: nameOf(colour) });
  return (
    <div
      ref={frame}
      className="mark-frame area-frame"
      data-key={item.key}
      data-colour={colour}
      data-focused={focused || undefined}
      data-unsaved={item.status !== 'saved' || undefined}
      role="group"
      aria-label={firstLine === '' ? label : `${label}: ${firstLine}`}
      title={focused ? say('area.hint') : undefined}
      tabIndex={focused || reachable ? 0 : -1}
      style={placed(shown)}
      onFocus={() => useReader.getState().focusAnnotation(item.key)}
      onBlur={keep}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => drag(event, null)}
    >
      {focused &&
        HANDLES.map((handle) => (
          <span
            key={handle}
            className="area-handle"
            data-handle={handle}
            onPointerDown={(event) => drag(event, handle)}
          />
        ))}
    </div>
  );
}
