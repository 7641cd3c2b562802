/** Reading the rows of a damaged file one by one, and keeping those that are as they were written. */
import type { Connection } from './connection';
import type { WritableDb } from './database';
import { DIGESTED, soundDigests, type DigestedTable } from './row-digest';
import { StorageError } from './storage-error';

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
export async function readableRows<T>(
  db: Connection,
  table: 'annotation' | DigestedTable,
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

type Value = string | number | null;
type SaidRow = Readonly<Record<string, Value>>;

/**
 * Rows of a table that their digest fits, in the order in which they were written. Rows of before there were digests, which
 * nothing vouches for, are not among them.
 */
async function soundRows(damaged: Connection, table: DigestedTable): Promise<SaidRow[]> {
  const columns = [...DIGESTED[table], 'digest'].join(', ');
  const { rows } = await readableRows<SaidRow>(damaged, table, columns);
  return rows.filter(
    (row) => typeof row['digest'] === 'string' && soundDigests(table, row).includes(row['digest']),
  );
}

/** What tells the rows of a table apart, for those that are brought back whole; reports come before what is said of them. */
const KEYS = [
  ['setting', ['key']],
  ['collection', ['id']],
  ['reading', ['report_id']],
  ['placing', ['report_id']],
  ['export_state', ['report_id', 'path']],
  ['correction', ['id']],
  ['draft', ['annotation_id']],
] as const satisfies readonly (readonly [DigestedTable, readonly string[]])[];

/** Reports that annotations were made on after the backup; what the backup says of one is kept. */
export async function bringIdentities(db: WritableDb, damaged: Connection): Promise<void> {
  for (const row of await soundRows(damaged, 'report_identity')) {
    await put(db, 'report_identity', ['id'], row, 'NOTHING');
  }
}

/**
 * Brings settings, drafts, corrections, collections, places and states of exports as the damaged file has them: it is
 * newer than what `db` was taken from. What is said of a report that is not known is left out.
 */
export async function bringRows(
  db: WritableDb,
  damaged: Connection,
  reports: ReadonlySet<string>,
): Promise<void> {
  for (const [table, keys] of KEYS) {
    const columns: readonly string[] = DIGESTED[table];
    const changed = columns
      .concat('digest')
      .filter((column) => !keys.some((key) => key === column))
      .map((column) => `${column} = excluded.${column}`);
    for (const row of await soundRows(damaged, table)) {
      const report = row['report_id'];
      if (typeof report === 'string' && !reports.has(report)) continue;
      await put(db, table, keys, row, `UPDATE SET ${changed.join(', ')}`);
    }
  }
}

/** Stores a row; names of tables and columns are those of this file. */
async function put(
  db: WritableDb,
  table: DigestedTable,
  keys: readonly string[],
  row: SaidRow,
  otherwise: string,
): Promise<void> {
  const columns = [...DIGESTED[table], 'digest'];
  await db.run({
    text: `INSERT INTO ${table} (${columns.join(', ')})
      VALUES (${columns.map(() => '?').join(', ')})
      ON CONFLICT (${keys.join(', ')}) DO ${otherwise}`,
    values: columns.map((column) => row[column] ?? null),
  });
}
