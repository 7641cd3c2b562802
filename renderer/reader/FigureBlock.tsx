import type { PlacedBlock } from '../../preload/contract/report';
import { useSay } from '../locales/say';
import { Icon } from '../ui/icons';
import { Caption, Foot } from './Captioned';
import { Run } from './Run';

type Figure = Extract<PlacedBlock, { type: 'figure' }>;

/** A figure with its caption above and its source below, as reports print them. */
export function FigureBlock({ block, index }: { readonly block: Figure; readonly index: number }) {
  const say = useSay();
  const captionId = `figure-${index}`;
  return (
    <figure data-block={index} className="figure">
      <Caption block={block} id={captionId} />
      <div className="lost-image">
        <Icon name="figure" />
        <span>{say('reader.figure.missing')}</span>
      </div>
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
