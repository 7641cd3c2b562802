/**
 * The rows of the history. Undo and redo are two stacks, kept as linked lists inside it. A change puts itself on the undo
 * stack and empties the redo stack. Undoing the change on top takes it off and puts the undo's own row on the redo
 * stack; redoing that row takes it off and puts the change back. Each row says which rows are on top after it
 * (`undoTop`, `redoTop`) and what lies under it (`below`), so the latest row is all that has to be read.
 *
 * Changes that were made together share a `batch` and follow each other without a gap, in the history as on the
 * stacks, so that a batch is taken off as one.
 */
import type { Anchoring } from '../../preload/contract/annotation';
import { reviveAnnotation, type StoredAnnotation } from './annotations';
import { chunksOf } from './chunks';
import type { ReadableDb, WritableDb } from './database';
import { chainDigest, type ChainedRow } from './history-digest';
import type { Query } from './sql';
import { assertChanges, StorageError } from './storage-error';

export type Action = 'create' | 'update' | 'remove' | 'undo' | 'redo';

export type Row = ChainedRow;

/** What a row keeps of where an annotation stands. */
export interface KeptAnchoring {
  /** Where it stood just before, in the same edition, when the row has given it another target. */
  readonly was?: Anchoring;
}

type Stacks = Pick<Row, 'target' | 'below' | 'undoTop' | 'redoTop'>;

/** What a new row says; the rest is worked out from the row before. */
export interface NewRow {
  readonly action: Action;
  readonly annotationId: string;
  readonly reportId: string;
  readonly revision: number;
  /** Undefined for an annotation that is gone. */
  readonly state: StoredAnnotation | undefined;
  readonly was?: Anchoring | undefined;
  /** The stacks after this row, given its own sequence and the row before it. */
  readonly stacks: (sequence: number, before: Row | undefined) => Stacks;
}

const COLUMNS = `r.sequence, r.annotation_id AS annotationId, r.report_id AS reportId, r.action,
  r.revision, r.content, r.anchoring, r.anchored_to AS anchoredTo, r.changed_at AS changedAt,
  r.target, r.below, r.undo_top AS undoTop, r.redo_top AS redoTop, r.batch, r.digest`;

const select = (rest: string, ...values: Query['values']): Query => ({
  text: `SELECT ${COLUMNS} FROM ${rest}`,
  values,
});

/** Undefined while nothing was ever changed. */
export const latestRow = (db: ReadableDb): Promise<Row | undefined> =>
  db.get<Row>(select('annotation_revision AS r ORDER BY r.sequence DESC LIMIT 1'));

/** The rows of these sequences, by sequence. */
export async function rowsAt(
  db: ReadableDb,
  sequences: readonly number[],
): Promise<Map<number, Row>> {
  const rows = await db.all<Row>(
    select(
      'json_each(?) AS j CROSS JOIN annotation_revision AS r ON r.sequence = j.value',
      JSON.stringify(sequences),
    ),
  );
  return new Map(rows.map((row) => [row.sequence, row]));
}

/** The row on top of a stack and those that were made together with it, the last one first; none for no top. */
export async function batchEndingAt(
  db: ReadableDb,
  top: number | null | undefined,
): Promise<Row[]> {
  if (typeof top !== 'number') return [];
  const rows = await db.all<Row>(
    select(
      `annotation_revision AS r WHERE r.sequence <= ?1 AND r.sequence >= coalesce(
        (SELECT batch FROM annotation_revision WHERE sequence = ?1), ?1)
      ORDER BY r.sequence DESC`,
      top,
    ),
  );
  if (rows.length === 0) throw new StorageError('internal', { reason: `no row ${top}` });
  return rows;
}

/** The last row about each of some annotations that is before a sequence, by the annotation's id. */
export async function lastRows(
  db: ReadableDb,
  wanted: readonly { readonly annotationId: string; readonly before: number }[],
): Promise<Map<string, Row>> {
  const rows = await db.all<Row>(
    select(
      `json_each(?) AS j CROSS JOIN annotation_revision AS r ON r.sequence = (
        SELECT max(sequence) FROM annotation_revision
        WHERE annotation_id = j.value ->> 'annotationId' AND sequence < j.value ->> 'before')`,
      JSON.stringify(wanted),
    ),
  );
  return new Map(rows.map((row) => [row.annotationId, row]));
}

/** The annotation that a row speaks of; undefined when it was gone after it. */
export function stateOf(row: Row | undefined): StoredAnnotation | undefined {
  if (!row?.content || !row.anchoring || !row.anchoredTo) return undefined;
  const { content, anchoring, anchoredTo } = row;
  const { was: _, ...now } = JSON.parse(anchoring) as Anchoring & KeptAnchoring;
  return reviveAnnotation({ content, anchoring: JSON.stringify(now), anchoredTo });
}

/** The annotation that stood before a row of its history, given what its row before that one says. */
export function stateBefore(row: Row, earlier: Row | undefined): StoredAnnotation | undefined {
  const state = stateOf(earlier);
  const { was } = JSON.parse(row.anchoring ?? '{}') as KeptAnchoring;
  return state && was && row.anchoredTo
    ? { ...state, anchoring: was, anchoredTo: row.anchoredTo }
    : state;
}

function chain(latest: Row | undefined, rows: readonly NewRow[], now: number): Row[] {
  const changedAt = new Date(now).toISOString();
  const first = (latest?.sequence ?? 0) + 1;
  const batch = rows.length > 1 ? first : null;
  let before = latest;
  return rows.map(({ annotationId, reportId, action, revision, state, was, stacks }, at) => {
    const sequence = first + at;
    const said = {
      sequence,
      annotationId,
      reportId,
      action,
      revision,
      content: state ? JSON.stringify(state.content) : null,
      anchoring: state ? JSON.stringify({ ...state.anchoring, ...(was && { was }) }) : null,
      anchoredTo: state?.anchoredTo ?? null,
      changedAt,
      ...stacks(sequence, before),
      batch,
    };
    before = { ...said, digest: chainDigest(before?.digest ?? '', said) };
    return before;
  });
}

/** Adds rows after `latest`, as one batch if they are several; `now` in ms since the epoch. */
export async function appendRows(
  db: WritableDb,
  latest: Row | undefined,
  rows: readonly NewRow[],
  now: number,
): Promise<void> {
  for (const part of chunksOf(chain(latest, rows, now))) {
    const changes = await db.run({
      text: `
        INSERT INTO annotation_revision (sequence, annotation_id, report_id, action, revision,
          content, anchoring, anchored_to, changed_at, target, below, undo_top, redo_top, batch,
          digest)
        SELECT value ->> 'sequence', value ->> 'annotationId', value ->> 'reportId',
          value ->> 'action', value ->> 'revision', value ->> 'content', value ->> 'anchoring',
          value ->> 'anchoredTo', value ->> 'changedAt', value ->> 'target', value ->> 'below',
          value ->> 'undoTop', value ->> 'redoTop', value ->> 'batch', value ->> 'digest'
        FROM json_each(?)`,
      values: [JSON.stringify(part)],
    });
    assertChanges('append to history', changes, part.length);
  }
}
