/** The backups that a library has. */
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { backUp, backupFolderOf, hashPathOf } from './backup';
import { backupName, parseBackupName, superfluousBackups, type BackupName } from './backup-name';
import { checkNotes } from './check-notes';
import { openConnection } from './connection';
import { hashFile } from './durable-file';
import { prepareReader } from './pragmas';
import { hasCode } from './private-file';
import { sql } from './sql';

export interface Backup extends BackupName {
  readonly bytes: number;
  /** Whether it is as it was written; the counts of one that is not are 0. */
  readonly sound: boolean;
  readonly annotations: number;
  /** Annotations with words of their owner's. */
  readonly notes: number;
  /** Reports that have annotations. */
  readonly reports: number;
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** Names of all backups of `path`, the newest first. */
export async function listBackupNames(path: string): Promise<BackupName[]> {
  const names = await listFiles(backupFolderOf(path));
  return names
    .flatMap((name) => parseBackupName(name) ?? [])
    .toSorted((a, b) => b.madeAt - a.madeAt);
}

async function readHash(backup: string): Promise<string | undefined> {
  try {
    return await readFile(hashPathOf(backup), 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Whether a backup has the bytes that it was given. One from before hashes were kept is read through. */
export async function isSound(backup: string): Promise<boolean> {
  const hash = await readHash(backup);
  if (hash !== undefined) return hash === (await hashFile(backup));
  return (await checkNotes(backup, 'immutable')).faults.length === 0;
}

type Counts = Pick<Backup, 'annotations' | 'notes' | 'reports'>;

async function countIn(backup: string): Promise<Counts> {
  const connection = await openConnection(backup, 'immutable');
  try {
    await prepareReader(connection);
    const counts = await connection.get<Counts>(sql`
      SELECT count(*) AS annotations, count(DISTINCT report_id) AS reports,
        count(CASE WHEN json_extract(content, '$.note') <> '' THEN 1 END) AS notes
      FROM annotation`);
    return counts ?? { annotations: 0, notes: 0, reports: 0 };
  } finally {
    await connection.close();
  }
}

/** All backups of the database at `path` with what is in them, the newest first. */
export async function listBackups(path: string): Promise<Backup[]> {
  const backups: Backup[] = [];
  for (const backup of await listBackupNames(path)) {
    const file = join(backupFolderOf(path), backup.name);
    const { size } = await stat(file);
    const sound = await isSound(file);
    const counts = sound ? await countIn(file) : { annotations: 0, notes: 0, reports: 0 };
    backups.push({ ...backup, bytes: size, sound, ...counts });
  }
  return backups;
}

/** The newest backup that is as it was written; undefined when there is none. */
export async function lastGoodBackup(path: string): Promise<BackupName | undefined> {
  for (const backup of await listBackupNames(path)) {
    if (await isSound(join(backupFolderOf(path), backup.name))) return backup;
  }
  return undefined;
}

/** Lets go of those that are not needed any more; one that is damaged neither counts nor goes. */
async function prune(path: string, keep: string | undefined): Promise<void> {
  const sound: BackupName[] = [];
  for (const backup of await listBackupNames(path)) {
    if (await isSound(join(backupFolderOf(path), backup.name))) sound.push(backup);
  }
  for (const { name } of superfluousBackups(sound)) {
    if (name === keep) continue;
    const file = join(backupFolderOf(path), name);
    await rm(file, { force: true });
    await rm(hashPathOf(file), { force: true });
  }
}

/** What a making that was cut short has left. */
async function sweep(path: string): Promise<void> {
  const folder = backupFolderOf(path);
  const names = await listFiles(folder);
  for (const name of names.filter((left) => left.endsWith('.part'))) {
    await rm(join(folder, name), { force: true });
  }
}

/**
 * Makes a backup of the database at `path`, over a connection of its own, and answers its name. Those that it makes
 * needless go. Throws `library-damaged`, `library-unwritable`, `disk-full`; then all that there were are kept.
 *
 * @param keep name of one that must stay, because it is about to be used
 */
export async function makeBackup(
  path: string,
  time: number,
  kind: BackupName['kind'] = 'regular',
  keep?: string,
): Promise<string> {
  await sweep(path);
  const connection = await openConnection(path, 'readonly');
  try {
    await backUp(connection, path, backupName(time, kind));
  } finally {
    await connection.close();
  }
  await prune(path, keep);
  return `${backupName(time, kind)}.db`;
}
