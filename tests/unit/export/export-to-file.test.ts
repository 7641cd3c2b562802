import {
  chmod,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportToFile } from '../../../main/export/export-to-file';
import { renderMarkdown } from '../../../main/export/render-markdown';
import { writeFileAtomically } from '../../../main/export/write-file';
import { inputOf } from './fixtures';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-export-'));
});
afterEach(() => rm(folder, { recursive: true }));

const rendered = renderMarkdown(inputOf([{ id: 'a', words: '监管趋严' }]));
const exportTo = (path: string) => exportToFile({ path, rendered, lastWritten: null, nonce: 'n1' });

describe('exportToFile', () => {
  test('writes a new file, and leaves no other', async () => {
    const path = join(folder, '笔记.md');
    expect(await exportTo(path)).toMatchObject({ ok: true, value: { changed: true } });
    expect(await readFile(path, 'utf8')).toBe(rendered.text);
    expect(await readdir(folder)).toEqual(['笔记.md']);
  });

  test('does not write a file that needs no change', async () => {
    const path = join(folder, 'a.md');
    await exportTo(path);
    const before = await stat(path);
    expect(await exportTo(path)).toMatchObject({ ok: true, value: { changed: false } });
    expect((await stat(path)).ino).toBe(before.ino);
  });

  test.each([
    ['someone else’s', Buffer.from('# 别人的')],
    ['not UTF-8', Buffer.from([0xd6, 0xd0, 0xce, 0xc4])],
  ])('leaves a file alone that is %s', async (_, bytes) => {
    const path = join(folder, 'a.md');
    await writeFile(path, bytes);
    const error = { code: 'export-foreign', params: { path } };
    expect(await exportTo(path)).toEqual({ ok: false, error });
    expect(await readFile(path)).toEqual(bytes);
  });

  test.each([
    ['in a folder that is not there', 'none/a.md'],
    ['that is a folder', '.'],
  ])('refuses a path %s', async (_, relative) => {
    const path = join(folder, relative);
    const error = { code: 'export-unwritable', params: { path } };
    expect(await exportTo(path)).toEqual({ ok: false, error });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('writeFileAtomically', () => {
  test('keeps permissions and follows a symbolic link', async () => {
    const path = join(folder, 'real.md');
    const link = join(folder, 'link.md');
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    await symlink(path, link);
    expect(await writeFileAtomically(link, 'new', 'n1')).toEqual({ ok: true, value: undefined });
    expect(await readFile(path, 'utf8')).toBe('new');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
  });

  test('touches neither the file nor a stranger’s when the temporary name is taken', async () => {
    const path = join(folder, 'a.md');
    await writeFile(path, 'old');
    await writeFile(join(folder, '.offprint-n1.tmp'), 'theirs');
    expect(await writeFileAtomically(path, 'new', 'n1')).toMatchObject({ ok: false });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readFile(join(folder, '.offprint-n1.tmp'), 'utf8')).toBe('theirs');
  });
});
