/** Files that are on the disk when a call returns, and whole or not there at all. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Windows knows no flushing of a folder: its file system keeps names in a journal. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function flushFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a finished file in the place of another, or where there was none. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await flushFile(from);
  await rename(from, to);
  await flushFolder(dirname(to));
}

/** Copies a file so that `to` is, at every moment, either what it was or the whole copy. */
export async function copyDurably(from: string, to: string): Promise<void> {
  const part = `${to}.part`;
  await rm(part, { force: true });
  await copyFile(from, part);
  await moveDurably(part, to);
}

/** Writes a small file whole; nobody else may read it. */
export async function writeDurably(path: string, content: string): Promise<void> {
  const part = `${path}.part`;
  const handle = await open(part, 'w', 0o600);
  try {
    await handle.writeFile(content);
  } finally {
    await handle.close();
  }
  await moveDurably(part, path);
}

/** SHA-256 of a file, in hex. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
