/** What has been read of the open reports. Offsets: UTF-16, into the canonical text. */
import { create } from 'zustand';
import { shareOf } from '../../preload/contract/text/spans';
import type { Spans } from '../../preload/contract/text/spans';
import type { Heading } from './reader-blocks';

/** By the report's id; ./keep-read-spans fills it and adds to it. */
export const useReadSpans = create<Readonly<Record<string, Spans>>>()(() => ({}));

/** The share of each chapter, with the chapters in it, that has been read; by the block of its heading. */
export function chapterShares(
  headings: readonly Heading[],
  textLength: number,
  spans: Spans,
): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  if (spans.length === 0) return shares;
  const open: Heading[] = [];
  const close = (level: number, end: number) => {
    while ((open.at(-1)?.level ?? -1) >= level) {
      const heading = open.pop();
      if (heading) shares.set(heading.block, shareOf(spans, heading.start, end));
    }
  };
  for (const heading of headings) {
    close(heading.level, heading.start);
    open.push(heading);
  }
  close(0, textLength);
  return shares;
}
