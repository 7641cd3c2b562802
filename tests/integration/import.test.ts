import { mkdirSync } from 'node:fs';
import { chmod, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalText } from '../../main/report/canonical-text';
import type { Handlers } from '../../main/ipc/handlers';
import { mark, valueOf, World } from './support/world';

const HEAD = '@title: Harbour cranes\n@publisher: Quay Research\n@date: 2025-03-01\n';
const OLD = `${HEAD}# Lifting
A crane lifts forty boxes an hour in calm weather.
Wind stops the work above twenty metres a second.
Rail carries a third of the boxes inland, and lorries the rest.
`;
const NEW = `${HEAD}# Foreword
This edition corrects the figures for wind.
# Lifting
A crane lifts forty boxes an hour in calm weather.
Rail carries a third of the boxes inland, and lorries carry the rest.
`;

let world: World;
let handlers: Handlers;
beforeEach(async () => {
  world = await World.create();
  handlers = await world.start();
});
afterEach(() => world.remove());

const importPaths = async (...paths: string[]) =>
  valueOf(await handlers['reports.importDropped'](paths));
const open = async (reportId: string) => valueOf(await handlers['reports.open']({ reportId }));
const textOf = async (reportId: string) => canonicalText((await open(reportId)).blocks).text;

/** Marks `words` in the present text. */
async function markWords(reportId: string, words: string) {
  const start = (await textOf(reportId)).indexOf(words);
  return mark(handlers, reportId, { start, end: start + words.length }, `on ${words}`);
}

describe('the same report', () => {
  test('again, byte for byte, adds nothing, whatever its name', async () => {
    const [first, second] = [await world.write('a.txt', OLD), await world.write('b.txt', OLD)];
    const { imported } = await importPaths(first, second);
    expect(imported.map(({ status }) => status)).toEqual(['added', 'known']);
    expect(imported[0]?.reportId).toBe(imported[1]?.reportId);
    expect(valueOf(await handlers['reports.list'](undefined))).toHaveLength(1);
  });

  test('in two imports at once is added once', async () => {
    const path = await world.write('a.txt', OLD);
    const results = await Promise.all([importPaths(path), importPaths(path)]);
    const statuses = results.flatMap(({ imported }) => imported.map(({ status }) => status));
    expect(statuses).toEqual(['added', 'known']);
  });

  test('in a newer copy replaces the text and carries marks and place over', async () => {
    const reportId = await world.import(handlers, 'old.txt', OLD);
    const same = await markWords(reportId, 'forty boxes an hour');
    const edited = await markWords(reportId, 'inland, and lorries the rest');
    const gone = await markWords(reportId, 'Wind stops the work above twenty metres a second');
    const offset = (await textOf(reportId)).indexOf('Rail carries');
    const locator = { offset, within: 0.5 };
    valueOf(await handlers['reading.savePosition']({ reportId, locator, progress: 0.6 }));

    const { imported } = await importPaths(await world.write('new.txt', NEW));
    expect(imported).toEqual([
      { reportId, title: 'Harbour cranes', status: 'replaced', doubts: 0, unplaced: 0, toCheck: 2 },
    ]);

    const opened = await open(reportId);
    const { text } = canonicalText(opened.blocks);
    expect(text).toContain('This edition corrects');
    const standing = Object.fromEntries(
      opened.annotations.map(({ id, anchoring }) => [
        id,
        anchoring.state === 'orphan' ? 'orphan' : text.slice(anchoring.start, anchoring.end),
      ]),
    );
    expect(standing).toEqual({
      [same.id]: 'forty boxes an hour',
      [edited.id]: 'inland, and lorries carry the rest',
      [gone.id]: 'orphan',
    });
    expect(opened.annotations.at(-1)?.id).toBe(gone.id);
    expect(opened.annotations.map(({ note }) => note)).toContain(gone.note);
    expect(text.slice(opened.locator?.offset)).toMatch(/^Rail carries/);
    expect(opened.locator?.within).toBe(0.5);
  });

  test('in its first copy again is still the same report', async () => {
    const reportId = await world.import(handlers, 'old.txt', OLD);
    await world.import(handlers, 'new.txt', NEW);
    expect(await world.import(handlers, 'old.txt', OLD)).toBe(reportId);
    expect(await textOf(reportId)).toContain('Wind stops');
  });

  test('is not meant by another date', async () => {
    const reportId = await world.import(handlers, 'old.txt', OLD);
    const later = OLD.replace('2025-03-01', '2025-04-01');
    expect(await world.import(handlers, 'later.txt', later)).not.toBe(reportId);
  });
});

test('a removal that is undone after its report was replaced is anchored anew', async () => {
  const reportId = await world.import(handlers, 'old.txt', OLD);
  const { id } = await markWords(reportId, 'forty boxes an hour');
  valueOf(await handlers['annotations.remove']({ annotationId: id }));
  await world.import(handlers, 'new.txt', NEW);
  const [change] = valueOf(await handlers['history.undo'](undefined));
  const annotation = change?.annotation;
  const start = (await textOf(reportId)).indexOf('forty boxes');
  expect(annotation?.anchoring).toMatchObject({ state: 'moved', start, end: start + 19 });
  expect((await open(reportId)).annotations).toEqual([annotation]);
});

test('notes find their reports again when library.db is lost', async () => {
  const reportId = await world.import(handlers, 'old.txt', OLD);
  const { id } = await markWords(reportId, 'forty boxes an hour');
  await world.stop();
  await rm(join(world.folder, 'library.db'));
  handlers = await world.start();
  expect(valueOf(await handlers['app.start'](undefined)).opened).toBeNull();
  const { imported } = await importPaths(await world.write('new.txt', NEW));
  expect(imported).toMatchObject([{ reportId, status: 'added' }]);
  const [annotation] = (await open(reportId)).annotations;
  const start = (await textOf(reportId)).indexOf('forty boxes');
  expect(annotation).toMatchObject({ id, anchoring: { state: 'moved', start } });
});

describe('a file that can’t be imported', () => {
  const refused = async (path: string) => {
    const result = await importPaths(path);
    expect(result.imported).toEqual([]);
    expect(valueOf(await handlers['reports.list'](undefined))).toEqual([]);
    return result.refused[0];
  };

  test.each([
    ['is not there', 'file-not-found', () => join(world.files, 'missing.txt')],
    ['lies in a file', 'file-not-found', async () => join(await world.write('a', 'x'), 'b.txt')],
    ['is empty', 'file-empty', () => world.write('empty.txt', '')],
    ['is no text', 'file-binary', () => world.write('a.bin', 'a\0b')],
    ['has no end', 'file-unreadable', () => '/dev/zero'],
  ])('because it %s is refused with its reason', async (_why, code, make) => {
    const path = await make();
    const problem = await refused(path);
    expect(problem).toMatchObject({ path, code });
    expect(`${problem?.message} ${problem?.remedy}`).not.toMatch(/[{}]/);
    expect(problem?.message).toContain(path);
  });

  test('because it is a folder', async () => {
    const path = join(world.files, 'folder.txt');
    mkdirSync(path);
    expect(await refused(path)).toMatchObject({ code: 'folder-empty' });
  });

  test('because it is larger than we open', async () => {
    const path = await world.write('huge.txt', 'x');
    await truncate(path, 200 * 1024 * 1024 + 1);
    expect(await refused(path)).toMatchObject({ code: 'file-too-large' });
  });

  test('because it has more blocks than a report can have', { timeout: 60_000 }, async () => {
    const path = await world.write('lines.txt', 'x\n'.repeat(2 ** 20));
    expect(await refused(path)).toMatchObject({ path, code: 'report-too-long' });
  });

  test.skipIf(process.getuid?.() === 0)('because it may not be read', async () => {
    const path = await world.write('secret.txt', 'x');
    await chmod(path, 0);
    expect(await refused(path)).toMatchObject({ code: 'file-unreadable' });
  });

  test('keeps no other out, and is told in the person’s language', async () => {
    valueOf(await handlers['settings.change']({ language: 'zh-CN' }));
    const good = await world.write('good.txt', OLD);
    const result = await importPaths(join(world.files, 'missing.txt'), good);
    expect(result.imported).toHaveLength(1);
    expect(result.refused[0]?.message).toMatch(/^找不到文件/);
  });
});

test('cancelling the dialog imports nothing and says nothing', async () => {
  const result = valueOf(await handlers['reports.chooseAndImport'](undefined));
  expect(result).toEqual({ imported: [], refused: [], notReached: 0 });
  expect(world.heard).toEqual([]);
  world.chosen = [await world.write('a.txt', OLD)];
  expect(valueOf(await handlers['reports.chooseAndImport'](undefined)).imported).toHaveLength(1);
});
