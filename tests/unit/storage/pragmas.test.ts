import { expect, test } from 'vitest';
import { openConnection } from '../../../main/storage/connection';
import { prepareReader, prepareWriter } from '../../../main/storage/pragmas';
import { sql } from '../../../main/storage/sql';

const found = sql`SELECT
  (SELECT * FROM pragma_synchronous) AS synchronous,
  (SELECT * FROM pragma_foreign_keys) AS foreignKeys,
  (SELECT * FROM pragma_trusted_schema) AS trustedSchema,
  (SELECT * FROM pragma_cell_size_check) AS cellSizeCheck,
  (SELECT * FROM pragma_secure_delete) AS secureDelete,
  (SELECT * FROM pragma_busy_timeout) AS busyTimeout,
  (SELECT * FROM pragma_query_only) AS queryOnly`;

test('a connection is as safe as it was asked to be', async () => {
  const connection = await openConnection('', 'memory');
  await prepareWriter(connection, true);
  const safe = {
    synchronous: 2,
    foreignKeys: 1,
    trustedSchema: 0,
    cellSizeCheck: 1,
    busyTimeout: 5000,
  };
  expect(await connection.get(found)).toEqual({ ...safe, secureDelete: 1, queryOnly: 0 });
  await prepareReader(connection);
  expect(await connection.get(found)).toEqual({ ...safe, secureDelete: 1, queryOnly: 1 });
  await connection.close();
});

test('a pragma that does not take is noticed', async () => {
  const connection = await openConnection('', 'memory');
  const deaf = { ...connection, exec: () => Promise.resolve() };
  await expect(prepareWriter(deaf, false)).rejects.toThrow(/PRAGMA busy_timeout is \d+, not 5000/);
  await connection.close();
});
