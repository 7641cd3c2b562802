import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importReport } from '../../../main/import/import-report';
import { siblingReader } from '../../../main/import/siblings';
import { pngOf, utf8, valueOf } from './support/reading';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'offprint-siblings-'));
  await mkdir(join(root, 'report', 'a_files'), { recursive: true });
  await writeFile(join(root, 'report', 'a_files', '1.png'), pngOf(90, 60));
  await writeFile(join(root, 'secret.png'), pngOf(10, 10));
});
afterEach(() => rm(root, { recursive: true }));

describe('siblingReader', () => {
  it('reads below the folder of the report, and nowhere else', async () => {
    await symlink(join(root, 'secret.png'), join(root, 'report', 'out.png'));
    const read = siblingReader(join(root, 'report'));
    expect((await read('a_files/1.png'))?.length).toBe(pngOf(90, 60).length);
    for (const path of [
      'out.png',
      '../secret.png',
      'a_files/../../secret.png',
      'a_files',
      'none.png',
      '/etc/hostname',
      '',
    ])
      expect(await read(path)).toBeUndefined();
  });

  it('brings the pictures of a saved page into its report', async () => {
    const page =
      '<title>展望</title><h1>展望</h1><p>储能需求在增长，价格继续下行。</p><img src="a_files/1.png">';
    const report = valueOf(
      await importReport({ bytes: utf8(page), fileName: 'a.html', folder: join(root, 'report') }),
    );
    expect(report.metadata.title).toBe('展望');
    expect(report.assets).toMatchObject([{ mediaType: 'image/png', width: 90, height: 60 }]);
    expect(report.blocks.map(({ type }) => type)).toEqual(['paragraph', 'figure']);
  });
});
