/** Everything about an open report that the components of the reader share and that does not change. */
import { createContext, useContext } from 'react';
import type { OpenedReport } from '../../preload/contract/library';
import type { Boilerplate, PlacedBlock } from '../../preload/contract/report';
import { blockAt, blockStarts } from '../state/reader-blocks';
import { referenceFinder } from '../state/references';
import type { FindReferences } from '../state/references';
import { SectionQueue } from './section-queue';
import type { WhenIdle } from './section-queue';
import { sectionOf, sectionsOf } from './sections';
import type { Section } from './sections';
import { TextIndex } from './text-index';

export interface ReaderModel {
  readonly blocks: readonly PlacedBlock[];
  /** Offset at which each block begins and, as one more entry, where the text ends. */
  readonly starts: readonly number[];
  readonly sections: readonly Section[];
  /** Matter that is not the report's, by the block that it stood before. */
  readonly folds: ReadonlyMap<number, readonly Boilerplate[]>;
  readonly references: FindReferences;
  readonly index: TextIndex;
  readonly queue: SectionQueue;
  /** Whether sections out of view are skipped by layout; a short report is laid out whole, which is exact. */
  readonly lazy: boolean;
}

/** As many short blocks as a high window shows. */
const BLOCKS_IN_VIEW = 25;

/** More sections than this are laid out as they come near. */
const LAID_OUT_WHOLE = 6;

export function createModel(opened: OpenedReport, whenIdle: WhenIdle): ReaderModel {
  const { blocks, textLength, boilerplate, locator } = opened;
  const starts = blockStarts(blocks, textLength);
  const sections = sectionsOf(blocks);
  const folds = new Map<number, Boilerplate[]>();
  for (const part of boilerplate) {
    // The title block shows what a byline says.
    if (part.reason === 'byline') continue;
    folds.set(part.beforeBlock, [...(folds.get(part.beforeBlock) ?? []), part]);
  }
  const place = blockAt(starts, locator?.offset ?? 0);
  const near = sectionOf(sections, place);
  const following = (sections[near]?.end ?? 0) - place < BLOCKS_IN_VIEW;
  return {
    blocks,
    starts,
    sections,
    folds,
    references: referenceFinder(blocks),
    index: new TextIndex(sections.map(({ first }) => starts[first] ?? 0)),
    queue: new SectionQueue(sections.length, near, whenIdle, following),
    lazy: sections.length > LAID_OUT_WHOLE,
  };
}

export const ReaderContext = createContext<ReaderModel | null>(null);

/** The model of the report around a component. */
export function useModel(): ReaderModel {
  const model = useContext(ReaderContext);
  if (!model) throw new Error('Outside of a reader');
  return model;
}
