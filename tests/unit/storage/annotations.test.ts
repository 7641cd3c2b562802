import { expect, test } from 'vitest';
import {
  countAnnotations,
  deleteAnnotation,
  findAnnotation,
  isAnnotationIntact,
  listAnnotations,
  putAnnotation,
  setAnchorings,
  toAnnotation,
  type DigestedAnnotation,
} from '../../../main/storage/annotations';
import { digest } from '../../../main/storage/digest';
import { sql } from '../../../main/storage/sql';
import { sample } from './annotation-samples';
import { memoryNotes } from './memory';

test('are listed in document order, orphans last', async () => {
  const notes = await memoryNotes();
  const at = (start: number, end: number) => ({
    anchoring: { state: 'exact', start, end } as const,
  });
  const all = [
    sample('orphan', { anchoring: { state: 'orphan' } }),
    sample('later', { ...at(7, 9), createdAt: '2026-01-02T00:00:00.000Z' }),
    sample('earlier', at(7, 9)),
    sample('shorter', at(7, 8)),
    sample('first', at(2, 30)),
    sample('elsewhere', { reportId: 'r2' }),
  ];
  await notes.write(async (db) => {
    for (const one of all) await putAnnotation(db, one);
  });
  const listed = await listAnnotations(notes.read, 'r1');
  expect(listed.map(({ content }) => content.id)).toEqual([
    'first',
    'shorter',
    'earlier',
    'later',
    'orphan',
  ]);
  expect(await countAnnotations(notes.read)).toEqual(
    new Map([
      ['r1', 5],
      ['r2', 1],
    ]),
  );
});

test('come back as they were put', async () => {
  const notes = await memoryNotes();
  const one = sample('a', { note: 'lone \ud83d half, \u0000 nil, “引号”', tags: ['港口'] });
  await notes.write((db) => putAnnotation(db, one));
  expect(await findAnnotation(notes.read, 'a')).toEqual(one);
  expect(toAnnotation(one)).toEqual({ ...one.content, anchoring: one.anchoring });
});

test('whatever of a row is changed from outside is noticed', async () => {
  const notes = await memoryNotes();
  await notes.write((db) => putAnnotation(db, sample('a')));
  await notes.write((db) =>
    setAnchorings(db, [{ id: 'a', anchoring: { state: 'orphan' } }], 'hash-2'),
  );
  const row = await notes.read.get<DigestedAnnotation>(sql`
    SELECT id, report_id AS reportId, content, digest, anchoring, anchored_to AS anchoredTo
    FROM annotation`);
  if (!row) throw new Error('no row');
  expect(isAnnotationIntact(row)).toBe(true);
  for (const column of ['id', 'reportId', 'content', 'anchoring', 'anchoredTo'] as const) {
    expect(isAnnotationIntact({ ...row, [column]: `${row[column]} ` })).toBe(false);
  }
  const { content } = row;
  expect(isAnnotationIntact({ ...row, digest: digest(content) })).toBe(true);
});

test('are deleted once', async () => {
  const notes = await memoryNotes();
  await notes.write((db) => putAnnotation(db, sample('a')));
  await notes.write((db) => deleteAnnotation(db, 'a'));
  expect(await findAnnotation(notes.read, 'a')).toBeUndefined();
  await expect(notes.write((db) => deleteAnnotation(db, 'a'))).rejects.toThrow('0 rows, not 1');
});

test('belong to a report that notes know of', async () => {
  const notes = await memoryNotes();
  const stray = sample('a', { reportId: 'nowhere' });
  await expect(notes.write((db) => putAnnotation(db, stray))).rejects.toThrow('FOREIGN KEY');
});

test('are anchored anew without a change of what they say', async () => {
  const notes = await memoryNotes();
  await notes.write((db) => putAnnotation(db, sample('a')));
  const orphan = { state: 'orphan' } as const;
  const anchorings = ['a', 'gone'].map((id) => ({ id, anchoring: orphan }));
  await notes.write((db) => setAnchorings(db, anchorings, 'newer'));
  expect(await findAnnotation(notes.read, 'a')).toEqual({
    ...sample('a', { anchoring: orphan }),
    anchoredTo: 'newer',
  });
});
