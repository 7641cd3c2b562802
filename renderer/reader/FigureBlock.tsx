import type { PlacedBlock } from '../../preload/contract/report';
import { useSay } from '../locales/say';
import { showFigure } from '../state/figure-view';
import { useReader } from '../state/reader';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/icons';
import { Caption, Foot } from './Captioned';
import { Run } from './Run';

/** Where the app's own protocol answers with a picture of the library, by its hash. */
const ASSETS = 'offprint-app://asset/';

type Figure = Extract<PlacedBlock, { type: 'figure' }>;

interface ToolsProps {
  readonly name: string;
  readonly index: number;
  /** Offset in the figure. */
  readonly at: number;
}

/** Marks the figure, or opens its picture in the whole window; in the picture's corner once one points at it. */
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
  const captionId = `figure-${index}`;
  return (
    <figure data-block={index} className="figure">
      <Caption block={block} id={captionId} />
      {block.asset === null ? (
        <div className="lost-image">
          <Icon name="figure" />
          <span>{say('reader.figure.missing')}</span>
        </div>
      ) : (
        <div className="figure-picture">
          <Tools name={name} index={index} at={block.label.start} />
          <img
            src={`${ASSETS}${block.asset.id}`}
            width={block.asset.width}
            height={block.asset.height}
            alt={name}
            loading="lazy"
            decoding="async"
            onDoubleClick={() => showFigure(index)}
          />
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
