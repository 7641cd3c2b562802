import { createElement } from 'react';
import type { PlacedBlock } from '../../preload/contract/report';
import { FigureBlock } from './FigureBlock';
import { inlineNodes, Prose, Run } from './Run';
import { TableBlock } from './TableBlock';

interface BlockProps {
  readonly block: Exclude<PlacedBlock, { type: 'listItem' }>;
  readonly index: number;
}

type Heading = Extract<PlacedBlock, { type: 'heading' }>;

/** The report's title is the page's h1, so a heading of level 1 is an h2; below h6 ARIA goes on counting. */
function HeadingBlock({ block, index }: { readonly block: Heading; readonly index: number }) {
  const level = block.level + 1;
  return createElement(
    `h${Math.min(level, 6)}`,
    {
      'data-block': index,
      'data-start': block.text.start,
      'data-level': block.level,
      ...(level > 6 && { 'aria-level': level }),
    },
    inlineNodes(block.text),
  );
}

/** One block of the report other than a list item, which List draws. */
export function TextBlock({ block, index }: BlockProps) {
  switch (block.type) {
    case 'heading':
      return <HeadingBlock block={block} index={index} />;
    case 'paragraph':
      return (
        <p data-block={index} data-start={block.text.start}>
          <Prose text={block.text} block={index} />
        </p>
      );
    case 'quote':
      return (
        <blockquote data-block={index}>
          <Run as="p" text={block.text} block={index} />
        </blockquote>
      );
    case 'preformatted':
      return (
        <pre data-block={index} data-start={block.text.start}>
          {inlineNodes(block.text)}
        </pre>
      );
    case 'footnote':
      return (
        <p data-block={index} className="footnote">
          <span className="footnote-label">{block.label}</span>
          <Run text={block.text} block={index} />
        </p>
      );
    case 'figure':
      return <FigureBlock block={block} index={index} />;
    case 'table':
      return <TableBlock block={block} index={index} />;
  }
}
