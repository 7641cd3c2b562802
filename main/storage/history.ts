/**
 * The history of annotations, and undo and redo over it. Nothing is ever taken out of it: undo adds rows that bring an
 * earlier state back. How the stacks of undo and redo are kept in it: history-rows.ts.
 */
import type { Anchoring } from '../../preload/contract/annotation';
import {
  deleteAnnotations,
  findAnnotations,
  putAnnotations,
  type AnnotationContent,
  type StoredAnnotation,
} from './annotations';
import type { WritableDb } from './database';
import {
  appendRows,
  batchEndingAt,
  lastRows,
  latestRow,
  rowsAt,
  stateBefore,
  stateOf,
  type Action,
  type NewRow,
  type Row,
} from './history-rows';
import { StorageError } from './storage-error';

/** A change older than this, in milliseconds, can no longer be undone or redone. */
export const UNDO_SPAN = 24 * 60 * 60 * 1000;

/** What an undo or redo did to one annotation: what it is now, or undefined when it is gone. */
export interface Restored {
  readonly annotationId: string;
  readonly reportId: string;
  readonly annotation: StoredAnnotation | undefined;
}

/** Notes changes that a person made at once; whatever could be redone no longer can. */
async function appendChanges(
  db: WritableDb,
  action: Extract<Action, 'create' | 'update' | 'remove'>,
  changes: readonly Pick<NewRow, 'annotationId' | 'reportId' | 'revision' | 'state' | 'was'>[],
  now: number,
): Promise<void> {
  const rows = changes.map((change) => ({
    ...change,
    action,
    stacks: (sequence: number, before: Row | undefined) => ({
      target: null,
      below: before?.undoTop ?? null,
      undoTop: sequence,
      redoTop: null,
    }),
  }));
  await appendRows(db, await latestRow(db), rows, now);
}

const rowOf = (state: StoredAnnotation) => {
  const { id: annotationId, reportId, revision } = state.content;
  return { annotationId, reportId, revision, state };
};

/** Stores new annotations, whose revision is 1, as one step; `now` in ms since the epoch. */
export async function createAnnotations(
  db: WritableDb,
  states: readonly StoredAnnotation[],
  now: number,
): Promise<void> {
  await putAnnotations(db, states);
  await appendChanges(db, 'create', states.map(rowOf), now);
}

/** What an annotation is to become. */
export interface Update {
  readonly present: StoredAnnotation;
  readonly change: Partial<AnnotationContent>;
  /** Where it stands once its target has changed. */
  readonly anchoring?: Anchoring;
}

/** Gives annotations, each named once, new content and the next revision, as one step; answers them as they are then. */
export async function updateAnnotations(
  db: WritableDb,
  updates: readonly Update[],
  now: number,
): Promise<StoredAnnotation[]> {
  const states = updates.map(({ present, change, anchoring = present.anchoring }) => {
    const revision = present.content.revision + 1;
    return { ...present, anchoring, content: { ...present.content, ...change, revision } };
  });
  await putAnnotations(db, states);
  const rows = states.map((state, at) => {
    const update = updates[at];
    return { ...rowOf(state), was: update?.anchoring && update.present.anchoring };
  });
  await appendChanges(db, 'update', rows, now);
  return states;
}

/** Removes annotations, each named once, as one step; their history stays. */
export async function removeAnnotations(
  db: WritableDb,
  present: readonly StoredAnnotation[],
  now: number,
): Promise<void> {
  await deleteAnnotations(
    db,
    present.map(({ content }) => content.id),
  );
  const gone = present.map((state) => {
    const row = rowOf(state);
    return { ...row, revision: row.revision + 1, state: undefined };
  });
  await appendChanges(db, 'remove', gone, now);
}

/** An earlier state of an annotation, and how the step that brings it back goes onto the stacks. */
interface Return extends Pick<NewRow, 'stacks'> {
  readonly annotationId: string;
  readonly reportId: string;
  readonly earlier: StoredAnnotation | undefined;
}

const sameTarget = (a: StoredAnnotation, b: StoredAnnotation) =>
  JSON.stringify(a.content.target) === JSON.stringify(b.content.target);

/**
 * Brings annotations to earlier states, as new revisions of them. Where one stands now is better known than where it
 * stood then, as long as it is there and about the same place.
 */
async function bringBack(
  db: WritableDb,
  action: 'undo' | 'redo',
  latest: Row | undefined,
  returns: readonly Return[],
  now: number,
): Promise<Restored[]> {
  const ids = returns.map(({ annotationId }) => annotationId);
  const present = await findAnnotations(db, ids);
  const last = await lastRows(
    db,
    ids.map((annotationId) => ({ annotationId, before: Number.MAX_SAFE_INTEGER })),
  );
  const rows = returns.map(({ annotationId, reportId, earlier, stacks }) => {
    const revision = (last.get(annotationId)?.revision ?? 0) + 1;
    const here = present.get(annotationId);
    const where = here && earlier && sameTarget(here, earlier) ? here : earlier;
    const state = earlier &&
      where && {
        content: { ...earlier.content, revision },
        anchoring: where.anchoring,
        anchoredTo: where.anchoredTo,
      };
    return { annotationId, reportId, revision, state, action, stacks };
  });
  const states = rows.flatMap(({ state }) => state ?? []);
  const gone = rows.filter(({ state }) => !state).map(({ annotationId }) => annotationId);
  await putAnnotations(db, states);
  await deleteAnnotations(db, gone);
  await appendRows(db, latest, rows, now);
  return rows.map(({ annotationId, reportId, state }) => ({
    annotationId,
    reportId,
    annotation: state,
  }));
}

const tooOld = (row: Row | undefined, now: number) =>
  !row || Date.parse(row.changedAt) < now - UNDO_SPAN;

/** Takes back the latest step that stands; `nothing-to-undo` when there is none of the last 24 hours. */
export async function undo(db: WritableDb, now: number): Promise<Restored[]> {
  const latest = await latestRow(db);
  const changes = await batchEndingAt(db, latest?.undoTop);
  if (tooOld(changes[0], now)) throw new StorageError('nothing-to-undo');
  const earlier = await lastRows(
    db,
    changes.map(({ annotationId, sequence }) => ({ annotationId, before: sequence })),
  );
  const returns = changes.map((change) => ({
    annotationId: change.annotationId,
    reportId: change.reportId,
    earlier: stateBefore(change, earlier.get(change.annotationId)),
    stacks: (sequence: number, before: Row | undefined) => ({
      target: change.sequence,
      below: before?.redoTop ?? null,
      undoTop: change.below,
      redoTop: sequence,
    }),
  }));
  return bringBack(db, 'undo', latest, returns, now);
}

/** Brings back the step that was undone last; `nothing-to-redo` when a change came after, or 24 hours. */
export async function redo(db: WritableDb, now: number): Promise<Restored[]> {
  const latest = await latestRow(db);
  const undone = await batchEndingAt(db, latest?.redoTop);
  if (tooOld(undone[0], now)) throw new StorageError('nothing-to-redo');
  const changes = await rowsAt(
    db,
    undone.flatMap(({ target }) => target ?? []),
  );
  const returns = undone.map((row) => {
    const change = changes.get(row.target ?? 0);
    if (!change) throw new StorageError('internal', { reason: `nothing under ${row.sequence}` });
    return {
      annotationId: change.annotationId,
      reportId: change.reportId,
      earlier: stateOf(change),
      stacks: () => ({
        target: row.sequence,
        below: null,
        undoTop: change.sequence,
        redoTop: row.below,
      }),
    };
  });
  return bringBack(db, 'redo', latest, returns, now);
}
