/** What becomes of a person's places in a report when another copy takes its place. */
import type { Anchoring } from '../../../preload/contract/annotation';
import type { Locator } from '../../../preload/contract/library';
import { listAnnotations, setAnchorings, type StoredAnnotation } from '../../storage/annotations';
import type { WritableDb } from '../../storage/database';
import type { Library } from '../../storage/library';
import { findReading, savePosition, type Reading } from '../../storage/reading';

/** Enough of a text to find a place in it again, in UTF-16 units. */
const LANDMARK = 64;

export interface CarriedOver {
  /** Stores the new places; for use once the new copy is stored. */
  readonly save: (db: WritableDb) => Promise<void>;
}

/** The anchoring code, loaded when it is first needed: starting the app needs none of it. */
const loadAnchoring = () => import('../../annotations/reanchor');
const loadAnchorer = () => import('../../annotations/anchor');

/** Where a reader at `locator` of `before` is in `after`; at the same share of the text where that place is gone. */
async function moveLocator(locator: Locator, before: string, after: string): Promise<Locator> {
  const { createAnchorer, describeTarget } = await loadAnchorer();
  const end = Math.min(before.length, locator.offset + LANDMARK);
  if (locator.offset < end) {
    const target = describeTarget(before, { start: locator.offset, end });
    const found = createAnchorer(after)(target);
    if (found.state !== 'orphan') return { ...locator, offset: found.start };
  }
  const share = before.length === 0 ? 0 : Math.min(1, locator.offset / before.length);
  return { offset: Math.floor(share * after.length), within: 0 };
}

async function moveReading(reading: Reading, before: string, after: string) {
  if (!reading.locator) return undefined;
  const locator = await moveLocator(reading.locator, before, after);
  return { reportId: reading.reportId, locator, progress: reading.progress };
}

/**
 * Works out where the annotations and the reader of a report stand in `after`, the text that is to replace `before`;
 * `hash` is that of the new copy.
 */
export async function carryOver(
  library: Library,
  reportId: string,
  before: string,
  after: string,
  hash: string,
): Promise<CarriedOver> {
  const [annotations, reading] = await Promise.all([
    listAnnotations(library.notes.read, reportId),
    findReading(library.notes.read, reportId),
  ]);
  const anchorings = await anchorAnew(annotations, before, after);
  const position = reading && (await moveReading(reading, before, after));
  return {
    save: async (db) => {
      await setAnchorings(db, anchorings, hash);
      if (position && reading) await savePosition(db, position, reading.openedAt);
    },
  };
}

type Placed = { id: string; anchoring: Anchoring };

async function anchorAnew(
  annotations: readonly StoredAnnotation[],
  before: string,
  after: string,
): Promise<Placed[]> {
  if (annotations.length === 0) return [];
  const { reanchor } = await loadAnchoring();
  const stands = annotations.map(({ content, anchoring }) => ({
    target: content.target,
    anchoring,
  }));
  return reanchor(before, after, stands).map((anchoring, index) => ({
    id: annotations[index]?.content.id ?? '',
    anchoring,
  }));
}

/**
 * Anchors by their quotes those annotations that were last anchored to another copy than that with `hash`, whose
 * canonical text is `text`: after an import that was cut short, or a restored file.
 */
export async function anchorStale(
  annotations: readonly StoredAnnotation[],
  hash: string,
  text: () => Promise<string>,
): Promise<{ readonly annotations: StoredAnnotation[]; readonly moved: Placed[] }> {
  const stale = annotations.filter(({ anchoredTo }) => anchoredTo !== hash);
  if (stale.length === 0) return { annotations: [...annotations], moved: [] };
  const { createAnchorer } = await loadAnchorer();
  const anchor = createAnchorer(await text());
  const placed = new Map(stale.map(({ content }) => [content.id, anchor(content.target)] as const));
  return {
    annotations: annotations.map((stored) => ({
      ...stored,
      anchoring: placed.get(stored.content.id) ?? stored.anchoring,
      anchoredTo: hash,
    })),
    moved: [...placed].map(([id, anchoring]) => ({ id, anchoring })),
  };
}
