import { expect, test } from 'vitest';
import {
  countAnnotations,
  deleteAnnotations,
  findAnnotation,
  isAnnotationIntact,
  listAnnotations,
  putAnnotations,
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
    await putAnnotations(db, all);
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
  await notes.write((db) => putAnnotations(db, [one]));
  expect(await findAnnotation(notes.read, 'a')).toEqual(one);
  expect(toAnnotation(one)).toEqual({ ...one.content, anchoring: one.anchoring });
});

test('of the first version are read as marks of words', async () => {
  const notes = await memoryNotes();
  const { content, anchoring } = sample('a');
  const { style: _style, ...old } = content;
  const { type: _type, ...target } = content.target;
  const written = JSON.stringify({ ...old, target });
  await notes.write((db) =>
    db.run(sql`
      INSERT INTO annotation (id, report_id, content, digest, anchoring, anchored_to)
      VALUES ('a', 'r1', ${written}, ${digest(written)}, ${JSON.stringify(anchoring)}, 'hash-r1')`),
  );
  expect(await findAnnotation(notes.read, 'a')).toEqual(sample('a'));
});

test('are put and deleted by the thousand', async () => {
  const notes = await memoryNotes();
  const all = Array.from({ length: 2500 }, (_, index) => sample(`a${index}`));
  await notes.write((db) => putAnnotations(db, all));
  await notes.write((db) => putAnnotations(db, all));
  expect(await listAnnotations(notes.read, 'r1')).toHaveLength(2500);
  const ids = all.slice(1).map(({ content }) => content.id);
  await notes.write((db) => deleteAnnotations(db, ids));
  expect(await listAnnotations(notes.read, 'r1')).toEqual([all[0]]);
});

test('whatever of a row is changed from outside is noticed', async () => {
  const notes = await memoryNotes();
  await notes.write((db) => putAnnotations(db, [sample('a')]));
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
  await notes.write((db) => putAnnotations(db, [sample('a')]));
  await notes.write((db) => deleteAnnotations(db, ['a']));
  expect(await findAnnotation(notes.read, 'a')).toBeUndefined();
  await expect(notes.write((db) => deleteAnnotations(db, ['a']))).rejects.toThrow('0 rows, not 1');
});

test('belong to a report that notes know of', async () => {
  const notes = await memoryNotes();
  const stray = sample('a', { reportId: 'nowhere' });
  await expect(notes.write((db) => putAnnotations(db, [stray]))).rejects.toThrow('FOREIGN KEY');
});

test('are anchored anew without a change of what they say', async () => {
  const notes = await memoryNotes();
  await notes.write((db) => putAnnotations(db, [sample('a')]));
  const orphan = { state: 'orphan' } as const;
  const anchorings = ['a', 'gone'].map((id) => ({ id, anchoring: orphan }));
  await notes.write((db) => setAnchorings(db, anchorings, 'newer'));
  expect(await findAnnotation(notes.read, 'a')).toEqual({
    ...sample('a', { anchoring: orphan }),
    anchoredTo: 'newer',
  });
});
