/**
 * Whether notes.db still holds what was written to it. SQLite's own check follows the structure of the file, and a
 * flipped bit in somebody's words is none of its business; that is what the digests are for.
 */
import type { ErrorCode } from '../../preload/contract/errors';
import { isAnnotationIntact, type DigestedAnnotation } from './annotations';
import { openConnection, type Connection, type OpenMode } from './connection';
import { digestsOf, type ChainedRow } from './history-digest';
import { prepareReader } from './pragmas';
import { DIGESTED, soundDigests, type DigestedTable } from './row-digest';
import { sql } from './sql';
import { StorageError } from './storage-error';

export interface NotesCheck {
  readonly annotations: number;
  readonly revisions: number;
  /** What was found, for a log; empty when all is well. */
  readonly faults: readonly string[];
}

/** Rows read at once, so that nothing else waits long for this thread. */
const ROWS = 1000;

/** Whether the history has batches: a copy that was made before an update has none. */
async function hasBatches(db: Connection): Promise<boolean> {
  const columns = await db.all(sql`
    SELECT 1 FROM pragma_table_info('annotation_revision') WHERE name = 'batch'`);
  return columns.length > 0;
}

/** Answers how many rows the history has; stops at the first that its digest does not fit. */
async function checkHistory(db: Connection, faults: string[]): Promise<number> {
  const batch = (await hasBatches(db)) ? 'batch' : 'NULL AS batch';
  let count = 0;
  let before = '';
  for (let sequence = 0; ;) {
    const rows = await db.all<ChainedRow>({
      text: `
        SELECT sequence, annotation_id AS annotationId, report_id AS reportId, action, revision,
          content, anchoring, anchored_to AS anchoredTo, changed_at AS changedAt, target, below,
          undo_top AS undoTop, redo_top AS redoTop, ${batch}, digest
        FROM annotation_revision WHERE sequence > ? ORDER BY sequence LIMIT ?`,
      values: [sequence, ROWS],
    });
    for (const row of rows) {
      if (!digestsOf(before, row).includes(row.digest)) {
        faults.push(`history ${row.sequence}`);
        return count;
      }
      before = row.digest;
      count += 1;
    }
    const last = rows.at(-1);
    if (!last) return count;
    sequence = last.sequence;
  }
}

async function checkAnnotations(db: Connection, faults: string[]): Promise<number> {
  let count = 0;
  for (let id = ''; ;) {
    const rows = await db.all<DigestedAnnotation>(sql`
      SELECT id, report_id AS reportId, content, digest, anchoring, anchored_to AS anchoredTo
      FROM annotation WHERE id > ${id} ORDER BY id LIMIT ${ROWS}`);
    for (const row of rows) if (!isAnnotationIntact(row)) faults.push(`annotation ${row.id}`);
    count += rows.length;
    const last = rows.at(-1);
    if (!last || faults.length > 0) return count;
    id = last.id;
  }
}

/** Rows without a history, by their digests. A row, or a whole table, of an older version has none. */
async function checkRows(db: Connection, table: DigestedTable, faults: string[]): Promise<void> {
  const known = await db.get<{ name: string }>(
    sql`SELECT name FROM pragma_table_info(${table}) WHERE name = 'digest'`,
  );
  if (!known) return;
  const columns = DIGESTED[table].join(', ');
  for (let row = 0; ;) {
    const rows = await db.all<Record<string, string | number | null> & { row: number }>({
      text: `SELECT rowid AS row, digest, ${columns} FROM ${table} WHERE rowid > ?
        ORDER BY rowid LIMIT ?`,
      values: [row, ROWS],
    });
    for (const { digest, ...said } of rows) {
      const sound = typeof digest !== 'string' || soundDigests(table, said).includes(digest);
      if (!sound) faults.push(`${table} ${said.row}`);
    }
    const last = rows.at(-1);
    if (!last || faults.length > 0) return;
    row = last.row;
  }
}

/** Queries that find what should not be: each answers a `count`. */
const CONTRADICTIONS: Readonly<Record<string, string>> = {
  'annotation unlike its history': `
    SELECT count(*) AS count FROM annotation AS a WHERE content IS NOT (
      SELECT content FROM annotation_revision WHERE annotation_id = a.id
      ORDER BY sequence DESC LIMIT 1)`,
  'annotation missing': `
    SELECT count(*) AS count FROM annotation_revision AS r
    WHERE content IS NOT NULL AND NOT EXISTS (SELECT 1 FROM annotation WHERE id = r.annotation_id)
      AND sequence = (
        SELECT max(sequence) FROM annotation_revision WHERE annotation_id = r.annotation_id)`,
  'report unreadable': `
    SELECT count(*) AS count FROM report_identity WHERE NOT json_valid(metadata)`,
  'setting unreadable': 'SELECT count(*) AS count FROM setting WHERE NOT json_valid(value)',
  'export unreadable': 'SELECT count(*) AS count FROM export_state WHERE NOT json_valid(state)',
};

async function checkStructure(db: Connection, faults: string[]): Promise<void> {
  const found = await db.all<{ integrity_check: string }>(sql`PRAGMA integrity_check(5)`);
  for (const { integrity_check: line } of found) if (line !== 'ok') faults.push(line);
  const foreign = await db.all<{ table: string }>(sql`PRAGMA foreign_key_check`);
  for (const { table } of foreign.slice(0, 5)) faults.push(`foreign key in ${table}`);
}

async function checkContradictions(db: Connection, faults: string[]): Promise<void> {
  for (const [fault, text] of Object.entries(CONTRADICTIONS)) {
    const row = await db.get<{ count: number }>({ text, values: [] });
    if (row?.count !== 0) faults.push(`${fault}: ${row?.count}`);
  }
}

/** Reads all of it from one moment, however much is written meanwhile. */
async function check(db: Connection): Promise<NotesCheck> {
  const faults: string[] = [];
  await db.exec('BEGIN');
  await checkStructure(db, faults);
  const revisions = await checkHistory(db, faults);
  const annotations = await checkAnnotations(db, faults);
  for (const table of Object.keys(DIGESTED) as DigestedTable[]) await checkRows(db, table, faults);
  await checkContradictions(db, faults);
  await db.exec('COMMIT');
  return { annotations, revisions, faults };
}

/** A statement of ours that makes no sense to SQLite, which is `internal`, meets a table that is not as we made it. */
const DAMAGES: ReadonlySet<ErrorCode> = new Set(['library-damaged', 'internal']);

/**
 * Checks a notes file over a connection of its own, so that others can go on with theirs. What SQLite itself can't read is
 * a fault as well; any other `StorageError` is thrown.
 *
 * @param mode `immutable` for a file that nobody writes to, which leaves nothing beside it
 */
export async function checkNotes(
  path: string,
  mode: Extract<OpenMode, 'readonly' | 'immutable'>,
): Promise<NotesCheck> {
  const connection = await openConnection(path, mode);
  try {
    await prepareReader(connection);
    return await check(connection);
  } catch (error) {
    if (!(error instanceof StorageError) || !DAMAGES.has(error.problem.code)) throw error;
    return { annotations: 0, revisions: 0, faults: [error.message] };
  } finally {
    await connection.close();
  }
}
