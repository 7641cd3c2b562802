import { lazy, Suspense, useId } from 'react';
import type { PlacedBlock } from '../../preload/contract/report';
import { useSay } from '../locales/say';
import { drawArea, useAreaMode } from '../state/area-mode';
import { showFigure, useFigureView } from '../state/figure-view';
import { useObjectMarks } from '../state/object-marks';
import { usePane, usePanes } from '../state/panes';
import { useReader } from '../state/reader';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/icons';
import { Caption, Foot } from './Captioned';
import { Run } from './Run';

const WholeFrames = lazy(async () => ({ default: (await import('./ObjectMarks')).WholeFrames }));
const PictureAreas = lazy(async () => ({ default: (await import('./ObjectMarks')).PictureAreas }));

/** Where the app's own protocol answers with a picture of the library, by its hash. */
const ASSETS = 'offprint-app://asset/';

type Figure = Extract<PlacedBlock, { type: 'figure' }>;

interface ToolsProps {
  readonly name: string;
  readonly index: number;
  /** Offset in the figure. */
  readonly at: number;
}

/** Marks the figure or a rectangle of it, or opens its picture in the whole window; in the picture's corner once one points at it. */
function Tools({ name, index, at }: ToolsProps) {
  const say = useSay();
  return (
    <span className="figure-door">
      <IconButton
        icon="highlight"
        label={say('reader.figure.mark', { name })}
        onClick={() => void useReader.getState().mark({ type: 'figure', at })}
      />
      <IconButton
        icon="area"
        label={say('reader.figure.area', { name })}
        onClick={() => drawArea(index)}
      />
      <IconButton
        icon="enlarge"
        label={say('reader.figure.enlarge', { name })}
        onClick={() => showFigure(index)}
      />
    </span>
  );
}

/** A figure with its caption above and its source below, as reports print them. */
export function FigureBlock({ block, index }: { readonly block: Figure; readonly index: number }) {
  const say = useSay();
  const name = block.label.text + block.caption.text;
  const captionId = useId();
  const marks = useObjectMarks(index);
  const viewed = useFigureView((state) => state.block !== null);
  const pane = usePane();
  const active = usePanes((state) => state.active === pane);
  const drawing = useAreaMode((state) => state.block === index) && active && !viewed;
  return (
    <figure data-block={index} className="figure">
      <Suspense>{marks && <WholeFrames marks={marks} />}</Suspense>
      <Caption block={block} id={captionId} />
      {block.asset === null ? (
        <div className="lost-image">
          <Icon name="figure" />
          <span>{say('reader.figure.missing')}</span>
        </div>
      ) : (
        <div className="figure-picture">
          <Tools name={name} index={index} at={block.label.start} />
          <div className="figure-sheet">
            <img
              src={`${ASSETS}${block.asset.id}`}
              width={block.asset.width}
              height={block.asset.height}
              alt={name}
              loading="lazy"
              decoding="async"
              onDoubleClick={() => showFigure(index)}
            />
            <Suspense>
              {(marks || drawing) && (
                <PictureAreas marks={marks ?? []} at={block.label.start} drawing={drawing} />
              )}
            </Suspense>
          </div>
        </div>
      )}
      {block.panels.length > 0 && (
        <div className="panels">
          {block.panels.map((panel) => (
            <Run key={panel.start} as="p" text={panel} />
          ))}
        </div>
      )}
      <Foot block={block} />
    </figure>
  );
}
