import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Handlers } from '../../main/ipc/handlers';
import { localTime } from '../../main/ipc/handlers/export-notes';
import { mark, valueOf, World } from './support/world';

let world: World;
let handlers: Handlers;
let reportId: string;
beforeEach(async () => {
  world = await World.create();
  handlers = await world.start();
  reportId = await world.import(handlers, 'a.txt', '@title: A/B: 港口\n# Lifting\nForty boxes.');
  await mark(handlers, reportId, { start: 8, end: 13 }, 'First note.');
  world.heard.length = 0;
});
afterEach(() => world.remove());

const exportTo = (name: string) => {
  world.exportPath = join(world.files, name);
  return handlers['export.toFile']({ reportId });
};
const read = (name: string) => readFileSync(join(world.files, name), 'utf8');

test('writes a file of a fitting name, and shows it in its folder', async () => {
  valueOf(await handlers['export.reveal'](undefined));
  const done = valueOf(await exportTo('out.md'));
  const path = join(world.files, 'out.md');
  expect(done).toEqual({ path, annotations: 1, kept: 0 });
  valueOf(await handlers['export.reveal'](undefined));
  expect(world.heard).toEqual([
    ['suggest', 'A B 港口.md'],
    ['reveal', path],
  ]);
  expect(read('out.md')).toMatch(/## Lifting\n\n> Forty\n[^]*\nFirst note\.\n$/);
});

test('writing again keeps what its owner wrote, and adds what is new', async () => {
  valueOf(await exportTo('out.md'));
  await world.write('out.md', `${read('out.md')}\nMy own words.\n`);
  await mark(handlers, reportId, { start: 14, end: 19 }, 'Second note.');
  expect(valueOf(await exportTo('out.md'))?.annotations).toBe(2);
  const text = read('out.md');
  expect(text).toContain('My own words.');
  expect(text.match(/First note\./g)).toHaveLength(1);
  expect(text).toContain('Second note.');
  expect(readdirSync(world.files).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a note that its owner changed in the file is kept, and said', async () => {
  valueOf(await exportTo('out.md'));
  await world.write(
    'out.md',
    read('out.md').replace('First note.', 'First note, revised by hand.'),
  );
  expect(valueOf(await exportTo('out.md'))).toMatchObject({ kept: 1 });
  expect(read('out.md')).toContain('First note, revised by hand.');
});

test('cancelling writes nothing', async () => {
  world.exportPath = undefined;
  expect(valueOf(await handlers['export.toFile']({ reportId }))).toBeNull();
});

test('a file that is another’s, and a place that takes no file, are refused', async () => {
  await world.write('diary.md', '# Diary');
  expect(await exportTo('diary.md')).toMatchObject({
    error: { code: 'export-foreign', params: { path: join(world.files, 'diary.md') } },
  });
  expect(read('diary.md')).toBe('# Diary');
  mkdirSync(join(world.files, 'folder'));
  expect(await exportTo('folder')).toMatchObject({ error: { code: 'export-unwritable' } });
  expect(await exportTo('nowhere/out.md')).toMatchObject({ error: { code: 'export-unwritable' } });
});

test('a table goes to a file that spreadsheets know for UTF-8', async () => {
  world.exportPath = join(world.files, 'table.csv');
  const table = { name: '图表 2：三类/温控方案', csv: '方案,用电\r\n风冷,4.1%\r\n' };
  const path = world.exportPath;
  expect(valueOf(await handlers['export.saveTable'](table))).toEqual({ path });
  expect(read('table.csv')).toBe(`\ufeff${table.csv}`);
  valueOf(await handlers['export.reveal'](undefined));
  expect(world.heard).toEqual([
    ['suggest', '图表 2：三类 温控方案.csv'],
    ['reveal', path],
  ]);
  world.exportPath = undefined;
  expect(valueOf(await handlers['export.saveTable'](table))).toBeNull();
  world.exportPath = join(world.files, 'nowhere/table.csv');
  expect(await handlers['export.saveTable'](table)).toMatchObject({
    error: { code: 'export-unwritable' },
  });
});

test('to the clipboard goes the same Markdown', async () => {
  expect(valueOf(await handlers['export.toClipboard']({ reportId }))).toEqual({ annotations: 1 });
  expect(world.heard).toEqual([['clipboard', { text: expect.stringContaining('First note.') }]]);
  const nowhere = { reportId: 'nowhere' };
  const missing = { error: { code: 'report-not-found' } };
  expect(await handlers['export.toClipboard'](nowhere)).toMatchObject(missing);
  expect(await handlers['export.toFile'](nowhere)).toMatchObject(missing);
});

test.each([
  [0, '2026-01-05T09:00:00+00:00'],
  [480, '2026-01-05T17:00:00+08:00'],
  [-210, '2026-01-05T05:30:00-03:30'],
])('local time, %i minutes from UTC', (offset, text) => {
  expect(localTime(Date.UTC(2026, 0, 5, 9), offset)).toBe(text);
});
