/** The way of a report from its file to marks and Markdown, with the importer that people use. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importReport } from '../../main/import/import-report';
import { canonicalText } from '../../main/report/canonical-text';
import type { Handlers } from '../../main/ipc/handlers';
import { mark, valueOf, World } from './support/world';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');
const REAL = resolve(import.meta.dirname, '../../../shared/reports/cicc-ai-outlook-5.txt');

let world: World;
let handlers: Handlers;
beforeEach(async () => {
  world = await World.create();
  handlers = await world.start({ parse: importReport });
});
afterEach(() => world.remove());

const importOne = async (path: string) => {
  const { imported, refused } = valueOf(await handlers['reports.importDropped']([path]));
  expect(refused).toEqual([]);
  return imported[0];
};
const open = async (reportId: string) => {
  const opened = valueOf(await handlers['reports.open']({ reportId }));
  return { opened, text: canonicalText(opened.blocks).text };
};

test.each([
  [
    'sample-en.txt',
    'the next divide runs through availability',
    'An editor’s note on this edition.',
  ],
  ['sample-zh.txt', '价格战的空间所剩不多', '编者按，本版修订了若干数字。'],
])('%s: imported, marked, revised, exported', async (name, words, added) => {
  const source = readFileSync(join(FIXTURES, name), 'utf8');
  const reportId = (await importOne(await world.write('first.txt', source)))?.reportId ?? '';
  const { text } = await open(reportId);
  const start = text.indexOf(words);
  const { id } = await mark(handlers, reportId, { start, end: start + words.length }, 'Why?');

  const newer = `${source.trimEnd()}\n\n${added}\n`;
  const outcome = await importOne(await world.write('second.txt', newer));
  expect(outcome).toMatchObject({ reportId, status: 'replaced' });
  const after = await open(reportId);
  expect(after.text).toContain(added);
  expect(after.opened.annotations).toMatchObject([{ id, anchoring: { state: 'exact', start } }]);

  world.exportPath = join(world.files, 'notes.md');
  valueOf(await handlers['export.toFile']({ reportId }));
  const markdown = readFileSync(world.exportPath, 'utf8');
  expect(markdown).toContain(words);
  expect(markdown).toContain(`^ofp-${id}`);
});

test.skipIf(!existsSync(REAL))('the real report, twice: one report, whole', async () => {
  const first = await importOne(REAL);
  const second = await importOne(REAL);
  expect([first?.status, second?.status]).toEqual(['added', 'known']);
  expect(second?.reportId).toBe(first?.reportId);
  const { opened, text } = await open(first?.reportId ?? '');
  expect(opened.textLength).toBe(text.length);
  const [summary] = valueOf(await handlers['reports.list'](undefined));
  const count = (type: string) => opened.blocks.filter((block) => block.type === type).length;
  expect(summary?.counts).toEqual({
    headings: count('heading'),
    figures: count('figure'),
    tables: count('table'),
    annotations: 0,
  });
  expect(count('figure') + count('table')).toBe(35);
});
