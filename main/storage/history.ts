/**
 * The history of annotations, and undo and redo over it. Nothing is ever taken out of it: undo adds a row that brings an
 * earlier state back.
 *
 * Undo and redo are two stacks, kept as linked lists inside the history. A change puts itself on the undo stack and
 * empties the redo stack. Undoing the change on top takes it off and puts the undo's own row on the redo stack;
 * redoing that row takes it off and puts the change back. Each row says which rows are on top after it (`undoTop`,
 * `redoTop`) and what lies under it (`below`), so the latest row is all that has to be read.
 */
import type { Anchoring } from '../../preload/contract/annotation';
import {
  deleteAnnotation,
  findAnnotation,
  putAnnotation,
  reviveAnnotation,
  type AnnotationContent,
  type StoredAnnotation,
} from './annotations';
import type { ReadableDb, WritableDb } from './database';
import { chainDigest, type ChainedRow } from './history-digest';
import { sql } from './sql';
import { assertChanges, StorageError } from './storage-error';

/** A change older than this, in milliseconds, can no longer be undone or redone. */
export const UNDO_SPAN = 24 * 60 * 60 * 1000;

export type Action = 'create' | 'update' | 'remove' | 'undo' | 'redo';

/** What an undo or redo did: the annotation as it is now, or undefined when it is gone. */
export interface Restored {
  readonly annotationId: string;
  readonly reportId: string;
  readonly annotation: StoredAnnotation | undefined;
}

type Row = Omit<ChainedRow, 'action'>;

/** What a new row says; sequence, digest and the stacks are worked out from the row before. */
interface NewRow {
  readonly action: Action;
  readonly annotationId: string;
  readonly reportId: string;
  readonly revision: number;
  /** Undefined for an annotation that is gone. */
  readonly state: StoredAnnotation | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

type Stacks = Pick<Row, 'target' | 'below' | 'undoTop' | 'redoTop'>;

const select = (condition: string) => `
  SELECT sequence, annotation_id AS annotationId, report_id AS reportId, revision, content,
    anchoring, anchored_to AS anchoredTo, changed_at AS changedAt, target, below,
    undo_top AS undoTop, redo_top AS redoTop, digest
  FROM annotation_revision ${condition}`;

const latestRow = (db: ReadableDb) =>
  db.get<Row>({ text: select('ORDER BY sequence DESC LIMIT 1'), values: [] });

async function rowAt(db: ReadableDb, sequence: number): Promise<Row> {
  const row = await db.get<Row>({ text: select('WHERE sequence = ?'), values: [sequence] });
  if (!row) throw new StorageError('internal', { reason: `history has no row ${sequence}` });
  return row;
}

/** The last row about an annotation before `sequence`. */
const rowBefore = (db: ReadableDb, annotationId: string, sequence: number) =>
  db.get<Row>({
    text: select('WHERE annotation_id = ? AND sequence < ? ORDER BY sequence DESC LIMIT 1'),
    values: [annotationId, sequence],
  });

const stateOf = (row: Row | undefined): StoredAnnotation | undefined =>
  row?.content && row.anchoring && row.anchoredTo
    ? reviveAnnotation({
        ...row,
        content: row.content,
        anchoring: row.anchoring,
        anchoredTo: row.anchoredTo,
      })
    : undefined;

async function append(
  db: WritableDb,
  latest: Row | undefined,
  row: NewRow,
  stacks: (sequence: number) => Stacks,
): Promise<void> {
  const sequence = (latest?.sequence ?? 0) + 1;
  const { annotationId, reportId, action, revision, state } = row;
  const said = {
    sequence,
    annotationId,
    reportId,
    action,
    revision,
    content: state ? JSON.stringify(state.content) : null,
    anchoring: state ? JSON.stringify(state.anchoring) : null,
    anchoredTo: state?.anchoredTo ?? null,
    changedAt: new Date(row.now).toISOString(),
    ...stacks(sequence),
  };
  const changes = await db.run(sql`
    INSERT INTO annotation_revision (sequence, annotation_id, report_id, action, revision, content,
      anchoring, anchored_to, changed_at, target, below, undo_top, redo_top, digest)
    VALUES (${sequence}, ${annotationId}, ${reportId}, ${action}, ${revision}, ${said.content},
      ${said.anchoring}, ${said.anchoredTo}, ${said.changedAt}, ${said.target}, ${said.below},
      ${said.undoTop}, ${said.redoTop}, ${chainDigest(latest?.digest ?? '', said)})`);
  assertChanges('append to history', changes);
}

/** Notes a person's change; whatever could be redone no longer can. */
async function appendChange(db: WritableDb, row: NewRow): Promise<void> {
  const latest = await latestRow(db);
  await append(db, latest, row, (sequence) => ({
    target: null,
    below: latest?.undoTop ?? null,
    undoTop: sequence,
    redoTop: null,
  }));
}

/** Stores a new annotation, whose revision is 1. */
export async function createAnnotation(
  db: WritableDb,
  state: StoredAnnotation,
  now: number,
): Promise<void> {
  const { id, reportId, revision } = state.content;
  await putAnnotation(db, state);
  await appendChange(db, { action: 'create', annotationId: id, reportId, revision, state, now });
}

/** Gives an annotation new content, and the next revision; answers it as it is then. */
export async function updateAnnotation(
  db: WritableDb,
  present: StoredAnnotation,
  change: Partial<AnnotationContent>,
  now: number,
): Promise<StoredAnnotation> {
  const revision = present.content.revision + 1;
  const state = { ...present, content: { ...present.content, ...change, revision } };
  const { id, reportId } = state.content;
  await putAnnotation(db, state);
  await appendChange(db, { action: 'update', annotationId: id, reportId, revision, state, now });
  return state;
}

/** Removes an annotation; its history stays. */
export async function removeAnnotation(
  db: WritableDb,
  present: StoredAnnotation,
  now: number,
): Promise<void> {
  const { id, reportId, revision } = present.content;
  await deleteAnnotation(db, id);
  await appendChange(db, {
    action: 'remove',
    annotationId: id,
    reportId,
    revision: revision + 1,
    state: undefined,
    now,
  });
}

/**
 * Brings an annotation to an earlier state, as a new revision of it. Where it stands now is better known than where
 * it stood then, as long as it is there: its target never changes.
 */
async function restore(
  db: WritableDb,
  annotationId: string,
  earlier: StoredAnnotation | undefined,
  revision: number,
): Promise<StoredAnnotation | undefined> {
  const present = await findAnnotation(db, annotationId);
  if (!earlier) {
    await deleteAnnotation(db, annotationId);
    return undefined;
  }
  const where: { anchoring: Anchoring; anchoredTo: string } = present ?? earlier;
  const state = {
    content: { ...earlier.content, revision },
    anchoring: where.anchoring,
    anchoredTo: where.anchoredTo,
  };
  await putAnnotation(db, state);
  return state;
}

const tooOld = (row: Row, now: number) => Date.parse(row.changedAt) < now - UNDO_SPAN;

async function step(
  db: WritableDb,
  action: 'undo' | 'redo',
  change: Row,
  earlier: StoredAnnotation | undefined,
  now: number,
  stacks: (sequence: number) => Stacks,
): Promise<Restored> {
  const { annotationId, reportId } = change;
  const latest = await latestRow(db);
  const last = await rowBefore(db, annotationId, (latest?.sequence ?? 0) + 1);
  const revision = (last?.revision ?? 0) + 1;
  const state = await restore(db, annotationId, earlier, revision);
  await append(db, latest, { action, annotationId, reportId, revision, state, now }, stacks);
  return { annotationId, reportId, annotation: state };
}

/** Takes back the latest change that stands; `nothing-to-undo` when there is none of the last 24 hours. */
export async function undo(db: WritableDb, now: number): Promise<Restored> {
  const latest = await latestRow(db);
  const change = latest?.undoTop ? await rowAt(db, latest.undoTop) : undefined;
  if (!change || tooOld(change, now)) throw new StorageError('nothing-to-undo');
  const earlier = stateOf(await rowBefore(db, change.annotationId, change.sequence));
  return step(db, 'undo', change, earlier, now, (sequence) => ({
    target: change.sequence,
    below: latest?.redoTop ?? null,
    undoTop: change.below,
    redoTop: sequence,
  }));
}

/** Brings back the change that was undone last; `nothing-to-redo` when a change came after, or 24 hours. */
export async function redo(db: WritableDb, now: number): Promise<Restored> {
  const latest = await latestRow(db);
  const undone = latest?.redoTop ? await rowAt(db, latest.redoTop) : undefined;
  if (!undone?.target || tooOld(undone, now)) throw new StorageError('nothing-to-redo');
  const change = await rowAt(db, undone.target);
  return step(db, 'redo', change, stateOf(change), now, () => ({
    target: undone.sequence,
    below: null,
    undoTop: change.sequence,
    redoTop: undone.below,
  }));
}
