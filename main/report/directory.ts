/** The directory of a report: what the page needs of it before its blocks. */
import type { Directory } from '../../preload/contract/directory';
import type { PlacedBlock } from '../../preload/contract/report';
import { estimateLines, sectionsOf } from './sections';

const startOf = (block: PlacedBlock): number =>
  block.type === 'figure' || block.type === 'table' ? block.label.start : block.text.start;

/** Describes all the blocks of a report whose canonical text has `textLength` UTF-16 units. Linear. */
export function directoryOf(blocks: readonly PlacedBlock[], textLength: number): Directory {
  const directory: Directory = {
    lengths: [],
    headings: [],
    labels: [],
    captioned: 0,
    sections: sectionsOf(blocks).map((section) => ({
      first: section.first,
      lines: estimateLines(blocks, section),
    })),
  };
  blocks.forEach((block, at) => {
    const next = blocks[at + 1];
    directory.lengths.push((next ? startOf(next) : textLength) - startOf(block));
    if (block.type === 'heading') {
      directory.headings.push({ block: at, level: block.level, text: block.text.text });
    } else if (block.type === 'figure' || block.type === 'table') {
      directory.captioned += 1;
      const label = block.label.text;
      if (label !== '') directory.labels.push({ block: at, label });
    }
  });
  return directory;
}

/** The blocks `[first, end)` of the section that holds `offset` and of `neighbours` sections on either side of it. */
export function partAround(
  { lengths, sections }: Directory,
  offset: number,
  neighbours: number,
): { readonly first: number; readonly end: number } {
  let block = 0;
  for (let end = lengths[0] ?? 0; end <= offset && block < lengths.length - 1; block += 1) {
    end += lengths[block + 1] ?? 0;
  }
  const here = Math.max(
    0,
    sections.findLastIndex(({ first }) => first <= block),
  );
  return {
    first: sections[here - neighbours]?.first ?? 0,
    end: sections[here + neighbours + 1]?.first ?? lengths.length,
  };
}
