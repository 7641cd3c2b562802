/** What was folded away in a report, as it is shown where it stood. */
import type { Boilerplate } from '../report';

/** By the block that it stood before; what a byline says is not there, since the title shows it. */
export function foldsIn(boilerplate: readonly Boilerplate[]): Map<number, Boilerplate[]> {
  const folds = new Map<number, Boilerplate[]>();
  for (const part of boilerplate) {
    if (part.reason === 'byline') continue;
    folds.set(part.beforeBlock, [...(folds.get(part.beforeBlock) ?? []), part]);
  }
  return folds;
}

/** The lines of a fold that are shown. */
export const foldLines = (parts: readonly Boilerplate[]): string[] =>
  parts.flatMap((part) => part.lines).filter((line) => line.trim() !== '');
