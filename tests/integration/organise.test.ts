/** Collections, tags, and reports that leave and come back. */
import { readFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handlers } from '../../main/ipc/handlers';
import { checkNotes } from '../../main/storage/check-notes';
import { notesPathOf } from '../../main/storage/library';
import { sql } from '../../main/storage/sql';
import { mark, valueOf, World } from './support/world';

let world: World;
let handlers: Handlers;

beforeEach(async () => {
  world = await World.create();
  handlers = await world.start();
});
afterEach(() => world.remove());

const TEXT = '@title: 储能观察\n# 供给篇\n电芯约占一半。\n';
const listed = async () => valueOf(await handlers['reports.list'](undefined));
const import1 = () => world.import(handlers, 'one.txt', TEXT);

describe('collections and tags', () => {
  it('hold reports, in any number of them, and outlive the library file', async () => {
    const id = await import1();
    const first = valueOf(await handlers['collections.create']({ name: '储能' }));
    const second = valueOf(await handlers['collections.create']({ name: '待读' }));
    const none = { addTo: [], removeFrom: [], addTags: [], removeTags: [] };
    const arrange = (change: object) =>
      handlers['reports.arrange']({ reportIds: [id, 'nobody'], ...none, ...change });
    valueOf(await arrange({ addTo: [first.id, second.id, 'nowhere'], addTags: ['重要', '2026'] }));
    valueOf(await arrange({ removeFrom: [second.id], removeTags: ['2026'], addTags: ['重要'] }));
    expect(await listed()).toMatchObject([{ collections: [first.id], tags: ['重要'] }]);
    expect(valueOf(await handlers['collections.list'](undefined))).toEqual([
      { id: first.id, name: '储能' },
      { id: second.id, name: '待读' },
    ]);
    expect((await checkNotes(notesPathOf(world.folder), 'readonly')).faults).toEqual([]);
  });

  it('are renamed and removed; what is not there is told', async () => {
    const id = await import1();
    const { id: collectionId } = valueOf(await handlers['collections.create']({ name: '甲' }));
    await handlers['reports.arrange']({
      reportIds: [id],
      addTo: [collectionId],
      removeFrom: [],
      addTags: [],
      removeTags: [],
    });
    valueOf(await handlers['collections.rename']({ collectionId, name: '乙' }));
    expect(valueOf(await handlers['collections.list'](undefined))).toMatchObject([{ name: '乙' }]);
    valueOf(await handlers['collections.remove']({ collectionId }));
    expect(await listed()).toMatchObject([{ collections: [] }]);
    expect(await handlers['collections.remove']({ collectionId })).toMatchObject({
      error: { code: 'collection-not-found' },
    });
  });

  it('are noticed when someone else has changed them', async () => {
    await handlers['collections.create']({ name: '甲' });
    await world.library.notes.write((db) => db.run(sql`UPDATE collection SET name = '乙'`));
    expect((await checkNotes(notesPathOf(world.folder), 'readonly')).faults).toHaveLength(1);
  });
});

describe('a report that is removed', () => {
  it('leaves with all of it, keeps its notes, and comes back whole', async () => {
    const id = await import1();
    await mark(handlers, id, { start: 4, end: 8 }, '核对');
    const before = valueOf(await handlers['reports.open']({ reportId: id }));
    expect(valueOf(await handlers['reports.remove']({ reportIds: [id, 'nobody'] }))).toEqual([id]);
    expect(await listed()).toEqual([]);
    const rows = await world.library.reports.read.all(sql`
      SELECT id FROM block UNION ALL SELECT id FROM landmark UNION ALL SELECT rowid FROM passage_index`);
    expect(rows).toEqual([]);
    expect(valueOf(await handlers['reports.absent'](undefined))).toMatchObject([
      { id, annotations: 1, metadata: { title: '储能观察' } },
    ]);
    expect(valueOf(await handlers['reports.restore']({ reportIds: [id] }))).toEqual([id]);
    expect(valueOf(await handlers['reports.open']({ reportId: id }))).toEqual(before);
    expect(valueOf(await handlers['reports.absent'](undefined))).toEqual([]);
    const found = await handlers['search.library']({
      query: '电芯',
      publisher: null,
      year: null,
      kind: null,
      effort: 'exact',
      from: 0,
      reports: 5,
    });
    expect(valueOf(found).total.passages).toBe(1);
  });

  it('gets its notes back when its file is imported again', async () => {
    const id = await import1();
    await mark(handlers, id, { start: 4, end: 8 }, '核对');
    await handlers['reports.remove']({ reportIds: [id] });
    expect(await import1()).toBe(id);
    expect(valueOf(await handlers['reports.open']({ reportId: id })).annotations).toHaveLength(1);
    expect(valueOf(await handlers['reports.restore']({ reportIds: [id] }))).toEqual([id]);
    expect(await listed()).toHaveLength(1);
  });

  it('can be restored for a day; its notes can be exported for ever', async () => {
    const id = await import1();
    await mark(handlers, id, { start: 4, end: 8 }, '核对年报');
    await handlers['reports.remove']({ reportIds: [id] });
    world.now += 25 * 60 * 60 * 1000;
    await handlers['reports.remove']({ reportIds: ['nobody'] });
    expect(valueOf(await handlers['reports.restore']({ reportIds: [id] }))).toEqual([]);
    expect(valueOf(await handlers['reports.absent'](undefined))).toMatchObject([
      { id, annotations: 1, removedAt: null },
    ]);
    const folder = join(world.files, 'out');
    await mkdir(folder);
    world.exportPath = folder;
    expect(valueOf(await handlers['reports.exportNotes']({ reportIds: [id] }))).toEqual({
      files: 1,
      annotations: 1,
    });
    const [name = ''] = await readdir(folder);
    expect(name).toBe('储能观察.md');
    expect(await readFile(join(folder, name), 'utf8')).toContain('核对年报');
  });
});
