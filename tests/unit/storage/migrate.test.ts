import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkNotes } from '../../../main/storage/check-notes';
import { openConnection, type Connection } from '../../../main/storage/connection';
import { latestVersion, versionOf, type Schema } from '../../../main/storage/migrate';
import { chainDigest } from '../../../main/storage/history-digest';
import { librarySchema } from '../../../main/storage/migrations/library';
import { notesSchema } from '../../../main/storage/migrations/notes';
import { openDatabase } from '../../../main/storage/open-database';
import { sql } from '../../../main/storage/sql';
import { temporaryFolder } from './temporary-folder';

const CLOCK = () => Date.UTC(2026, 2, 4, 5, 6, 7);
const one = {
  version: 1,
  // With the tables of the notes, because a backup of them is checked.
  script: `${notesSchema.migrations[0]?.script};
    CREATE TABLE t (a TEXT) STRICT; INSERT INTO t VALUES ('one')`,
};
const two = { version: 2, script: "ALTER TABLE t ADD b TEXT; UPDATE t SET b = 'two'" };
const broken = { version: 2, script: 'DELETE FROM t; CREATE TABLE t (a TEXT)' };

const schemaOf = (...migrations: Schema['migrations']): Schema => ({
  name: 'notes',
  applicationId: 77,
  migrations,
});

async function openAndClose(path: string, schema: Schema): Promise<void> {
  await (await openDatabase({ path, schema, clock: CLOCK })).close();
}

async function look<T>(path: string, query: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await openConnection(path, 'create');
  onTestFinished(() => connection.close());
  return query(connection);
}

describe('the list of migrations', () => {
  test.each([librarySchema, notesSchema])('of $name counts from 1', (schema) => {
    expect(latestVersion(schema)).toBe(schema.migrations.length);
  });

  test('must have no gap and no order of its own', () => {
    expect(() => latestVersion(schemaOf(two, one))).toThrow(
      'migration 2 of notes stands at place 1',
    );
    expect(() => latestVersion(schemaOf(one, { ...two, version: 3 }))).toThrow('at place 2');
  });
});

describe('migrating', () => {
  test.each([librarySchema, notesSchema])(
    'makes $name from nothing, ours and sound',
    async (schema) => {
      const path = join(temporaryFolder(), 'new.db');
      await openAndClose(path, schema);
      await look(path, async (connection) => {
        expect(await versionOf(connection)).toBe(latestVersion(schema));
        expect(await connection.get(sql`PRAGMA application_id`)).toEqual({
          application_id: schema.applicationId,
        });
        expect(await connection.get(sql`PRAGMA integrity_check`)).toEqual({
          integrity_check: 'ok',
        });
        const loose = sql`SELECT name FROM pragma_table_list WHERE NOT strict AND type = 'table' AND name NOT LIKE 'sqlite_%'`;
        expect(await connection.all(loose)).toEqual([]);
      });
    },
  );

  test('takes an older file on from where it is, and backs it up first', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'notes.db');
    await openAndClose(path, schemaOf(one));
    expect(existsSync(join(folder, 'backups'))).toBe(false);
    await openAndClose(path, schemaOf(one, two));
    const rows = (connection: Connection) => connection.all(sql`SELECT * FROM t`);
    expect(await look(path, rows)).toEqual([{ a: 'one', b: 'two' }]);
    const [backup, hash] = readdirSync(join(folder, 'backups')).toSorted();
    expect(hash).toBe(`${backup}.sha256`);
    expect(backup).toBe('notes-2026-03-04T050607.000Z.db');
    const copy = join(folder, 'backups', backup ?? '');
    expect(await look(copy, rows)).toEqual([{ a: 'one' }]);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
  });

  test('undoes a step that fails, and only that', async () => {
    const path = join(temporaryFolder(), 'notes.db');
    await expect(openAndClose(path, schemaOf(one, broken))).rejects.toThrow('already exists');
    await look(path, async (connection) => {
      expect(await versionOf(connection)).toBe(1);
      expect(await connection.all(sql`SELECT * FROM t`)).toEqual([{ a: 'one' }]);
    });
  });
});

describe('a later step', () => {
  const upTo = (schema: Schema, version: number): Schema => ({
    ...schema,
    migrations: schema.migrations.slice(0, version),
  });

  test('of notes adds corrections beside the notes of version 1', async () => {
    const path = join(temporaryFolder(), 'notes.db');
    await openAndClose(path, upTo(notesSchema, 1));
    await look(path, (connection) =>
      connection.exec(`
        INSERT INTO report_identity VALUES ('r1', 'hash', 'key', '{}');
        INSERT INTO reading VALUES ('r1', '2026-01-01', 7, 0.5, 0.5)`),
    );
    await openAndClose(path, upTo(notesSchema, 2));
    await look(path, async (connection) => {
      await connection.exec(`
        INSERT INTO correction (id, report_id, content, digest, made_at)
        VALUES ('c1', 'r1', '{}', 'digest', '2026-01-01')`);
      expect(await connection.all(sql`SELECT id, withdrawn_at AS at FROM correction`)).toEqual([
        { id: 'c1', at: null },
      ]);
      expect(await connection.all(sql`SELECT offset FROM reading`)).toEqual([{ offset: 7 }]);
    });
  });

  test('of notes adds drafts beside what version 2 holds', async () => {
    const path = join(temporaryFolder(), 'notes.db');
    await openAndClose(path, upTo(notesSchema, 2));
    await look(path, (connection) =>
      connection.exec("INSERT INTO report_identity VALUES ('r', 'h', 'k', '{}')"),
    );
    await openAndClose(path, upTo(notesSchema, 3));
    await look(path, async (connection) => {
      expect(await connection.all(sql`SELECT id FROM report_identity`)).toEqual([{ id: 'r' }]);
      expect(await connection.all(sql`SELECT * FROM draft`)).toEqual([]);
    });
  });

  test('of notes adds digests that the rows of version 3 do not have yet', async () => {
    const path = join(temporaryFolder(), 'notes.db');
    await openAndClose(path, upTo(notesSchema, 3));
    await look(path, (connection) =>
      connection.exec("INSERT INTO setting VALUES ('theme', '\"dark\"')"),
    );
    expect((await checkNotes(path, 'readonly')).faults).toEqual([]);
    await openAndClose(path, upTo(notesSchema, 4));
    expect((await checkNotes(path, 'readonly')).faults).toEqual([]);
    await look(path, async (connection) => {
      expect(await connection.all(sql`SELECT key, digest FROM setting`)).toEqual([
        { key: 'theme', digest: null },
      ]);
    });
  });

  test('of notes keeps what lists read in an index, also beside a row that is not JSON', async () => {
    const path = join(temporaryFolder(), 'notes.db');
    await openAndClose(path, notesSchema);
    const content = JSON.stringify({
      colour: 'blue',
      motivation: 'highlighting',
      target: { type: 'text' },
      note: '',
      tags: ['x'],
      createdAt: 'then',
      modifiedAt: 'now',
    });
    await look(path, async (connection) => {
      await connection.exec(`
        INSERT INTO report_identity (id, content_hash, title_key, metadata)
        VALUES ('r', 'h', 'k', '{}');
        INSERT INTO annotation (id, report_id, content, digest, anchoring, anchored_to)
        VALUES ('a', 'r', '${content}', 'd', '{"start":1,"end":2}', 'e'), ('b', 'r', '{', 'd', '{}', 'e')`);
      expect(await connection.all(sql`SELECT id, facts FROM annotation ORDER BY id`)).toEqual([
        { id: 'a', facts: '["blue",null,"highlighting","text",0,["x"],"then","now",1,2]' },
        { id: 'b', facts: null },
      ]);
    });
  });

  test('of notes leaves the history of version 4 sound, each change of it a step of its own', async () => {
    const path = join(temporaryFolder(), 'notes.db');
    await openAndClose(path, upTo(notesSchema, 4));
    const row = {
      sequence: 1,
      annotationId: 'a',
      reportId: 'r',
      action: 'remove',
      revision: 2,
      content: null,
      anchoring: null,
      anchoredTo: null,
      changedAt: '2026-01-01T00:00:00.000Z',
      target: null,
      below: null,
      undoTop: 1,
      redoTop: null,
      batch: null,
    };
    await look(path, async (connection) => {
      await connection.exec(`
        INSERT INTO report_identity (id, content_hash, title_key, metadata)
        VALUES ('r', 'h', 'k', '{}')`);
      await connection.run(sql`
        INSERT INTO annotation_revision (sequence, annotation_id, report_id, action, revision,
          changed_at, undo_top, digest)
        VALUES (1, 'a', 'r', 'remove', 2, ${row.changedAt}, 1, ${chainDigest('', row)})`);
    });
    const sound = { annotations: 0, revisions: 1, faults: [] };
    expect(await checkNotes(path, 'readonly')).toEqual(sound);
    await openAndClose(path, notesSchema);
    expect(await checkNotes(path, 'readonly')).toEqual(sound);
    await look(path, async (connection) => {
      const rows = await connection.all(sql`SELECT sequence, batch FROM annotation_revision`);
      expect(rows).toEqual([{ sequence: 1, batch: null }]);
    });
  });

  test('of the library leaves the reports of version 1 as they were imported', async () => {
    const path = join(temporaryFolder(), 'library.db');
    await openAndClose(path, upTo(librarySchema, 1));
    await look(path, (connection) =>
      connection.exec(`
        INSERT INTO report (id, content_hash, file_name, title_key, imported_at, text_length,
          headings, figures, tables, metadata, boilerplate, doubts)
        VALUES ('r1', 'hash', 'a.txt', 'key', '2026-01-01', 0, 0, 0, 0, '{}', '[]', '[]')`),
    );
    await openAndClose(path, upTo(librarySchema, 2));
    await look(path, async (connection) => {
      expect(await connection.all(sql`SELECT id, edition FROM report`)).toEqual([
        { id: 'r1', edition: null },
      ]);
      expect(await connection.all(sql`SELECT * FROM report_original`)).toEqual([]);
    });
  });

  test('of the library leaves what version 8 has in its search index', async () => {
    const path = join(temporaryFolder(), 'library.db');
    await openAndClose(path, upTo(librarySchema, 8));
    await look(path, (connection) =>
      connection.exec(`INSERT INTO passage_index (rowid, tokens) VALUES (7, 'eb bb'), (9, 'bb')`),
    );
    await openAndClose(path, upTo(librarySchema, 9));
    await look(path, async (connection) => {
      expect(
        await connection.all(sql`SELECT rowid FROM passage_index WHERE passage_index MATCH 'eb'`),
      ).toEqual([{ rowid: 7 }]);
      await connection.exec(`INSERT INTO passage_index (passage_index) VALUES ('integrity-check')`);
    });
  });
});
