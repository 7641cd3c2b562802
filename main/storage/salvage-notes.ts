/**
 * What can still be read of a damaged notes file, beyond what the backup holds that took its place. Only rows that their
 * digest fits are taken. Annotations come back as new revisions, so that the history stays one chain.
 */
import { copyFile, rm } from 'node:fs/promises';
import {
  findAnnotations,
  isAnnotationIntact,
  reviveAnnotation,
  type DigestedAnnotation,
  type StoredAnnotation,
} from './annotations';
import { openConnection, type Connection } from './connection';
import type { Database, WritableDb } from './database';
import { createAnnotations, updateAnnotations } from './history';
import { prepareReader } from './pragmas';
import { hasCode } from './private-file';
import { soundDigests } from './row-digest';
import { sql } from './sql';
import { StorageError } from './storage-error';

export interface Salvage {
  /** Annotations that were made or changed after the backup, and are back. */
  readonly saved: number;
  /** Rows of annotations that could not be read, or are not what was written. */
  readonly lost: number;
}

type Numbered<T> = T & { readonly row: number };

/** Rows that are looked for after the last that could be read, where the end of a table is unknown. */
const BEYOND = 2000;

/** What a damaged file answers; undefined where it can't. */
async function attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof StorageError) return undefined;
    throw error;
  }
}

/** All rows of a table that can be read, one by one, and how many can't. */
async function readableRows<T>(
  db: Connection,
  table: 'annotation' | 'report_identity',
  columns: string,
): Promise<{ readonly rows: Numbered<T>[]; readonly unreadable: number }> {
  const query = (condition: string, value: number) => ({
    text: `SELECT rowid AS row, ${columns} FROM ${table} WHERE rowid ${condition}`,
    values: [value],
  });
  const whole = await attempt(() => db.all<Numbered<T>>(query('>= ? ORDER BY rowid', 0)));
  if (whole) return { rows: whole, unreadable: 0 };
  const end = await attempt(() =>
    db.get<{ last: number | null }>({
      text: `SELECT max(rowid) AS last FROM ${table}`,
      values: [],
    }),
  );
  const rows: Numbered<T>[] = [];
  let missed = 0;
  let unreadable = 0;
  for (let row = 1; row <= (end?.last ?? (rows.at(-1)?.row ?? 0) + BEYOND); row += 1) {
    const found = await attempt(() => db.all<Numbered<T>>(query('= ?', row)));
    if (!found) missed += 1;
    else rows.push(...found);
    // What can't be read after the last row was perhaps never there.
    if (end || (found?.length ?? 0) > 0) {
      unreadable += missed;
      missed = 0;
    }
  }
  return { rows, unreadable };
}

interface Identity {
  readonly id: string;
  readonly content_hash: string;
  readonly title_key: string;
  readonly metadata: string;
  readonly digest: string | null;
}

/** Reports that annotations were made on after the backup. */
async function bringIdentities(db: WritableDb, damaged: Connection): Promise<void> {
  const { rows } = await readableRows<Identity>(
    damaged,
    'report_identity',
    'id, content_hash, title_key, metadata, digest',
  );
  for (const { digest, row: _, ...said } of rows) {
    if (digest === null || !soundDigests('report_identity', said).includes(digest)) continue;
    await db.run(sql`
      INSERT INTO report_identity (id, content_hash, title_key, metadata, digest)
      VALUES (${said.id}, ${said.content_hash}, ${said.title_key}, ${said.metadata}, ${digest})
      ON CONFLICT (id) DO NOTHING`);
  }
}

async function knownReports(db: WritableDb): Promise<Set<string>> {
  const rows = await db.all<{ id: string }>(sql`SELECT id FROM report_identity`);
  return new Set(rows.map(({ id }) => id));
}

/** Stores what is newer than what the backup has; answers how many that are, and how many have no report to go to. */
async function bringAnnotations(
  db: WritableDb,
  found: readonly StoredAnnotation[],
  now: number,
): Promise<{ readonly saved: number; readonly homeless: number }> {
  const reports = await knownReports(db);
  const housed = found.filter(({ content }) => reports.has(content.reportId));
  const present = await findAnnotations(
    db,
    housed.map(({ content }) => content.id),
  );
  const made = housed.filter(({ content }) => !present.has(content.id));
  const changed = housed.flatMap((stored) => {
    const known = present.get(stored.content.id);
    if (!known || known.content.revision >= stored.content.revision) return [];
    const { anchoredTo, anchoring, content } = stored;
    return [{ present: { ...known, anchoredTo }, change: content, anchoring }];
  });
  if (made.length > 0) await createAnnotations(db, made, now);
  if (changed.length > 0) await updateAnnotations(db, changed, now);
  return { saved: made.length + changed.length, homeless: found.length - housed.length };
}

async function salvage(notes: Database, damaged: Connection, now: number): Promise<Salvage> {
  await prepareReader(damaged);
  const { rows, unreadable } = await readableRows<DigestedAnnotation>(
    damaged,
    'annotation',
    'id, report_id AS reportId, content, digest, anchoring, anchored_to AS anchoredTo',
  );
  const intact = rows.filter(isAnnotationIntact);
  return notes.write(async (db) => {
    await bringIdentities(db, damaged);
    const { saved, homeless } = await bringAnnotations(db, intact.map(reviveAnnotation), now);
    return { saved, lost: unreadable + rows.length - intact.length + homeless };
  });
}

async function copyIfThere(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

/**
 * Brings into `notes`, which were taken from a backup, what the damaged file `aside` has beyond it. Reads from a copy, log
 * included, since SQLite may write to what it opens; `aside` stays as it is. A file of which nothing can be read saves
 * nothing. `now` in ms since the epoch.
 */
export async function salvageNotes(notes: Database, aside: string, now: number): Promise<Salvage> {
  const copy = `${aside}.salvage`;
  const files = ['', '-wal', '-shm'];
  try {
    for (const file of ['', '-wal']) await copyIfThere(`${aside}${file}`, `${copy}${file}`);
    const damaged = await openConnection(copy, 'create');
    try {
      return await salvage(notes, damaged, now);
    } finally {
      await damaged.close();
    }
  } catch (error) {
    if (error instanceof StorageError) return { saved: 0, lost: 0 };
    throw error;
  } finally {
    for (const file of files) await rm(`${copy}${file}`, { force: true });
  }
}
