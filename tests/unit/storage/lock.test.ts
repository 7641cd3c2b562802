import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from '../../../main/storage/lock';
import { temporaryFolder } from './temporary-folder';

test('a folder has one owner at a time', async () => {
  const folder = temporaryFolder();
  const lock = await takeLock(folder);
  await expect(takeLock(folder)).rejects.toMatchObject({
    problem: { code: 'library-locked', params: { path: folder } },
  });
  await lock.release();
  await (await takeLock(folder)).release();
});

test('the lock is an empty file that only its owner may open', async () => {
  const folder = temporaryFolder();
  const lock = await takeLock(folder);
  expect(readdirSync(folder)).toEqual(['lock']);
  const { size, mode } = statSync(join(folder, 'lock'));
  expect([size, mode & 0o777]).toEqual([0, 0o600]);
  await lock.release();
});
