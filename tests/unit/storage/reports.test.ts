import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../main/report/canonical-text';
import type { Asset } from '../../../main/report/report';
import { putAssets, readAsset } from '../../../main/storage/assets';
import { readBlocks } from '../../../main/storage/blocks';
import {
  findByContent,
  findByTitle,
  findReport,
  listReports,
  putReport,
  readAsides,
  type NewReport,
} from '../../../main/storage/reports';
import { memoryLibrary, METADATA } from './memory';

const { blocks, text } = canonicalText([
  { type: 'heading', level: 1, text: { text: 'Ebb', marks: [] } },
  { type: 'paragraph', text: { text: 'Water leaves.', marks: [] } },
]);

const report = (id: string, changes: Partial<NewReport> = {}): NewReport => ({
  id,
  contentHash: `hash of ${id}`,
  fileName: `${id}.txt`,
  titleKey: 'tidesofthetay',
  edition: null,
  importedAt: '2026-01-01T00:00:00.000Z',
  metadata: METADATA,
  textLength: text.length,
  blocks,
  boilerplate: [{ beforeBlock: 1, lines: ['Join our group'], reason: 'promotion' }],
  doubts: [{ block: 0, code: 'heading-level', excerpt: 'Ebb' }],
  ...changes,
});

describe('a report', () => {
  test('is found by its id, its bytes and its title', async () => {
    const library = await memoryLibrary();
    await library.write((db) => putReport(db, report('a')));
    const row = {
      id: 'a',
      contentHash: 'hash of a',
      titleKey: 'tidesofthetay',
      edition: 'hash of a',
      metadata: METADATA,
      textLength: 17,
      headings: 1,
      figures: 0,
      tables: 0,
    };
    expect(await findReport(library.read, 'a')).toMatchObject(row);
    expect(await findByContent(library.read, 'hash of a')).toMatchObject(row);
    expect(await findByTitle(library.read, 'tidesofthetay')).toMatchObject([row]);
    expect(await findReport(library.read, 'b')).toBeUndefined();
    expect(await findByContent(library.read, 'b')).toBeUndefined();
    expect(await findByTitle(library.read, 'b')).toEqual([]);
  });

  test('keeps its number and drops its old blocks when it is replaced', async () => {
    const library = await memoryLibrary();
    const newer = canonicalText([{ type: 'paragraph', text: { text: 'New.', marks: [] } }]);
    const first = await library.write((db) => putReport(db, report('a')));
    await library.write((db) => putReport(db, report('b')));
    const second = await library.write((db) =>
      putReport(db, report('a', { contentHash: 'newer', blocks: newer.blocks, doubts: [] })),
    );
    expect(second).toBe(first);
    expect(await readBlocks(library.read, first)).toEqual(newer.blocks);
    expect(await findByContent(library.read, 'hash of a')).toBeUndefined();
    expect(await readAsides(library.read, first)).toMatchObject({ doubts: [] });
    expect(await readBlocks(library.read, first + 1)).toEqual(blocks);
  });

  test('of the same bytes as another is refused', async () => {
    const library = await memoryLibrary();
    await library.write((db) => putReport(db, report('a')));
    const twin = library.write((db) => putReport(db, report('b', { contentHash: 'hash of a' })));
    await expect(twin).rejects.toThrow('UNIQUE');
    expect(await listReports(library.read)).toHaveLength(1);
  });

  test('comes before those that were imported earlier', async () => {
    const library = await memoryLibrary();
    await library.write(async (db) => {
      await putReport(db, report('old', { importedAt: '2025-01-01T00:00:00.000Z' }));
      await putReport(db, report('new', { importedAt: '2026-06-01T00:00:00.000Z' }));
      await putReport(db, report('newest', { importedAt: '2026-06-01T00:00:00.000Z' }));
    });
    expect((await listReports(library.read)).map(({ id }) => id)).toEqual(['newest', 'new', 'old']);
  });
});

test('pictures are stored once and go with the last report that has them', async () => {
  const library = await memoryLibrary();
  const picture = (id: string): Asset => ({
    id,
    mediaType: 'image/png',
    width: 2,
    height: 1,
    bytes: new Uint8Array([1, 0, 2]),
  });
  await library.write(async (db) => {
    const a = await putReport(db, report('a'));
    const b = await putReport(db, report('b'));
    await putAssets(db, a, [picture('shared'), picture('own'), picture('own')]);
    await putAssets(db, b, [picture('shared')]);
    await putAssets(db, a, []);
  });
  expect(await readAsset(library.read, 'shared')).toEqual({
    ...picture('shared'),
    bytes: Buffer.from([1, 0, 2]),
  });
  expect(await readAsset(library.read, 'own')).toBeUndefined();
});
