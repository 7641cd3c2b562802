import type { PlacedBlock } from '../../preload/contract/report';
import { useSay } from '../locales/say';
import { showFigure } from '../state/figure-view';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/icons';
import { Caption, Foot } from './Captioned';
import { Run } from './Run';

/** Where the app's own protocol answers with a picture of the library, by its hash. */
const ASSETS = 'offprint-app://asset/';

type Figure = Extract<PlacedBlock, { type: 'figure' }>;

/** Opens the picture in the whole window; it stands in the picture's corner once one points at it. */
function Enlarge({ name, index }: { readonly name: string; readonly index: number }) {
  const say = useSay();
  return (
    <span className="figure-door">
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
          <Enlarge name={name} index={index} />
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
