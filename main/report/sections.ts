/**
 * Cuts a report into sections of about fifty blocks. Each is read, drawn, laid out and painted on its own, which is
 * what keeps a report of 30,000 blocks smooth (`content-visibility` on each section).
 */
import type { PlacedBlock } from '../../preload/contract/report';

/** A run of blocks, `[first, end)`. */
export interface Section {
  readonly first: number;
  readonly end: number;
}

const USUAL = 50;
/** A section may grow to this, to end before a heading or outside of a list. */
const LONGEST = 100;

/** Whether a list of the block before `at` goes on at or after it: a cut there would part it. */
function insideList(blocks: readonly PlacedBlock[], at: number): boolean {
  const next = blocks[at];
  if (next?.type === 'heading' || next === undefined) return false;
  const list = lastListBefore(blocks, at);
  if (list === null) return false;
  for (let index = at; index < Math.min(blocks.length, at + 4); index += 1) {
    const block = blocks[index];
    if (block?.type === 'heading') return false;
    if (block?.type === 'listItem') return block.list === list;
  }
  return false;
}

function lastListBefore(blocks: readonly PlacedBlock[], at: number): number | null {
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
    const block = blocks[index];
    if (block?.type === 'listItem') return block.list;
  }
  return null;
}

/** The best place to end a section that begins at `first`: before a heading, else between lists. */
function endOf(blocks: readonly PlacedBlock[], first: number): number {
  const most = Math.min(first + LONGEST, blocks.length);
  const usual = Math.min(first + USUAL, blocks.length);
  if (usual === blocks.length) return usual;
  for (let at = usual; at <= Math.min(usual + USUAL / 5, most); at += 1) {
    if (blocks[at]?.type === 'heading') return at;
  }
  for (let at = usual; at <= most; at += 1) if (!insideList(blocks, at)) return at;
  return most;
}

/** Cuts `blocks` into sections that follow each other without a gap; none for no blocks. */
export function sectionsOf(blocks: readonly PlacedBlock[]): Section[] {
  const sections: Section[] = [];
  let first = 0;
  while (first < blocks.length) {
    const end = endOf(blocks, first);
    sections.push({ first, end });
    first = end;
  }
  return sections;
}

const CHARACTERS_A_LINE = 38;

function linesOf(block: PlacedBlock): number {
  switch (block.type) {
    case 'figure':
      return 5 + block.panels.length + block.notes.length;
    case 'table':
      return 4 + 1.3 * block.rows.length + block.notes.length;
    case 'heading':
      return 2.5;
    default:
      return 0.6 + Math.ceil(block.text.text.length / CHARACTERS_A_LINE);
  }
}

/** A guess at how many lines of reading text a section takes. */
export function estimateLines(blocks: readonly PlacedBlock[], section: Section): number {
  let lines = 0;
  for (let at = section.first; at < section.end; at += 1) {
    const block = blocks[at];
    if (block) lines += linesOf(block);
  }
  return Math.round(lines);
}
