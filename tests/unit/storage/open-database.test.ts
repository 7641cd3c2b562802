import { chmodSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openConnection } from '../../../main/storage/connection';
import { notesSchema } from '../../../main/storage/migrations/notes';
import { openDatabase, openToRead } from '../../../main/storage/open-database';
import { sql } from '../../../main/storage/sql';
import { temporaryFolder } from './temporary-folder';

const options = (path: string) => ({ path, schema: notesSchema, clock: () => 0 });

/** A real database that says it is another program's, or a later version of ours. */
async function makeDatabase(path: string, id: number, version: number): Promise<void> {
  const connection = await openConnection(path, 'create');
  await connection.exec(`
    PRAGMA application_id = ${id}; PRAGMA user_version = ${version};
    CREATE TABLE treasure (a); INSERT INTO treasure VALUES ('gold'); PRAGMA journal_mode = WAL`);
  await connection.close();
}

describe('a file that is not for us', () => {
  test.each([
    ['another program’s database', 'library-foreign', (path: string) => makeDatabase(path, 9, 1)],
    [
      'a database of a newer version',
      'library-newer',
      (path: string) => makeDatabase(path, notesSchema.applicationId, 999),
    ],
    [
      'no database at all',
      'library-foreign',
      async (path: string) => writeFile(path, 'Dear diary'),
    ],
    [
      'a long file of something else',
      'library-foreign',
      async (path: string) => writeFile(path, Buffer.alloc(9000, 'x')),
    ],
    ['a folder', 'library-foreign', async (path: string) => mkdir(path).then(() => undefined)],
  ])('%s is refused and left as it was', async (_what, code, make) => {
    const folder = temporaryFolder();
    const path = join(folder, 'notes.db');
    await make(path);
    const content = () => (statSync(path).isFile() ? readFileSync(path, 'hex') : 'folder');
    const before = content();
    for (const open of [openDatabase, openToRead]) {
      await expect(open(options(path))).rejects.toMatchObject({
        problem: { code, params: { path } },
      });
    }
    expect(content()).toBe(before);
    expect(readdirSync(folder)).toEqual(['notes.db']);
  });
});

test('a newer version that so far stands in the log alone is refused too', async () => {
  const path = join(temporaryFolder(), 'notes.db');
  const newer = await openDatabase(options(path));
  onTestFinished(() => newer.close());
  const other = await openConnection(path, 'create');
  onTestFinished(() => other.close());
  await other.exec('PRAGMA user_version = 999');
  await expect(openDatabase(options(path))).rejects.toMatchObject({
    problem: { code: 'library-newer' },
  });
  await expect(openToRead(options(path))).rejects.toMatchObject({
    problem: { code: 'library-newer' },
  });
});

test('files are for their owner alone', async () => {
  const folder = temporaryFolder();
  const database = await openDatabase(options(join(folder, 'notes.db')));
  onTestFinished(() => database.close());
  await database.write((db) => db.run(sql`INSERT INTO setting (key, value) VALUES ('a', '1')`));
  const modes = readdirSync(folder).map((name) => [
    name,
    statSync(join(folder, name)).mode & 0o777,
  ]);
  expect(Object.fromEntries(modes)).toEqual({
    'notes.db': 0o600,
    'notes.db-shm': 0o600,
    'notes.db-wal': 0o600,
  });
});

test('what is deleted from notes is overwritten', async () => {
  const path = join(temporaryFolder(), 'notes.db');
  const database = await openDatabase(options(path));
  await database.write((db) =>
    db.run(sql`INSERT INTO setting (key, value) VALUES ('a', 'a secret of mine')`),
  );
  await database.write((db) => db.run(sql`DELETE FROM setting`));
  await database.close();
  expect(readFileSync(path).includes('a secret of mine')).toBe(false);
});

describe('reading only', () => {
  test('a file that is not there reads as empty and is not made', async () => {
    const path = join(temporaryFolder(), 'notes.db');
    const database = await openToRead(options(path));
    expect(await database?.read.all(sql`SELECT * FROM annotation`)).toEqual([]);
    await database?.close();
    expect(existsSync(path)).toBe(false);
  });

  test('sees what the one who writes has done so far', async () => {
    const path = join(temporaryFolder(), 'notes.db');
    const writer = await openDatabase(options(path));
    onTestFinished(() => writer.close());
    const reader = await openToRead(options(path));
    onTestFinished(async () => reader?.close());
    expect(reader?.isReadOnly).toBe(true);
    await writer.write((db) => db.run(sql`INSERT INTO setting (key, value) VALUES ('a', '1')`));
    expect(await reader?.read.all(sql`SELECT key FROM setting`)).toEqual([{ key: 'a' }]);
  });

  test('a file that is still empty has to be opened for writing first', async () => {
    const path = join(temporaryFolder(), 'notes.db');
    writeFileSync(path, '');
    expect(await openToRead(options(path))).toBeUndefined();
  });

  // Root may write anywhere, so that there is nothing to be seen.
  test.skipIf(process.getuid?.() === 0)('works in a folder that takes no writing', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'notes #1?.db');
    await (await openDatabase(options(path))).close();
    chmodSync(folder, 0o500);
    onTestFinished(() => chmodSync(folder, 0o700));
    const database = await openToRead(options(path));
    expect(await database?.read.all(sql`SELECT * FROM annotation`)).toEqual([]);
    await database?.close();
  });
});
