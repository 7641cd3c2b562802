/** Everything about an open report that the components of the reader share and that does not change. */
import { createContext, useContext } from 'react';
import type { OpenedReport } from '../../preload/contract/library';
import type { Boilerplate, PlacedBlock } from '../../preload/contract/report';
import { foldsIn } from '../../preload/contract/text/folds';
import { blockAt } from '../state/reader-blocks';
import type { ReaderState } from '../state/reader-state';
import { referenceFinder } from '../state/references';
import type { FindReferences } from '../state/references';
import type { ReportParts, WhenIdle } from '../state/report-parts';
import { SectionQueue } from './section-queue';
import { sectionOf, sectionsIn } from './sections';
import type { Section } from './sections';
import { TextIndex } from './text-index';

export interface ReaderModel {
  /** Those that have come; see ../state/report-parts. */
  readonly blocks: readonly PlacedBlock[];
  readonly parts: ReportParts;
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

export function createModel(
  opened: OpenedReport,
  { starts, parts }: { readonly starts: ReaderState['starts']; readonly parts: ReportParts },
  whenIdle: WhenIdle,
): ReaderModel {
  const { directory, boilerplate, locator } = opened;
  const sections = sectionsIn(directory);
  const folds = foldsIn(boilerplate);
  const place = blockAt(starts, locator?.offset ?? 0);
  const near = sectionOf(sections, place);
  const following = (sections[near]?.end ?? 0) - place < BLOCKS_IN_VIEW;
  const index = new TextIndex(sections.map(({ first }) => starts[first] ?? 0));
  const supply = {
    has: (section: number) => parts.has(section),
    ask: (section: number) => parts.ask(section),
    holds: (section: number) => index.isInUse(section),
  };
  return {
    blocks: parts.blocks,
    parts,
    starts,
    sections,
    folds,
    references: referenceFinder(parts.blocks, directory),
    index,
    queue: new SectionQueue(sections.length, near, whenIdle, following, supply),
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
