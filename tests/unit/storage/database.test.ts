import { join } from 'node:path';
import { describe, expect, expectTypeOf, onTestFinished, test } from 'vitest';
import { openConnection } from '../../../main/storage/connection';
import { Database, type ReadableDb, type WritableDb } from '../../../main/storage/database';
import type { Schema } from '../../../main/storage/migrate';
import { openDatabase } from '../../../main/storage/open-database';
import type { savePosition } from '../../../main/storage/reading';
import { sql } from '../../../main/storage/sql';
import { temporaryFolder } from './temporary-folder';

const schema: Schema = {
  name: 'notes',
  applicationId: 0x54_65_73_74,
  migrations: [{ version: 1, script: 'CREATE TABLE word (word TEXT NOT NULL UNIQUE) STRICT' }],
};

async function openWords(): Promise<Database> {
  const path = join(temporaryFolder(), 'words.db');
  const database = await openDatabase({ path, schema, clock: () => 0 });
  onTestFinished(() => database.close());
  return database;
}

const add = (db: WritableDb, word: string) => db.run(sql`INSERT INTO word VALUES (${word})`);
const words = async ({ read }: Database) =>
  (await read.all<{ word: string }>(sql`SELECT word FROM word ORDER BY rowid`)).map(
    (row) => row.word,
  );

describe('Database.write', () => {
  test('a rollback takes only its own caller’s changes along', async () => {
    const database = await openWords();
    let letFail: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letFail = resolve;
    });
    const failing = database.write(async (db) => {
      await add(db, 'lost');
      await held;
      throw new Error('changed my mind');
    });
    const other = database.write((db) => add(db, 'kept'));
    letFail();
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await other).toBe(1);
    expect(await words(database)).toEqual(['kept']);
  });

  test('changes happen in the order in which they were asked for', async () => {
    const database = await openWords();
    const asked = Array.from({ length: 20 }, (_, index) => `word ${index}`);
    await Promise.all(asked.map((word) => database.write((db) => add(db, word))));
    expect(await words(database)).toEqual(asked);
  });

  test('reads go on during a change, and see nothing of it before it is done', async () => {
    const database = await openWords();
    await database.write(async (db) => {
      await add(db, 'unfinished');
      expect(await words(database)).toEqual([]);
      expect(await db.all(sql`SELECT word FROM word`)).toEqual([{ word: 'unfinished' }]);
    });
    expect(await words(database)).toEqual(['unfinished']);
  });

  test('an error of SQLite undoes the whole change', async () => {
    const database = await openWords();
    const twice = database.write(async (db) => {
      await add(db, 'same');
      await add(db, 'same');
    });
    await expect(twice).rejects.toMatchObject({ problem: { code: 'internal' } });
    expect(await words(database)).toEqual([]);
  });

  test('a handle is of no use after its transaction', async () => {
    const database = await openWords();
    const late = await database.write((db) => Promise.resolve({ db }));
    await expect(add(late.db, 'late')).rejects.toMatchObject({
      problem: { params: { reason: 'write after its transaction' } },
    });
    expect(await words(database)).toEqual([]);
  });

  test('closing waits for the changes that were asked for, and then takes no more', async () => {
    const database = await openWords();
    const last = database.write((db) => add(db, 'last'));
    await database.close();
    expect(await last).toBe(1);
    await expect(database.write((db) => add(db, 'more'))).rejects.toThrow('not open for writing');
  });
});

describe('a full disk', () => {
  /** A database that may have so few pages that the next long line does not fit. */
  async function almostFull(makeRoom: () => Promise<boolean>) {
    const path = join(temporaryFolder(), 'full.db');
    const writer = await openConnection(path, 'create');
    await writer.exec('CREATE TABLE line (text TEXT) STRICT; PRAGMA max_page_count = 3');
    const database = new Database(await openConnection(path, 'readonly'), writer, async () => {
      const freed = await makeRoom();
      if (freed) await writer.exec('PRAGMA max_page_count = 1000');
      return freed;
    });
    onTestFinished(() => database.close());
    const write = () =>
      database.write((db) => db.run(sql`INSERT INTO line VALUES (${'x'.repeat(50_000)})`));
    const lines = () => database.read.all(sql`SELECT length(text) AS length FROM line`);
    return { write, lines };
  }

  test('is met with the room that was kept for it, and the change is made once', async () => {
    const { write, lines } = await almostFull(() => Promise.resolve(true));
    expect(await write()).toBe(1);
    expect(await lines()).toEqual([{ length: 50_000 }]);
  });

  test('without any is said', async () => {
    const { write, lines } = await almostFull(() => Promise.resolve(false));
    await expect(write()).rejects.toMatchObject({ problem: { code: 'disk-full' } });
    expect(await lines()).toEqual([]);
  });
});

test('the connection that reads refuses to write', async () => {
  const { read } = await openWords();
  await expect(read.all(sql`INSERT INTO word VALUES ('x') RETURNING word`)).rejects.toMatchObject({
    problem: { code: 'library-unwritable' },
  });
});

test('a read cannot call a write: the compiler refuses', () => {
  expectTypeOf<WritableDb>().toExtend<ReadableDb>();
  expectTypeOf<ReadableDb>().not.toExtend<WritableDb>();
  expectTypeOf<Database['read']>().not.toExtend<Parameters<typeof savePosition>[0]>();
});
