/** What is marked of the picture in the stage, drawn over it as it is enlarged and moved now. */
import { useLayoutEffect, useState, type RefObject } from 'react';
import { useAreaMode } from '../state/area-mode';
import { isOn, type ObjectMark } from '../state/object-marks';
import { useReader } from '../state/reader';
import { AreaLayer } from '../ui/area/AreaLayer';
import type { Size, View } from './zoom';

interface PictureMarksProps {
  readonly block: number;
  readonly marks: readonly ObjectMark[];
  readonly picture: RefObject<HTMLImageElement | null>;
  readonly view: View;
}

/** The size that the picture has when it fits; nothing before it is known. */
function useFitted(picture: RefObject<HTMLImageElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const image = picture.current;
    if (!image) return undefined;
    const measure = () => setSize({ width: image.offsetWidth, height: image.offsetHeight });
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(image);
    return () => resized.disconnect();
  }, [picture]);
  return size;
}

/** Not within the enlarged picture, because lines and handles keep their size. */
export function PictureMarks({ block, marks, picture, view }: PictureMarksProps) {
  const size = useFitted(picture);
  const at = useReader((state) => state.starts[block] ?? 0);
  const drawing = useAreaMode((state) => state.block === block);
  const whole = marks.find(isOn('figure'));
  if (!size) return null;
  return (
    <div
      className="viewer-marks"
      style={{
        width: size.width * view.scale,
        height: size.height * view.scale,
        transform: `translate(calc(-50% + ${view.x}px), calc(-50% + ${view.y}px))`,
      }}
    >
      {whole && <div className="mark-frame viewer-whole" data-colour={whole.annotation.colour} />}
      <AreaLayer marks={marks.filter(isOn('area'))} at={at} drawing={drawing} reachable />
    </div>
  );
}
