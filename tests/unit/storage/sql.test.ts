import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sql } from '../../../main/storage/sql';
import { memoryNotes } from './memory';

test('values never become part of the statement', () => {
  const name = "'; DROP TABLE report; --";
  expect(sql`SELECT ${1} WHERE name = ${name} AND size > ${null}`).toEqual({
    text: 'SELECT ? WHERE name = ? AND size > ?',
    values: [1, name, null],
  });
});

test('any text and any safe integer come back as they were', async () => {
  const { read } = await memoryNotes();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), async (text, whole) => {
      const row = await read.get(sql`SELECT ${text} AS text, ${whole} AS whole`);
      expect(row).toEqual({ text, whole });
    }),
    { numRuns: 50 },
  );
});
