/** What the importer was unsure of, with the words in question. */
import type { Block, Doubt } from '../../../preload/contract/report';
import { MARGIN, THRESHOLD } from './heading-score';
import type { Headings } from './headings';
import type { Joined } from './cuts';

const EXCERPT = 60;

function doubtsOfBlock(block: Block, index: number): Doubt[] {
  if (block.type !== 'figure' && block.type !== 'table') return [];
  const excerpt = `${block.label.text} ${block.caption.text}`.trim().slice(0, EXCERPT);
  return block.number !== null && block.source === null
    ? [{ block: index, code: 'missing-source', excerpt }]
    : [];
}

/** Figures that carry the same label. */
function repeatedNumbers(blocks: readonly Block[]): Doubt[] {
  const seen = new Set<string>();
  return blocks.flatMap((block, index): Doubt[] => {
    if ((block.type !== 'figure' && block.type !== 'table') || block.label.text === '') return [];
    const label = block.label.text.replace(/\s/g, '');
    if (!seen.has(label)) {
      seen.add(label);
      return [];
    }
    return [{ block: index, code: 'figure-number', excerpt: block.label.text }];
  });
}

/** All doubts about the blocks, in reading order. */
export function collectDoubts(
  headings: Headings,
  joins: Joined['doubts'],
  blocks: readonly Block[],
): Doubt[] {
  const doubts: Doubt[] = blocks.flatMap(doubtsOfBlock).concat(repeatedNumbers(blocks));
  headings.nodes.forEach((node, index) => {
    if (node.kind === 'table' && node.grid.ragged) {
      doubts.push({
        block: index,
        code: 'ragged-table',
        excerpt: node.label || (node.grid.header[0] ?? ''),
      });
    }
  });
  for (const [index, { shape, score }] of headings.candidates) {
    if (Math.abs(score - THRESHOLD) < MARGIN)
      doubts.push({
        block: index,
        code: 'heading-or-paragraph',
        excerpt: shape.text.slice(0, EXCERPT),
      });
  }
  const byOrder = new Map(headings.nodes.map((node, index) => [node.order, index]));
  for (const { order, code, excerpt } of joins)
    doubts.push({ block: byOrder.get(order) ?? 0, code, excerpt });
  return doubts.toSorted((a, b) => a.block - b.block);
}
