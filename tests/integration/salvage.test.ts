/** What is saved from a damaged notes file beside annotations, and from one whose log is damaged. Real files throughout. */
import { readFileSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Handlers } from '../../main/ipc/handlers';
import { checkNotes } from '../../main/storage/check-notes';
import { mark, valueOf, World } from './support/world';

const MINUTE = 60_000;
const TEXT = Array.from({ length: 30 }, (_, index) => `Line ${index} of the tide tables.`);

let world: World;
let handlers: Handlers;
let reportId: string;

/** Starts as the app does, with its first look at the notes; answers what the page is told. */
async function start() {
  await world.stop();
  handlers = await world.start();
  const atOnce = valueOf(await handlers['app.start'](undefined)).notices;
  await world.look();
  const { notices } = valueOf(await handlers['app.start'](undefined));
  return [...atOnce, ...notices].map(({ code }) => code);
}

const notesPath = () => join(world.folder, 'notes.db');
const write = (note: string, at: number) =>
  mark(handlers, reportId, { start: at, end: at + 6 }, note);
const open = async () => valueOf(await handlers['reports.open']({ reportId }));
const notes = async () => (await open()).annotations.map(({ note }) => note);
const faults = async () => {
  await world.stop();
  return (await checkNotes(notesPath(), 'readonly')).faults;
};

beforeEach(async () => {
  world = await World.create();
  world.recover = true;
  await start();
  reportId = await world.import(handlers, 'a.txt', TEXT.join('\n'));
  for (let index = 0; index < 60; index += 1) await write(`words ${index}`, index * 5);
  // Long enough after the first backup, which has none of them.
  world.now += 20 * MINUTE;
  await world.look();
});
afterEach(() => world.remove());

/** Flips a bit in words that the backup has, wherever the file has them. */
function damage(bytes: Buffer): void {
  let at = bytes.indexOf('words 17');
  expect(at).toBeGreaterThan(0);
  for (; at >= 0; at = bytes.indexOf('words 17', at)) bytes[at] = (bytes[at] ?? 0) ^ 0x10;
}

test('drafts, corrections, settings and collections that are newer than the backup are saved too', async () => {
  const { id: annotationId } = await write('with a draft', 3);
  valueOf(await handlers['drafts.save']({ annotationId, text: 'half a tho' }));
  valueOf(await handlers['settings.change']({ theme: 'sepia' }));
  valueOf(await handlers['collections.create']({ name: 'Ports' }));
  const review = valueOf(await handlers['review.open']({ reportId }));
  const request = { type: 'fact', fact: 'title', value: 'Tide tables' } as const;
  valueOf(await handlers['review.correct']({ reportId, edition: review.edition, request }));
  await world.stop();
  const bytes = readFileSync(notesPath());
  damage(bytes);
  writeFileSync(notesPath(), bytes);
  expect(await start()).toEqual(['notes-recovered']);
  expect((await open()).drafts).toEqual({ [annotationId]: 'half a tho' });
  expect(valueOf(await handlers['app.start'](undefined)).settings.theme).toBe('sepia');
  expect(valueOf(await handlers['collections.list'](undefined))).toMatchObject([{ name: 'Ports' }]);
  expect(valueOf(await handlers['review.open']({ reportId })).corrections).toHaveLength(1);
  expect(await faults()).toEqual([]);
});

/** Leaves the notes as a crash would: what was written last stands in the log alone. */
async function crash(change: (log: Buffer) => void): Promise<void> {
  const [db, log] = [join(world.files, 'db'), join(world.files, 'log')];
  await copyFile(notesPath(), db);
  await copyFile(`${notesPath()}-wal`, log);
  await world.stop();
  await copyFile(db, notesPath());
  const bytes = readFileSync(log);
  change(bytes);
  writeFileSync(`${notesPath()}-wal`, bytes);
}

test('a log that is damaged gives what stands before the damage, and the notes are sound', async () => {
  await start();
  for (let index = 0; index < 30; index += 1) await write(`later ${index}`, index * 5 + 2);
  await crash((log) => {
    const at = log.indexOf('later 20');
    expect(at).toBeGreaterThan(0);
    log[at] = (log[at] ?? 0) ^ 0x10;
  });
  await start();
  const kept = await notes();
  expect(kept).toEqual(expect.arrayContaining(['words 0', 'words 59', 'later 0', 'later 19']));
  expect(kept).not.toContain('later 20');
  expect(await faults()).toEqual([]);
});

test('a log that is nothing but noise leaves what the file has', async () => {
  await start();
  await write('later', 2);
  await crash((log) => log.fill(0xa5));
  await start();
  expect(await notes()).toEqual(expect.arrayContaining(['words 0', 'words 59']));
  expect(await faults()).toEqual([]);
});

test('what only the log has is saved when the file beside it is damaged', async () => {
  await start();
  for (let index = 0; index < 30; index += 1) await write(`later ${index}`, index * 5 + 2);
  await crash(() => undefined);
  const bytes = readFileSync(notesPath());
  damage(bytes);
  writeFileSync(notesPath(), bytes);
  expect(await start()).toEqual(['notes-recovered']);
  const saved = Array.from({ length: 30 }, (_, index) => `later ${index}`);
  expect(await notes()).toEqual(expect.arrayContaining(['words 0', 'words 17', ...saved]));
  expect(await faults()).toEqual([]);
});
