/** What a reference points to, shown beside it: caption, picture or first rows, source. */
import { useLayoutEffect, useRef } from 'react';
import type { PlacedBlock } from '../../preload/contract/report';
import { useSay } from '../locales/say';
import { Icon } from '../ui/icons';
import type { Pointed } from './use-references';
import './reference-preview.css';

type Captioned = Extract<PlacedBlock, { type: 'figure' | 'table' }>;

const ROWS = 5;

function Body({ block }: { readonly block: Captioned }) {
  const say = useSay();
  if (block.type === 'table') {
    const rows = [block.header, ...block.rows].filter((row) => row.length > 0).slice(0, ROWS);
    return (
      <table>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{cell.text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  return block.asset === null ? (
    <p className="preview-lost">
      <Icon name="figure" />
      {say('reader.figure.missing')}
    </p>
  ) : (
    <img src={`offprint-app://asset/${block.asset.id}`} alt="" />
  );
}

interface ContentProps {
  readonly blocks: readonly PlacedBlock[];
  readonly block: number;
}

/** How a chapter begins: its first words, in UTF-16 units at most. */
const EXCERPT = 220;

function Content({ blocks, block }: ContentProps) {
  const shown = blocks[block];
  if (shown?.type === 'heading') {
    const next = blocks
      .slice(block + 1, block + 8)
      .find(({ type }) => type === 'paragraph' || type === 'listItem');
    const text = next?.type === 'paragraph' || next?.type === 'listItem' ? next.text.text : '';
    return (
      <>
        <p className="preview-caption">{shown.text.text}</p>
        <p className="preview-excerpt">
          {text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text}
        </p>
      </>
    );
  }
  if (shown?.type !== 'figure' && shown?.type !== 'table') return null;
  return (
    <>
      <p className="preview-caption">
        <span className="caption-label">{shown.label.text}</span>
        {shown.caption.text}
      </p>
      <Body block={shown} />
      {shown.source !== null && (
        <p className="preview-source">{shown.sourceLabel.text + shown.source.text}</p>
      )}
    </>
  );
}

interface PreviewProps extends Pointed {
  readonly blocks: readonly PlacedBlock[];
}

/** In the top layer, above or below its reference, wherever there is room. */
export default function ReferencePreview({ block, link, blocks }: PreviewProps) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null) return undefined;
    element.showPopover();
    const { left, top, bottom } = link.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const below = bottom + height + 16 < window.innerHeight;
    element.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
    element.style.top = `${below ? bottom + 8 : Math.max(8, top - height - 8)}px`;
    link.setAttribute('aria-describedby', element.id);
    return () => link.removeAttribute('aria-describedby');
  }, [link]);
  return (
    <div
      ref={card}
      id="reference-preview"
      className="reference-preview"
      role="tooltip"
      popover="manual"
    >
      <Content blocks={blocks} block={block} />
    </div>
  );
}
