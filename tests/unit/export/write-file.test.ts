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
import { readNotesFile, writeFileAtomically } from '../../../main/export/write-file';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-export-'));
});
afterEach(() => rm(folder, { recursive: true }));

const done = { ok: true, value: undefined };
const refused = (code: string, path: string) => ({ ok: false, error: { code, params: { path } } });

describe('readNotesFile', () => {
  test('answers the text with its byte order mark, and null where there is no file', async () => {
    const path = join(folder, 'a.md');
    expect(await readNotesFile(path)).toEqual({ ok: true, value: null });
    await writeFile(path, '\ufeff笔记\r\n');
    expect(await readNotesFile(path)).toEqual({ ok: true, value: '\ufeff笔记\r\n' });
  });

  test('refuses what could not be written back as it is, and what is no file', async () => {
    const path = join(folder, 'gbk.md');
    await writeFile(path, Buffer.from([0xd6, 0xd0, 0xce, 0xc4]));
    expect(await readNotesFile(path)).toEqual(refused('export-foreign', path));
    expect(await readNotesFile(folder)).toEqual(refused('export-unwritable', folder));
  });
});

describe('writeFileAtomically', () => {
  test('writes a new file, and leaves no other', async () => {
    const path = join(folder, '笔记.md');
    expect(await writeFileAtomically(path, '笔记', 'n1')).toEqual(done);
    expect(await readFile(path, 'utf8')).toBe('笔记');
    expect(await readdir(folder)).toEqual(['笔记.md']);
  });

  test('keeps permissions and follows a symbolic link', async () => {
    const path = join(folder, 'real.md');
    const link = join(folder, 'link.md');
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    await symlink(path, link);
    expect(await writeFileAtomically(link, 'new', 'n1')).toEqual(done);
    expect(await readFile(path, 'utf8')).toBe('new');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
  });

  test.each([
    ['in a folder that is not there', 'none/a.md'],
    ['that is a folder', '.'],
  ])('refuses a path %s, and leaves nothing behind', async (_, relative) => {
    const path = join(folder, relative);
    expect(await writeFileAtomically(path, 'x', 'n1')).toEqual(refused('export-unwritable', path));
    expect(await readdir(folder)).toEqual([]);
  });

  test('touches neither the file nor a stranger’s when the temporary name is taken', async () => {
    const path = join(folder, 'a.md');
    await writeFile(path, 'old');
    await writeFile(join(folder, '.offprint-n1.tmp'), 'theirs');
    expect(await writeFileAtomically(path, 'new', 'n1')).toEqual(
      refused('export-unwritable', path),
    );
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readFile(join(folder, '.offprint-n1.tmp'), 'utf8')).toBe('theirs');
  });
});
