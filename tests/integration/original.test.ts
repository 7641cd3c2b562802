import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Handlers } from '../../main/ipc/handlers';
import { contentHash } from '../../main/report/identity';
import { sql } from '../../main/storage/sql';
import { ok } from '../../preload/contract/result';
import { valueOf, World } from './support/world';

const HEAD = '@title: Harbour cranes\n@publisher: Quay Research\n@date: 2025-03-01\n';
const PDF = `${HEAD}%PDF-1.7\nA crane lifts forty boxes an hour. Wind stops the work.\n`;
const hashOf = (text: string) => contentHash(new TextEncoder().encode(text));

let world: World;
let handlers: Handlers;
beforeEach(async () => {
  world = await World.create();
  handlers = await world.start();
});
afterEach(() => world.remove());

const kept = () => readdir(join(world.folder, 'originals'));

test('a PDF is kept when it is imported, and its newer copy takes its place', async () => {
  const reportId = await world.import(handlers, 'a.pdf', PDF);
  expect(await kept()).toEqual([hashOf(PDF)]);
  const newer = PDF.replace('forty', 'fifty');
  expect(await world.import(handlers, 'b.pdf', newer)).toBe(reportId);
  expect(await kept()).toEqual([hashOf(newer)]);
  const path = join(world.folder, 'originals', hashOf(newer));
  expect(await readFile(path, 'utf8')).toBe(newer);
});

test('a page is asked for by the file of its report', async () => {
  const size = { width: 595, height: 842 };
  await world.stop();
  const asked: unknown[] = [];
  handlers = await world.start({
    picture: (request) => {
      asked.push(request);
      return Promise.resolve(
        ok({ id: 'a'.repeat(64), bytes: new Uint8Array(1), page: 2, pages: 9, size }),
      );
    },
  });
  const reportId = await world.import(handlers, 'a.pdf', PDF);
  expect(valueOf(await handlers['original.page']({ reportId, page: 2, width: 720 }))).toEqual({
    picture: 'a'.repeat(64),
    page: 2,
    pages: 9,
    size,
  });
  const hash = hashOf(PDF);
  const path = join(world.folder, 'originals', hash);
  expect(asked).toEqual([{ kind: 'page', path, hash, page: 2, width: 720 }]);
});

test('a file that is missing is named, and taken back when it is that very file', async () => {
  const reportId = await world.import(handlers, 'a.txt', HEAD + 'No pages here.\n');
  expect(await handlers['original.page']({ reportId, page: 1, width: 720 })).toMatchObject({
    error: { code: 'original-missing', params: { file: 'a.txt' } },
  });
  expect(valueOf(await handlers['original.locate']({ reportId }))).toBe(false);
  world.chosen = [await world.write('other.txt', 'Another file')];
  expect(await handlers['original.locate']({ reportId })).toMatchObject({
    error: { code: 'original-other' },
  });
  world.chosen = [join(world.files, 'a.txt')];
  expect(valueOf(await handlers['original.locate']({ reportId }))).toBe(true);
  expect(await kept()).toHaveLength(1);
});

test('a PDF stays for as long as its report can be brought back, and no longer', async () => {
  const reportId = await world.import(handlers, 'a.pdf', PDF);
  await handlers['reports.remove']({ reportIds: [reportId] });
  await world.look();
  expect(await kept()).toEqual([hashOf(PDF)]);
  world.now += 25 * 60 * 60 * 1000;
  await world.look();
  expect(await kept()).toEqual([]);
});

test('a PDF whose report could not be stored is not kept', async () => {
  await world.library.reports.write((db) => db.run(sql`DROP TABLE block`));
  const path = await world.write('a.pdf', PDF);
  const result = valueOf(await handlers['reports.importDropped']([path]));
  expect(result.refused).toMatchObject([{ path, code: 'internal' }]);
  expect(await kept()).toEqual([]);
});

test('a PDF that is gone is noticed, and one that is there is not', async () => {
  const gone = await world.import(handlers, 'a.pdf', PDF);
  await world.import(handlers, 'b.pdf', PDF.replaceAll('crane', 'bridge'));
  await world.import(handlers, 'c.txt', '@title: No pages\nText');
  await world.library.reports.write((db) =>
    db.run(sql`UPDATE report SET pages = 3 WHERE file_name <> 'c.txt'`),
  );
  await rm(join(world.folder, 'originals', hashOf(PDF)));
  expect(valueOf(await handlers['reports.checkFiles'](undefined))).toEqual([
    { reportId: gone, lost: 0, noPages: true },
  ]);
});
