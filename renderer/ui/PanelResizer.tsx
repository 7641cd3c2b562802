import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { limited, widthForKey } from './resize';
import type { WidthLimits } from './resize';
import './panel-resizer.css';

interface ResizerProps {
  readonly label: string;
  readonly width: number;
  readonly limits: WidthLimits;
  /** Where the panel lies that it makes wider or narrower. */
  readonly side: 'left' | 'right';
  /** While it is dragged: to be shown. */
  readonly onDrag: (width: number) => void;
  /** When it has been let go of, or moved with keys: to be kept. */
  readonly onChange: (width: number) => void;
}

/** The edge of a panel: dragged, or moved with the arrow keys, it changes the panel's width. */
export function PanelResizer({ label, width, limits, side, onDrag, onChange }: ResizerProps) {
  const from = useRef({ x: 0, width: 0 });
  const [dragging, setDragging] = useState(false);
  const widthAt = (event: PointerEvent) => {
    const moved = (event.clientX - from.current.x) * (side === 'left' ? 1 : -1);
    return limited(from.current.width + moved, limits);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width };
    setDragging(true);
    event.preventDefault();
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (!dragging) return;
    setDragging(false);
    onChange(widthAt(event));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = widthForKey(event.key, width, side, limits);
    if (next === null) return;
    event.preventDefault();
    onChange(next);
  };
  return (
    <div
      className={`panel-resizer panel-resizer-${side}`}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(width)}
      aria-valuemin={limits.least}
      aria-valuemax={limits.most}
      tabIndex={0}
      data-dragging={dragging || undefined}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => dragging && onDrag(widthAt(event))}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
}
