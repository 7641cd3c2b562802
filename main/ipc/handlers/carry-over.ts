/** What becomes of a person's places in a report when another copy takes its place. */
import type { Anchoring, TextPositionSelector } from '../../../preload/contract/annotation';
import type { Locator } from '../../../preload/contract/library';
import type { Anchored } from '../../annotations/reanchor';
import { blockAt, type CanonicalText } from '../../report/canonical-text';
import { followSpans } from '../../annotations/follow-spans';
import { listAnnotations, setAnchorings, type StoredAnnotation } from '../../storage/annotations';
import type { WritableDb } from '../../storage/database';
import type { Library } from '../../storage/library';
import { findReadSpans, putReadSpans } from '../../storage/read-spans';
import { findReading, savePosition } from '../../storage/reading';

/** Enough of a text to find a place in it again, in UTF-16 units. */
const LANDMARK = 64;

/** A text as it stood, and what names it. */
export interface Edition {
  readonly text: string;
  readonly edition: string;
}

export interface CarriedOver {
  /** Stores the new places; for use once the new copy is stored. */
  readonly save: (db: WritableDb) => Promise<void>;
  /** How many annotations are worded differently there, or have no place. */
  readonly toCheck: number;
}

const asksForCheck = ({ anchoring }: Placed): boolean =>
  anchoring.state === 'orphan' || (anchoring.state === 'moved' && anchoring.score < 1);

type Placed = { readonly id: string; readonly anchoring: Anchoring };

/** The anchoring code, loaded when it is first needed: starting the app needs none of it. */
const loadReanchoring = async () => ({
  ...(await import('../../annotations/reanchor')),
  ...(await import('../../annotations/target')),
  ...(await import('../../annotations/recognise')),
});

/** The line where a reader is, as a passage that can be followed; undefined at the very end. */
function landmarkAt(locator: Locator, before: string): TextPositionSelector | undefined {
  const start = locator.offset;
  const end = Math.min(before.length, start + LANDMARK);
  return start < end ? { start, end } : undefined;
}

/** The block where the reader's passage is now; where that is gone, the one at the same share of the text. */
function moveLocator(
  locator: Locator,
  found: Anchoring | undefined,
  before: string,
  after: CanonicalText,
): Locator {
  const stands = found !== undefined && found.state !== 'orphan';
  const share = Math.min(1, locator.offset / Math.max(1, before.length));
  const offset = stands ? found.start : Math.floor(share * after.text.length);
  const start = after.starts[blockAt(after.starts, offset)] ?? 0;
  return { offset: start, within: stands ? locator.within : 0 };
}

interface Places {
  readonly anchorings: readonly Placed[];
  readonly locator: Locator | undefined;
}

async function follow(
  annotations: readonly StoredAnnotation[],
  locator: Locator | null,
  before: string,
  after: CanonicalText,
): Promise<Places> {
  if (annotations.length === 0 && !locator) return { anchorings: [], locator: undefined };
  const { reanchor, describeTarget, createRecogniser } = await loadReanchoring();
  const standing: Anchored[] = annotations.map(({ content: { target }, anchoring }) => ({
    target,
    anchoring,
  }));
  const landmark = locator ? landmarkAt(locator, before) : undefined;
  if (landmark) {
    const target = describeTarget(before, landmark);
    standing.push({ target, anchoring: { state: 'exact', ...landmark } });
  }
  const found = reanchor(before, after.text, standing);
  const recognise = createRecogniser(after);
  return {
    anchorings: annotations.map(({ content: { id, target } }, index) => ({
      id,
      anchoring: recognise(target) ?? found[index] ?? { state: 'orphan' },
    })),
    locator: locator
      ? moveLocator(locator, landmark && found[annotations.length], before, after)
      : undefined,
  };
}

/**
 * Works out where the annotations and the reader of a report stand in `after`, and what of it has been read, which is to replace the text `before`;
 * `edition` is that of the new text.
 */
export async function carryOver(
  library: Library,
  reportId: string,
  before: Edition,
  after: CanonicalText,
  edition: string,
): Promise<CarriedOver> {
  const notes = library.notes.read;
  const [annotations, reading, spans] = await Promise.all([
    listAnnotations(notes, reportId),
    findReading(notes, reportId),
    findReadSpans(notes, reportId, before.edition),
  ]);
  const places = await follow(annotations, reading?.locator ?? null, before.text, after);
  const read = spans.length > 0 ? followSpans(spans, before.text, after.text) : undefined;
  return {
    toCheck: places.anchorings.filter(asksForCheck).length,
    save: async (db) => {
      await setAnchorings(db, places.anchorings, edition);
      if (read) await putReadSpans(db, reportId, edition, read);
      if (!reading || !places.locator) return;
      const { progress, openedAt } = reading;
      await savePosition(db, { reportId, locator: places.locator, progress }, openedAt);
    },
  };
}

/**
 * Anchors by their quotes those annotations that were last anchored to another text than that of `edition`, whose
 * canonical text `text` gives: after an import that was cut short, or a restored file.
 */
export async function anchorStale(
  annotations: readonly StoredAnnotation[],
  edition: string,
  text: () => Promise<CanonicalText>,
): Promise<{ readonly annotations: StoredAnnotation[]; readonly moved: Placed[] }> {
  const stale = annotations.filter(({ anchoredTo }) => anchoredTo !== edition);
  if (stale.length === 0) return { annotations: [...annotations], moved: [] };
  const { createAnchorer } = await import('../../annotations/anchor');
  const { createRecogniser } = await import('../../annotations/recognise');
  const present = await text();
  const anchor = createAnchorer(present.text);
  const recognise = createRecogniser(present);
  const placed = new Map(
    stale.map(({ content: { id, target } }) => [id, recognise(target) ?? anchor(target)] as const),
  );
  return {
    annotations: annotations.map((stored) => ({
      ...stored,
      anchoring: placed.get(stored.content.id) ?? stored.anchoring,
      anchoredTo: edition,
    })),
    moved: [...placed].map(([id, anchoring]) => ({ id, anchoring })),
  };
}
