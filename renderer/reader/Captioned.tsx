import type { PlacedBlock } from '../../preload/contract/report';
import { Run } from './Run';

type Captioned = Extract<PlacedBlock, { type: 'figure' | 'table' }>;

/** "图表 12：" and the caption that it labels. */
export function Caption({ block, id }: { readonly block: Captioned; readonly id: string }) {
  const { label, caption } = block;
  if (label.text === '' && caption.text === '') return null;
  return (
    <figcaption id={id}>
      {label.text !== '' && <Run text={label} className="caption-label" />}
      {caption.text !== '' && <Run text={caption} />}
    </figcaption>
  );
}

/** Where it comes from, and its notes. */
export function Foot({ block }: { readonly block: Captioned }) {
  const { sourceLabel, source, notes } = block;
  const sourced = sourceLabel.text !== '' || (source !== null && source.text !== '');
  if (!sourced && notes.length === 0) return null;
  return (
    <div className="foot">
      {sourced && (
        <p>
          {sourceLabel.text !== '' && <Run text={sourceLabel} />}
          {source !== null && <Run text={source} />}
        </p>
      )}
      {notes.map((note) => (
        <Run key={note.start} as="p" text={note} />
      ))}
    </div>
  );
}
