import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openConnection } from '../../main/storage/connection';
import { openLibrary, openLibraryToRead } from '../../main/storage/library';
import { valueOf, World } from './support/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.remove());

const options = () => ({ folder: world.folder, clock: () => 0 });

/** What each file of the library holds, the lock aside. */
const contents = () =>
  Object.fromEntries(
    readdirSync(world.folder)
      .filter((name) => name !== 'lock')
      .map((name) => [name, readFileSync(join(world.folder, name), 'hex')]),
  );

async function makeLibrary(): Promise<void> {
  const handlers = await world.start();
  await world.import(handlers, 'a.txt', 'Text.');
  await world.stop();
}

async function stamp(name: string, pragma: string): Promise<void> {
  const connection = await openConnection(join(world.folder, name), 'create');
  await connection.exec(`PRAGMA journal_mode = DELETE; PRAGMA ${pragma}`);
  await connection.close();
}

test('a new library is made for its owner alone', async () => {
  valueOf(await openLibrary(options()));
  expect(statSync(world.folder).mode & 0o777).toBe(0o700);
});

test.each([
  ['library.db', 'user_version = 99', 'library-newer'],
  ['notes.db', 'user_version = 99', 'library-newer'],
  ['library.db', 'application_id = 5', 'library-foreign'],
  ['notes.db', 'application_id = 5', 'library-foreign'],
])('%s with %s is refused, and nothing in the folder changes', async (name, pragma, code) => {
  await makeLibrary();
  await stamp(name, pragma);
  const before = contents();
  const refused = { ok: false, error: { code, params: { path: join(world.folder, name) } } };
  expect(await openLibrary(options())).toEqual(refused);
  expect(contents()).toEqual(before);
  expect(await openLibraryToRead(options())).toEqual(refused);
  expect(readFileSync(join(world.folder, name), 'hex')).toBe(before[name]);
});

test('a refusal lets go of the folder', async () => {
  mkdirSync(world.folder);
  writeFileSync(join(world.folder, 'notes.db'), 'not ours');
  expect(await openLibrary(options())).toMatchObject({ error: { code: 'library-foreign' } });
  rmSync(join(world.folder, 'notes.db'));
  valueOf(await openLibrary(options()));
});

test('damage is told, and nothing is thrown away', async () => {
  await makeLibrary();
  const path = join(world.folder, 'library.db');
  const bytes = readFileSync(path);
  bytes.fill(0xff, 100);
  writeFileSync(path, bytes);
  expect(await openLibrary(options())).toEqual({
    ok: false,
    error: { code: 'library-damaged', params: { path } },
  });
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('a folder that can’t be made is told', async () => {
  const file = await world.write('file', '');
  const folder = join(file, 'library');
  expect(await openLibrary({ ...options(), folder })).toEqual({
    ok: false,
    error: { code: 'library-unwritable', params: { path: folder } },
  });
});

test('every call answers why the library is closed; the menu works all the same', async () => {
  mkdirSync(world.folder);
  writeFileSync(join(world.folder, 'library.db'), 'not ours');
  const handlers = await world.start();
  const refused = { ok: false, error: { code: 'library-foreign' } };
  expect(await handlers['app.start'](undefined)).toMatchObject(refused);
  expect(await handlers['reports.list'](undefined)).toMatchObject(refused);
  valueOf(await handlers['app.setMenu']([]));
  expect(world.heard).toEqual([['menu', []]]);
});

test('one at a time may write, and anyone may read meanwhile', async () => {
  const handlers = await world.start();
  await world.import(handlers, 'a.txt', 'Text.');
  expect(await openLibrary(options())).toEqual({
    ok: false,
    error: { code: 'library-locked', params: { path: world.folder } },
  });
  const reading = valueOf(await openLibraryToRead(options()));
  expect(reading.reports.isReadOnly).toBe(true);
  await reading.close();
  expect(valueOf(await handlers['reports.list'](undefined))).toHaveLength(1);
});

test('what nobody expected is told as a mistake of ours, and never thrown', async () => {
  const handlers = await world.start({ parse: () => Promise.reject(new Error('oh no')) });
  const path = await world.write('a.txt', 'Text.');
  const { refused } = valueOf(await handlers['reports.importDropped']([path]));
  expect(refused).toMatchObject([{ code: 'internal', message: expect.stringContaining('oh no') }]);
});
