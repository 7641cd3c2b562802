import { expect, test } from 'vitest';
import { readExportState, writeExportState } from '../../../main/storage/export-states';
import {
  findLastOpened,
  findReading,
  listReadings,
  markOpened,
  savePosition,
} from '../../../main/storage/reading';
import {
  ensureIdentity,
  findIdentities,
  putIdentity,
} from '../../../main/storage/report-identities';
import { readSettings, writeSettings } from '../../../main/storage/settings';
import { memoryNotes, METADATA } from './memory';

const [MONDAY, TUESDAY] = ['2026-01-05T08:00:00.000Z', '2026-01-06T08:00:00.000Z'] as const;

test('positions: opening keeps the place, saving keeps the time', async () => {
  const notes = await memoryNotes();
  expect(await findReading(notes.read, 'r1')).toBeUndefined();
  expect(await findLastOpened(notes.read)).toBeUndefined();
  const locator = { offset: 120, within: 0.5 };
  await notes.write(async (db) => {
    await markOpened(db, 'r1', MONDAY);
    await savePosition(db, { reportId: 'r1', locator, progress: 0.3 }, TUESDAY);
    await savePosition(db, { reportId: 'r2', locator, progress: 1 }, MONDAY);
  });
  expect(await findReading(notes.read, 'r1')).toEqual({
    reportId: 'r1',
    openedAt: MONDAY,
    locator,
    progress: 0.3,
  });
  await notes.write((db) => markOpened(db, 'r2', TUESDAY));
  expect(await findLastOpened(notes.read)).toBe('r2');
  expect((await listReadings(notes.read)).map(({ reportId }) => reportId)).toEqual(['r2', 'r1']);
  await notes.write((db) => markOpened(db, 'r1', TUESDAY));
  expect(await findReading(notes.read, 'r1')).toMatchObject({ locator, openedAt: TUESDAY });
});

test('a report that was opened has no place until one is saved', async () => {
  const notes = await memoryNotes();
  await notes.write((db) => markOpened(db, 'r1', MONDAY));
  expect(await findReading(notes.read, 'r1')).toMatchObject({ locator: null, progress: 0 });
});

test('settings: each key has its last value', async () => {
  const notes = await memoryNotes();
  expect(await readSettings(notes.read)).toEqual({});
  await notes.write((db) =>
    writeSettings(db, { theme: 'dark', outline: { open: false, width: 200 } }),
  );
  await notes.write((db) => writeSettings(db, { theme: 'light' }));
  expect(await readSettings(notes.read)).toEqual({
    theme: 'light',
    outline: { open: false, width: 200 },
  });
});

test('export states: one for each report and path', async () => {
  const notes = await memoryNotes();
  const exported = (reportId: string, path: string, state: unknown) =>
    notes.write((db) => writeExportState(db, { reportId, path, exportedAt: MONDAY, state }));
  await exported('r1', '/a.md', { hash: 1 });
  await exported('r1', '/b.md', { hash: 2 });
  await exported('r1', '/a.md', { hash: 3 });
  expect(await readExportState(notes.read, 'r1', '/a.md')).toEqual({ hash: 3 });
  expect(await readExportState(notes.read, 'r1', '/b.md')).toEqual({ hash: 2 });
  expect(await readExportState(notes.read, 'r2', '/a.md')).toBeUndefined();
});

test('identities: the same bytes come before the same title', async () => {
  const notes = await memoryNotes();
  const identity = (id: string, contentHash: string) => ({
    id,
    contentHash,
    titleKey: 'twin',
    metadata: METADATA,
  });
  await notes.write(async (db) => {
    await putIdentity(db, identity('x1', 'one'));
    await putIdentity(db, identity('x2', 'two'));
    await ensureIdentity(db, identity('x2', 'not taken'));
  });
  const found = await findIdentities(notes.read, 'two', 'twin');
  expect(found).toEqual([identity('x2', 'two'), identity('x1', 'one')]);
  expect(await findIdentities(notes.read, 'three', 'other')).toEqual([]);
});
