/** The marked rectangles of a picture, over it; its parent is as large as the picture and positioned. Loaded when one is there or wanted. */
import { useState } from 'react';
import { leaveArea } from '../../state/area-mode';
import type { ObjectMark } from '../../state/object-marks';
import { useReader } from '../../state/reader';
import { AreaFrame } from './AreaFrame';
import { AreaSurface } from './AreaSurface';
import '../mark-frame.css';
import './area.css';

interface LayerProps {
  readonly marks: readonly ObjectMark<'area'>[];
  /** Offset in the figure. */
  readonly at: number;
  /** Whether one more is being drawn. */
  readonly drawing: boolean;
  /** Whether the Tab key leads to each of them. */
  readonly reachable: boolean;
}

export function AreaLayer({ marks, at, drawing, reachable }: LayerProps) {
  const focused = useReader((state) => state.focusedAnnotationId);
  const [made, setMade] = useState<string | null>(null);
  return (
    <div className="area-layer" data-drawing={drawing || undefined}>
      {marks.map((item) => (
        <AreaFrame
          key={item.key}
          item={item}
          focused={item.key === focused && !drawing}
          takesFocus={item.key === made}
          reachable={reachable && !drawing}
        />
      ))}
      {drawing && (
        <AreaSurface
          onKeep={(area, colour) => {
            setMade(useReader.getState().mark({ type: 'area', at, area }, { colour }));
            leaveArea();
          }}
        />
      )}
    </div>
  );
}
