import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from '../../../main/report/canonical-text';
import {
  deleteBlocks,
  insertBlocks,
  readBlocks,
  readBlocksAround,
} from '../../../main/storage/blocks';
import { sql } from '../../../main/storage/sql';
import type { Block } from '../../../preload/contract/report';
import { memoryLibrary } from './memory';

const rich = (text: string) => ({ text, marks: [] });
const line = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/\n/g, ''));

const paragraph = line.map((text): Block => ({ type: 'paragraph', text: rich(text) }));
const footnote = line.map((text): Block => ({ type: 'footnote', label: '7', text: rich(text) }));
const figure = fc.tuple(line, line).map(([label, caption]): Block => ({
  type: 'figure',
  number: null,
  label: rich(label),
  caption: rich(caption),
  sourceLabel: rich(''),
  source: null,
  notes: [],
  panels: [],
  asset: null,
}));
const report = fc.array(fc.oneof(paragraph, footnote, figure), { minLength: 1, maxLength: 12 });

test('come back as they were stored', async () => {
  const library = await memoryLibrary();
  let number = 0;
  await fc.assert(
    fc.asyncProperty(report, async (blocks) => {
      const { blocks: placed } = canonicalText(blocks);
      number += 1;
      const stored = number;
      await library.write((db) => insertBlocks(db, stored, placed));
      expect(await readBlocks(library.read, stored)).toEqual(placed);
    }),
    { numRuns: 60 },
  );
});

test('around a range are those that it touches, and where the first of them begins', async () => {
  const library = await memoryLibrary();
  let number = 0;
  await fc.assert(
    fc.asyncProperty(report, fc.nat(200), fc.nat(40), async (blocks, from, length) => {
      const { blocks: placed, starts, text } = canonicalText(blocks);
      const start = Math.min(from, Math.max(0, text.length - 1));
      const end = Math.min(text.length, start + length);
      number += 1;
      const stored = number;
      await library.write((db) => insertBlocks(db, stored, placed));
      const found = await readBlocksAround(library.read, stored, start, end);
      const slice = canonicalText(found.blocks).text;
      expect(text.slice(found.origin, found.origin + slice.length)).toBe(slice);
      if (start < end) {
        expect(slice.slice(start - found.origin, end - found.origin)).toBe(text.slice(start, end));
        const last = starts.findLastIndex((begin, index) => index < blocks.length && begin <= end);
        expect(found.origin + slice.length).toBeLessThanOrEqual(starts[last + 1] ?? text.length);
      }
    }),
    { numRuns: 100 },
  );
});

test('of one report don’t mix with another’s, and go together', async () => {
  const library = await memoryLibrary();
  const of = (text: string) => canonicalText([{ type: 'paragraph', text: rich(text) }]).blocks;
  await library.write(async (db) => {
    await insertBlocks(db, 1, of('one'));
    await insertBlocks(db, 2, of('two'));
    await deleteBlocks(db, 1);
  });
  expect(await readBlocks(library.read, 1)).toEqual([]);
  expect(await readBlocks(library.read, 2)).toEqual(of('two'));
});

test('around an offset are found by the index', async () => {
  const library = await memoryLibrary();
  const plan = await library.read.all<{ detail: string }>(
    sql`EXPLAIN QUERY PLAN SELECT max(start) FROM block WHERE id >> 20 = ${1} AND start <= ${5}`,
  );
  expect(plan.map(({ detail }) => detail)).toEqual([
    expect.stringContaining('INDEX block_start (<expr>=? AND start<?)'),
  ]);
});
