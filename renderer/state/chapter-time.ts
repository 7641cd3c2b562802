/** What is left to read of the chapter that is being read. Offsets: UTF-16, into the canonical text. */
import type { PlacedBlock } from '../../preload/contract/report';
import { blockAt, blockText } from './reader-blocks';
import type { Heading } from './reader-blocks';
import { amountOf, readingTime } from './reading-time';

const times = new WeakMap<PlacedBlock, number>();

/** Minutes that a block of running text takes: figures and tables are looked at, not read through. Counted once. */
function timeOf(block: PlacedBlock): number {
  if (block.type === 'figure' || block.type === 'table') return 0;
  const known = times.get(block);
  if (known !== undefined) return known;
  const time = readingTime(amountOf(blockText(block)));
  times.set(block, time);
  return time;
}

/** Index after the last block of the chapter that `heading` opens, with the chapters in it, of `blocks` in all. */
export function chapterEnd(headings: readonly Heading[], heading: Heading, blocks: number): number {
  const next = headings.find(({ block, level }) => block > heading.block && level <= heading.level);
  return next?.block ?? blocks;
}

export interface ReadingPlace {
  readonly blocks: readonly PlacedBlock[];
  /** Offset at which each block begins, and where the text ends. */
  readonly starts: readonly number[];
  readonly headings: readonly Heading[];
  /** Block of the heading that one reads under; null above the first one. */
  readonly currentHeading: number | null;
  /** Offset of the first block in view. */
  readonly position: number;
}

/** Minutes beyond which nobody plans; a longer chapter is not counted to its end. */
const LONGEST = 120;

/** Minutes left in the chapter from the block at `position` on, not rounded; null above the first heading and for too many. */
export function chapterTimeLeft(place: ReadingPlace): number | null {
  const { blocks, starts, headings, currentHeading, position } = place;
  const heading = headings.find(({ block }) => block === currentHeading);
  if (!heading) return null;
  const end = chapterEnd(headings, heading, blocks.length);
  let time = 0;
  for (let at = Math.max(blockAt(starts, position), heading.block); at < end; at += 1) {
    const block = blocks[at];
    if (block) time += timeOf(block);
    if (time > LONGEST) return null;
  }
  return time;
}
