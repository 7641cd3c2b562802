/** A process that is killed while it makes a backup leaves whole backups only, and as many as there were. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkNotes } from '../../main/storage/check-notes';
import { bundle } from './support/bundle';
import { mark, World } from './support/world';

const KILLS = 12;

let program: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  program = await bundle('tests/integration/support/killed-backup.ts');
});
afterAll(() => program.remove());

/** Kills the process `delay` ms after its first backup; answers what it complained of. */
function runAndKill(folder: string, delay: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program.path, folder]);
    let failure = '';
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), delay));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      failure += text;
    });
    child.on('error', reject);
    child.on('close', () => resolve(failure));
  });
}

test(`${KILLS} kills in the middle of backups`, { timeout: 60_000 }, async () => {
  const world = await World.create();
  const handlers = await world.start();
  const reportId = await world.import(handlers, 'a.txt', 'The tide tables of the Tay.');
  for (let index = 0; index < 20; index += 1) {
    await mark(handlers, reportId, { start: index, end: index + 4 }, 'words '.repeat(500));
  }
  await world.stop();
  const folder = join(world.folder, 'backups');
  for (let kill = 0; kill < KILLS; kill += 1) {
    expect(await runAndKill(world.folder, kill * 7)).toBe('');
    const whole = readdirSync(folder).filter((name) => name.endsWith('.db'));
    expect(whole.length).toBeGreaterThan(0);
    for (const name of whole) {
      expect((await checkNotes(join(folder, name), 'immutable')).faults).toEqual([]);
    }
  }
  await world.remove();
});
