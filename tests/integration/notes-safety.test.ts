/** Notes survive a damaged file, a wrong restore and a full disk. Real files throughout. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Handlers } from '../../main/ipc/handlers';
import { checkNotes } from '../../main/storage/check-notes';
import { openConnection } from '../../main/storage/connection';
import { RESERVE_SIZE } from '../../main/storage/reserve';
import { mark, valueOf, World } from './support/world';

const MINUTE = 60_000;
const TEXT = Array.from({ length: 30 }, (_, index) => `Line ${index} of the tide tables.`);

let world: World;
let handlers: Handlers;
let reportId: string;

/** Starts as the app does, up to its first look at the notes; answers what the page is told. */
async function start() {
  await world.stop();
  handlers = await world.start();
  const { notices } = valueOf(await handlers['app.start'](undefined));
  return notices.map(({ code }) => code);
}

beforeEach(async () => {
  world = await World.create();
  world.recover = true;
  await start();
  reportId = await world.import(handlers, 'a.txt', TEXT.join('\n'));
});
afterEach(() => world.remove());

const notesPath = () => join(world.folder, 'notes.db');
const list = async () => valueOf(await handlers['backups.list'](undefined));
const write = (note: string, at = 0) => mark(handlers, reportId, { start: at, end: at + 6 }, note);
const notes = async () =>
  valueOf(await handlers['reports.open']({ reportId }))
    .annotations.map(({ note }) => note)
    .toSorted();
const raised = () =>
  world.heard.flatMap((heard) => {
    const [what, event, notice] = heard as [string, string, { code: string }];
    return what === 'emit' && event === 'notice.raised' ? [notice.code] : [];
  });
const reloads = () => world.heard.filter((heard) => (heard as [string])[0] === 'reload').length;

/** Turns one bit of a closed file. */
function flip(path: string, offset: number): void {
  const bytes = readFileSync(path);
  bytes[offset] = (bytes[offset] ?? 0) ^ 0x10;
  writeFileSync(path, bytes);
}

describe('backups', () => {
  test('one at once, the next when notes have changed and a quarter of an hour is nearly over', async () => {
    await write('first');
    await world.look();
    expect(await list()).toMatchObject([
      { annotations: 1, notes: 1, reports: 1, kind: 'regular', sound: true },
    ]);
    world.now += 20 * MINUTE;
    await world.look();
    expect(await list()).toHaveLength(1);
    await write('second');
    await world.look();
    expect((await list()).map(({ annotations }) => annotations)).toEqual([2, 1]);
    world.now += 5 * MINUTE;
    await write('third');
    await world.look();
    expect(await list()).toHaveLength(2);
  });

  test('seven are kept, and any flipped bit in one of them is noticed', async () => {
    for (let day = 0; day < 10; day += 1) {
      world.now += 24 * 60 * MINUTE;
      await write(`day ${day}`, day);
      await world.look();
    }
    const before = await list();
    expect(before).toHaveLength(7);
    expect(before.every(({ sound }) => sound)).toBe(true);
    const file = join(world.folder, 'backups', before[0]?.name ?? '');
    const { size } = statSync(file);
    for (let at = 50; at < size; at += Math.floor(size / 40)) {
      flip(file, at);
      expect((await list())[0]?.sound).toBe(false);
      flip(file, at);
    }
    flip(file, 200);
    const refused = await handlers['backups.restore']({ name: before[0]?.name ?? '' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'backup-damaged' } });
  });

  test('a half-made one that a crash has left goes with the next', async () => {
    await write('first');
    await world.look();
    const left = join(world.folder, 'backups', 'notes-2020-01-01T000000.000Z.db.part');
    writeFileSync(left, 'half');
    expect(await list()).toHaveLength(1);
    world.now += 20 * MINUTE;
    await write('second');
    await world.look();
    expect(readdirSync(join(world.folder, 'backups')).filter((n) => n.endsWith('.part'))).toEqual(
      [],
    );
  });

  test('one that can’t be made is told once, and tried again', async () => {
    await write('first');
    writeFileSync(join(world.folder, 'backups'), 'a file where the folder should be');
    await world.look();
    await world.look();
    expect(raised()).toEqual(['backup-failed']);
    rmSync(join(world.folder, 'backups'));
    await world.look();
    expect(await list()).toHaveLength(1);
  });
});

describe('a restore', () => {
  test('brings back what was, and can itself be taken back', async () => {
    await write('kept');
    await world.look();
    const [first] = await list();
    await write('later', 40);
    valueOf(await handlers['backups.restore']({ name: first?.name ?? '' }));
    expect(await notes()).toEqual(['kept']);
    expect(reloads()).toBe(1);
    const { notices } = valueOf(await handlers['app.start'](undefined));
    expect(notices.map(({ code }) => code)).toEqual(['notes-restored']);

    const undoing = (await list()).find(({ kind }) => kind === 'before-restore');
    expect(undoing).toMatchObject({ annotations: 2, sound: true });
    valueOf(await handlers['backups.restore']({ name: undoing?.name ?? '' }));
    expect(await notes()).toEqual(['kept', 'later']);
  });

  test('of what is not there changes nothing', async () => {
    await write('kept');
    for (const name of ['../notes.db', 'notes-2020-01-01T000000.000Z.db', '']) {
      expect(await handlers['backups.restore']({ name })).toMatchObject({
        error: { code: 'backup-not-found' },
      });
    }
    expect(await notes()).toEqual(['kept']);
  });

  test('goes on with writes that were asked for meanwhile', async () => {
    await write('kept');
    await world.look();
    const [first] = await list();
    const restoring = handlers['backups.restore']({ name: first?.name ?? '' });
    const writing = Array.from({ length: 20 }, (_, index) => write(`during ${index}`, index));
    valueOf(await restoring);
    await Promise.all(writing);
    await world.stop();
    expect((await checkNotes(notesPath(), 'readonly')).faults).toEqual([]);
  });

  test('never replays the log of the file that it replaces', async () => {
    await write('kept');
    await world.look();
    for (let index = 0; index < 50; index += 1) await write(`newer ${index}`, index);
    // The log as a crash would leave it, full of newer rows.
    await copyFile(`${notesPath()}-wal`, join(world.files, 'wal'));
    await copyFile(`${notesPath()}-shm`, join(world.files, 'shm'));
    await world.stop();
    await copyFile(join(world.files, 'wal'), `${notesPath()}-wal`);
    await copyFile(join(world.files, 'shm'), `${notesPath()}-shm`);
    writeFileSync(notesPath(), Buffer.alloc(4096, 1));
    expect(await start()).toEqual(['notes-recovered']);
    expect(await notes()).toEqual(['kept']);
    await world.stop();
    expect((await checkNotes(notesPath(), 'readonly')).faults).toEqual([]);
  });
});

describe('a damaged file', () => {
  beforeEach(async () => {
    for (let index = 0; index < 60; index += 1) await write(`words ${index}`, index * 5);
    await world.look();
  });

  test.each([
    ['nothing of it is left', () => writeFileSync(notesPath(), Buffer.alloc(8192, 7))],
    ['it is gone', () => rmSync(notesPath())],
    ['it is empty', () => writeFileSync(notesPath(), '')],
    ['its header is broken', () => flip(notesPath(), 3)],
    [
      'the name of a table is broken',
      () => flip(notesPath(), readFileSync(notesPath()).indexOf('CREATE TABLE reading') + 15),
    ],
  ])('%s: the app opens with the last good copy', async (_what, damage) => {
    await world.stop();
    damage();
    expect(await start()).toEqual(['notes-recovered']);
    expect(await notes()).toHaveLength(60);
    await world.look();
    expect(raised()).toEqual([]);
  });

  test('words that were changed from outside are noticed after the start, and the file is kept', async () => {
    await world.stop();
    const bytes = readFileSync(notesPath());
    const at = bytes.indexOf('words 17');
    expect(at).toBeGreaterThan(0);
    flip(notesPath(), at + 1);
    const damaged = readFileSync(notesPath());
    expect(await start()).toEqual([]);
    await world.look();
    expect(reloads()).toBe(1);
    const { notices } = valueOf(await handlers['app.start'](undefined));
    expect(notices.map(({ code }) => code)).toEqual(['notes-recovered']);
    expect(await notes()).toContain('words 17');
    const aside = readdirSync(join(world.folder, 'set-aside')).filter((n) => n.endsWith('.db'));
    expect(readFileSync(join(world.folder, 'set-aside', aside[0] ?? '')).equals(damaged)).toBe(
      true,
    );
  });

  test.each([
    [
      'words of one that the backup has',
      (bytes: Buffer) => {
        const at = bytes.indexOf('words 17');
        bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      },
    ],
    [
      'a whole page of them',
      (bytes: Buffer) => {
        const page = Math.floor(bytes.indexOf('words 17') / 4096) * 4096;
        bytes.fill(0xa5, page, page + 4096);
      },
    ],
  ])('what is newer than the backup is saved when it damages %s', async (_what, damage) => {
    const later = [];
    for (let index = 0; index < 40; index += 1) {
      later.push((await write(`later ${index}`, index * 5 + 2)).note);
    }
    await world.stop();
    const bytes = readFileSync(notesPath());
    damage(bytes);
    writeFileSync(notesPath(), bytes);
    await start();
    await world.look();
    const { notices } = valueOf(await handlers['app.start'](undefined));
    expect(notices.map(({ code }) => code)).toEqual(['notes-recovered']);
    const kept = await notes();
    expect(kept).toEqual(expect.arrayContaining(['words 17', ...later]));
    expect(kept).toHaveLength(100);
    expect(notices[0]?.remedy).toContain('40 later changes');
    await world.stop();
    expect((await checkNotes(notesPath(), 'readonly')).faults).toEqual([]);
    expect(
      readdirSync(join(world.folder, 'set-aside')).filter((n) => n.includes('salvage')),
    ).toEqual([]);
  });

  test('a file that was cut short gives what is left of it', async () => {
    await write('later', 7);
    await world.stop();
    const bytes = readFileSync(notesPath());
    writeFileSync(notesPath(), bytes.subarray(0, Math.floor(bytes.length / 8192) * 4096));
    await start();
    await world.look();
    expect(await notes()).toEqual(expect.arrayContaining(['words 0', 'words 59']));
    await world.stop();
    expect((await checkNotes(notesPath(), 'readonly')).faults).toEqual([]);
  });

  test('without a backup it is told, and nothing is touched', async () => {
    await world.stop();
    rmSync(join(world.folder, 'backups'), { recursive: true });
    flip(notesPath(), readFileSync(notesPath()).indexOf('words 17'));
    await start();
    await world.look();
    expect(raised()).toEqual(['notes-damaged']);
    expect(await notes()).toHaveLength(60);
  });

  /** All that a person has written, as SQLite reads it; undefined when it can't. */
  async function readAll(path: string): Promise<string | undefined> {
    const connection = await openConnection(path, 'immutable');
    const tables = ['annotation', 'annotation_revision'];
    try {
      const rows = [];
      for (const table of tables) {
        rows.push(await connection.all({ text: `SELECT * FROM ${table}`, values: [] }));
      }
      return JSON.stringify(rows);
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      return undefined;
    } finally {
      await connection.close();
    }
  }

  test('of 200 flipped bits that change anything, at least 99 % are noticed', async () => {
    await world.stop();
    const sound = readFileSync(notesPath());
    const before = await readAll(notesPath());
    const copy = join(world.files, 'flipped.db');
    let changing = 0;
    let noticed = 0;
    // A fixed walk over the file by a step that shares no factor with its size.
    for (let step = 1; changing < 200; step += 1) {
      const bytes = Buffer.from(sound);
      const at = 100 + ((step * 7919) % (bytes.length - 100));
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (step % 8));
      writeFileSync(copy, bytes);
      const after = await readAll(copy);
      if (after === before) continue;
      changing += 1;
      if ((await checkNotes(copy, 'immutable')).faults.length > 0) noticed += 1;
    }
    expect(noticed).toBeGreaterThanOrEqual(198);
  }, 60_000);
});

test('a sound file passes the check on demand', async () => {
  await write('one');
  await write('two', 30);
  expect(valueOf(await handlers['backups.check'](undefined))).toEqual({
    sound: true,
    annotations: 2,
    revisions: 2,
  });
});

test('room is kept for a full disk', async () => {
  await world.look();
  expect(statSync(join(world.folder, 'reserve')).size).toBe(RESERVE_SIZE);
  writeFileSync(join(world.folder, 'reserve'), '');
  await world.look();
  expect(raised()).toEqual(['reserve-used']);
  expect(statSync(join(world.folder, 'reserve')).size).toBe(RESERVE_SIZE);
});
