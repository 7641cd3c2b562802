/**
 * What can still be read of a damaged notes file, beyond what the backup holds that took its place. Only rows that their
 * digest fits are taken. Annotations come back as new revisions, so that the history stays one chain; settings, drafts,
 * corrections and the like as they were last written.
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
import { bringIdentities, bringRows, readableRows } from './salvage-rows';
import { sql } from './sql';
import { StorageError } from './storage-error';

export interface Salvage {
  /** Annotations that were made or changed after the backup, and are back. */
  readonly saved: number;
  /** Rows of annotations that could not be read, or are not what was written. */
  readonly lost: number;
}

async function knownReports(db: WritableDb): Promise<Set<string>> {
  const rows = await db.all<{ id: string }>(sql`SELECT id FROM report_identity`);
  return new Set(rows.map(({ id }) => id));
}

/** Stores what is newer than what the backup has; answers how many that are, and how many have no report to go to. */
async function bringAnnotations(
  db: WritableDb,
  found: readonly StoredAnnotation[],
  reports: ReadonlySet<string>,
  now: number,
): Promise<{ readonly saved: number; readonly homeless: number }> {
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
    const reports = await knownReports(db);
    await bringRows(db, damaged, reports);
    const found = intact.map(reviveAnnotation);
    const { saved, homeless } = await bringAnnotations(db, found, reports, now);
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
