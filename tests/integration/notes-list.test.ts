/** The calls behind the library's list of annotations, over real files. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Handlers } from '../../main/ipc/handlers';
import { sql } from '../../main/storage/sql';
import { NO_FILTER, type NoteFilter } from '../../preload/contract/text/note-filter';
import { mark, valueOf, World } from './support/world';

let world: World;
let handlers: Handlers;
let first: string;
let second: string;
beforeEach(async () => {
  world = await World.create();
  handlers = await world.start();
  first = await world.import(handlers, 'a.txt', 'Cranes and quays.\n起重机與碼頭。\nThird line.');
  second = await world.import(handlers, 'b.txt', 'Another report.\nWith its own cranes.');
});
afterEach(() => world.remove());

const list = async (change: Partial<NoteFilter> = {}, page = { offset: 0, limit: 100 }) =>
  valueOf(
    await handlers['notes.list']({
      filter: { ...NO_FILTER, ...change, colours: [], kinds: [], tags: [...(change.tags ?? [])] },
      order: 'document',
      ...page,
    }),
  );
const quotes = async (change: Partial<NoteFilter> = {}) =>
  (await list(change)).rows.map(({ annotation }) => annotation.target.quote.exact);

test('lists what all reports have, the one changed last first, and follows every change', async () => {
  expect(await list()).toMatchObject({ total: 0, rows: [] });
  const cranes = await mark(handlers, first, { start: 0, end: 6 });
  await mark(handlers, first, { start: 18, end: 25 }, '碼頭');
  await mark(handlers, second, { start: 29, end: 35 });
  expect(await quotes()).toEqual(['cranes', 'Cranes', '起重机與碼頭。']);
  expect(await quotes({ query: '码头' })).toEqual(['起重机與碼頭。']);
  valueOf(await handlers['annotations.update']({ annotationId: cranes.id, tags: ['quay'] }));
  expect(await quotes()).toEqual(['Cranes', '起重机與碼頭。', 'cranes']);
  expect(await quotes({ tags: ['quay'] })).toEqual(['Cranes']);
  expect(valueOf(await handlers['notes.tags'](undefined))).toEqual([{ tag: 'quay', count: 1 }]);
  valueOf(await handlers['history.undo'](undefined));
  expect(await quotes({ tags: ['quay'] })).toEqual([]);
  valueOf(await handlers['annotations.remove']({ annotationId: cranes.id }));
  expect(await list()).toMatchObject({ total: 2, counts: { withNote: 1, withoutNote: 1 } });
});

test('answers in pages, and the ids of all', async () => {
  for (let start = 0; start < 5; start += 1) {
    await mark(handlers, first, { start, end: start + 1 });
  }
  const page = await list({}, { offset: 1, limit: 2 });
  expect(page.total).toBe(5);
  expect(page.rows.map(({ annotation }) => annotation.target.quote.exact)).toEqual(['r', 'a']);
  const all = valueOf(
    await handlers['notes.ids']({
      filter: { ...NO_FILTER, colours: [], kinds: [], tags: [] },
      order: 'newest',
    }),
  );
  expect(all).toHaveLength(5);
});

test('lists the annotations of a report that has gone, under its title', async () => {
  await mark(handlers, first, { start: 0, end: 6 });
  expect((await list()).rows[0]).toMatchObject({ present: true });
  await world.library.reports.write((db) => db.run(sql`DELETE FROM report WHERE id = ${first}`));
  expect((await list()).rows[0]).toMatchObject({
    present: false,
    annotation: { reportId: first },
  });
  expect((await list()).rows[0]?.reportTitle).not.toBe('');
});

test('tells what links to an annotation, and what can be linked to', async () => {
  const target = await mark(handlers, first, { start: 0, end: 6 }, 'the target');
  const link = `see [it](offprint://report/${first}/annotation/${target.id})`;
  const source = await mark(handlers, second, { start: 0, end: 7 }, link);
  const backlinks = async () =>
    valueOf(await handlers['notes.backlinks']({ annotationId: target.id })).map(
      ({ annotation }) => annotation.id,
    );
  expect(await backlinks()).toEqual([source.id]);
  valueOf(await handlers['annotations.update']({ annotationId: source.id, note: 'no more' }));
  expect(await backlinks()).toEqual([]);
  const targets = async (query: string) =>
    valueOf(await handlers['notes.targets']({ query, reportId: first, limit: 10 }));
  expect(await targets('the TARGET')).toEqual([
    expect.objectContaining({ kind: 'note', annotationId: target.id, label: 'the target' }),
  ]);
  expect((await targets('untitled')).map(({ kind }) => kind)).toEqual(['report', 'report']);
});

test('tells what an annotation was, also when it has gone', async () => {
  const { id } = await mark(handlers, first, { start: 0, end: 6 }, 'one');
  valueOf(await handlers['annotations.update']({ annotationId: id, note: 'two' }));
  valueOf(await handlers['annotations.remove']({ annotationId: id }));
  const past = valueOf(await handlers['notes.revisions']({ annotationId: id }));
  expect(past.map(({ action, state }) => [action, state?.note])).toEqual([
    ['remove', undefined],
    ['update', 'two'],
    ['create', 'one'],
  ]);
  expect(await handlers['notes.revisions']({ annotationId: 'nowhere' })).toMatchObject({
    error: { code: 'annotation-not-found' },
  });
});
