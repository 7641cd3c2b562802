import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Handlers } from '../../main/ipc/handlers';
import { sql } from '../../main/storage/sql';
import { mark, valueOf, World } from './support/world';

let world: World;
let handlers: Handlers;
let reportId: string;
beforeEach(async () => {
  world = await World.create();
  handlers = await world.start();
  reportId = await world.import(handlers, 'a.txt', 'First line.\n起重机 😀 吊箱。\nThird line.');
});
afterEach(() => world.remove());

const annotations = async () => valueOf(await handlers['reports.open']({ reportId })).annotations;
const restart = async () => {
  await world.stop();
  handlers = await world.start();
};
const create = (position: { start: number; end: number }) =>
  handlers['annotations.create']({
    reportId,
    target: { type: 'text', position },
    colour: 'blue',
    note: '',
    tags: [],
  });

describe('a selection', () => {
  test.each([
    ['beyond the end', { start: 20, end: 400 }],
    ['backwards', { start: 6, end: 2 }],
    ['of nothing', { start: 3, end: 3 }],
    ['of white space', { start: 11, end: 12 }],
  ])('%s is refused', async (_what, position) => {
    expect(await create(position)).toMatchObject({
      ok: false,
      error: { code: 'selection-invalid' },
    });
    expect(await annotations()).toEqual([]);
  });

  test('takes its quote from the stored text, whole characters only', async () => {
    const emoji = 'First line.\n起重机 '.length;
    const { target } = valueOf(await create({ start: emoji + 1, end: emoji + 4 }));
    expect(target.quote).toEqual({
      exact: '😀 吊',
      prefix: 'First line.\n起重机 ',
      suffix: '箱。\nThird line.',
    });
    expect(target.position).toEqual({ start: emoji, end: emoji + 4 });
  });
});

describe('a draft', () => {
  const drafts = async () => valueOf(await handlers['reports.open']({ reportId })).drafts;
  let annotationId: string;
  beforeEach(async () => {
    annotationId = (await mark(handlers, reportId, { start: 0, end: 5 }, 'before')).id;
    valueOf(await handlers['drafts.save']({ annotationId, text: 'h' }));
    valueOf(await handlers['drafts.save']({ annotationId, text: 'half a tho' }));
  });

  test('outlives the process, and is no part of the history', async () => {
    await restart();
    expect(await drafts()).toEqual({ [annotationId]: 'half a tho' });
    expect((await annotations()).map(({ note, revision }) => [note, revision])).toEqual([
      ['before', 1],
    ]);
  });

  test('is over once the note is saved, changed or not', async () => {
    valueOf(await handlers['annotations.update']({ annotationId, colour: 'pink' }));
    expect(await drafts()).toEqual({ [annotationId]: 'half a tho' });
    valueOf(await handlers['annotations.update']({ annotationId, note: 'before' }));
    expect(await drafts()).toEqual({});
  });

  test('can be let go of, also when there is none', async () => {
    for (const text of [null, null]) {
      valueOf(await handlers['drafts.save']({ annotationId, text }));
      expect(await drafts()).toEqual({});
    }
  });
});

test('what is not there can’t be changed', async () => {
  const position = { start: 0, end: 5 };
  const stranger = await handlers['annotations.create']({
    reportId: 'nowhere',
    target: { type: 'text', position },
    colour: 'blue',
    note: '',
    tags: [],
  });
  expect(stranger).toMatchObject({
    error: { code: 'report-not-found', params: { report: 'nowhere' } },
  });
  const annotationId = 'nowhere';
  const gone = { error: { code: 'annotation-not-found' } };
  expect(await handlers['annotations.update']({ annotationId, note: 'x' })).toMatchObject(gone);
  expect(await handlers['annotations.remove']({ annotationId })).toMatchObject(gone);
  expect(await handlers['drafts.save']({ annotationId, text: 'x' })).toMatchObject(gone);
  expect(await handlers['reports.open']({ reportId: 'nowhere' })).toMatchObject({
    error: { code: 'report-not-found' },
  });
  const locator = { offset: 0, within: 0 };
  expect(
    await handlers['reading.savePosition']({ reportId: 'nowhere', locator, progress: 0 }),
  ).toMatchObject({ error: { code: 'report-not-found' } });
});

test('undo and redo go on after a restart', async () => {
  const { id } = await mark(handlers, reportId, { start: 0, end: 5 }, 'one');
  valueOf(await handlers['annotations.update']({ annotationId: id, note: 'two', tags: ['t'] }));
  await restart();
  valueOf(await handlers['history.undo'](undefined));
  await restart();
  expect((await annotations())[0]).toMatchObject({ note: 'one', tags: [] });
  valueOf(await handlers['history.undo'](undefined));
  expect(await annotations()).toEqual([]);
  await restart();
  valueOf(await handlers['history.redo'](undefined));
  const redone = valueOf(await handlers['history.redo'](undefined));
  expect(redone).toMatchObject([{ annotationId: id, reportId, annotation: { note: 'two' } }]);
  expect(await annotations()).toEqual(redone.map(({ annotation }) => annotation));
  expect(await handlers['history.redo'](undefined)).toMatchObject({
    error: { code: 'nothing-to-redo' },
  });
});

test('a change that changes nothing is nothing to undo', async () => {
  const { id } = await mark(handlers, reportId, { start: 0, end: 5 }, 'one');
  const same = valueOf(
    await handlers['annotations.update']({ annotationId: id, colour: 'yellow', note: 'one' }),
  );
  expect(same.revision).toBe(1);
  valueOf(await handlers['history.undo'](undefined));
  expect(await annotations()).toEqual([]);
});

test('a full disk loses nothing that was saved, and says so', async () => {
  const kept = await mark(handlers, reportId, { start: 0, end: 5 }, 'kept');
  const { notes } = world.library;
  await notes.write(async (db) => {
    const used = await db.get<{ page_count: number }>(sql`PRAGMA page_count`);
    await db.get({ text: `PRAGMA max_page_count = ${(used?.page_count ?? 0) + 1}`, values: [] });
  });
  const note = 'x'.repeat(50_000);
  const full = { ok: false, error: { code: 'disk-full' } };
  expect(await handlers['annotations.update']({ annotationId: kept.id, note })).toMatchObject(full);
  expect(await annotations()).toEqual([kept]);
  await notes.write((db) => db.get(sql`PRAGMA max_page_count = 100000`));
  const changed = await handlers['annotations.update']({ annotationId: kept.id, note });
  expect(valueOf(changed).note).toBe(note);
});

test('a report opens although nothing can be written', async () => {
  const { notes } = world.library;
  await notes.write((db) =>
    db.run(
      sql`CREATE TRIGGER full BEFORE INSERT ON reading BEGIN SELECT RAISE(ABORT, 'full'); END`,
    ),
  );
  expect(valueOf(await handlers['reports.open']({ reportId })).textLength).toBeGreaterThan(0);
});
