import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openConnection, type Connection, type OpenMode } from '../../../main/storage/connection';
import { sql } from '../../../main/storage/sql';
import { temporaryFolder } from './temporary-folder';

async function connect(path: string, mode: OpenMode = 'create'): Promise<Connection> {
  const connection = await openConnection(path, mode);
  onTestFinished(() => connection.close());
  return connection;
}

const problem = (code: string, params: object) => ({ problem: { code, params } });

test('rows, values, bytes and counts', async () => {
  const connection = await connect('', 'memory');
  await connection.exec('CREATE TABLE t (a INTEGER, b BLOB) STRICT');
  const time = Date.UTC(2026, 1, 3);
  const bytes = new Uint8Array([0, 255, 7]).subarray(1);
  const insert = sql`INSERT INTO t VALUES (${time}, ${bytes}), (${2}, ${null})`;
  expect(await connection.run(insert)).toBe(2);
  expect(await connection.all(sql`SELECT * FROM t ORDER BY a DESC`)).toEqual([
    { a: time, b: Buffer.from([255, 7]) },
    { a: 2, b: null },
  ]);
  expect(await connection.get(sql`SELECT a FROM t WHERE a = ${time}`)).toEqual({ a: time });
  expect(await connection.get(sql`SELECT a FROM t WHERE a = ${3}`)).toBeUndefined();
});

test('every error of SQLite is one that a person can be told', async () => {
  const folder = temporaryFolder();
  const foreign = join(folder, 'foreign');
  writeFileSync(
    foreign,
    'no database, but long enough to have a header of one hundred bytes '.repeat(9),
  );
  const notDatabase = await connect(foreign);
  await expect(notDatabase.get(sql`SELECT * FROM sqlite_schema`)).rejects.toMatchObject(
    problem('library-damaged', { path: foreign }),
  );

  mkdirSync(join(folder, 'taken'));
  await expect(openConnection(join(folder, 'taken'), 'create')).rejects.toMatchObject(
    problem('library-unwritable', { path: folder }),
  );

  const path = join(folder, 'a.db');
  const first = await connect(path);
  await first.exec('CREATE TABLE t (a); PRAGMA busy_timeout = 0');
  const second = await connect(path);
  await second.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  const insert = sql`INSERT INTO t VALUES (${'x'})`;
  await expect(first.run(insert)).rejects.toMatchObject(problem('library-locked', { path }));
  await second.exec('ROLLBACK; PRAGMA max_page_count = 3');
  const big = sql`INSERT INTO t VALUES (${'x'.repeat(50_000)})`;
  await expect(second.run(big)).rejects.toMatchObject(problem('disk-full', { path }));

  const reader = await connect(path, 'readonly');
  await expect(reader.run(insert)).rejects.toMatchObject(
    problem('library-unwritable', { path: folder }),
  );
  await expect(first.run(sql`INSERT INTO missing VALUES (1)`)).rejects.toMatchObject(
    problem('internal', { reason: 'SQLITE_ERROR: no such table: missing' }),
  );
});
