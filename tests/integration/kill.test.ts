/** A process that is killed while it writes loses nothing that was acknowledged, and leaves the library in order. */
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAnnotation, listAnnotations } from '../../main/storage/annotations';
import { readBlocks } from '../../main/storage/blocks';
import type { Library } from '../../main/storage/library';
import { findReport, listReports } from '../../main/storage/reports';
import { sql } from '../../main/storage/sql';
import { bundle } from './support/bundle';
import { World } from './support/world';

/** One after another on the same library, in each of two libraries. */
const KILLS = 50;

interface Acknowledged {
  readonly report?: string;
  readonly annotation?: string;
  readonly note?: string;
  /** Asked for, but perhaps not done. */
  readonly removing?: string;
  readonly removed?: string;
}

let program: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  program = await bundle('tests/integration/support/killed-writer.ts');
});
afterAll(() => program.remove());

/** A small generator with a seed (mulberry32, by Tommy Ettinger), so that a failing run can be had again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Runs the writer, kills it `delay` ms after its first sign of life or `early` after its start; answers what it said. */
function runAndKill(folder: string, number: string, delay: number, early: boolean) {
  return new Promise<{ said: Acknowledged[]; failure: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [program.path, folder, number]);
    let said = '';
    let failure = '';
    let timer = early ? setTimeout(() => child.kill('SIGKILL'), delay) : undefined;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      timer ??= setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      failure += text;
    });
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      const whole = said.slice(0, said.lastIndexOf('\n') + 1).trim();
      const lines = whole === '' ? [] : whole.split('\n');
      resolve({ said: lines.map((line) => JSON.parse(line) as Acknowledged), failure });
    });
  });
}

async function expectAll({ reports, notes }: Library, said: readonly Acknowledged[]) {
  const removing = new Set(said.map((line) => line.removing));
  for (const { report, annotation, note } of said) {
    if (report !== undefined) expect(await findReport(reports.read, report)).toBeDefined();
    if (annotation === undefined || removing.has(annotation)) continue;
    expect((await findAnnotation(notes.read, annotation))?.content.note).toBe(note);
  }
  for (const { removed } of said) {
    if (removed !== undefined) expect(await findAnnotation(notes.read, removed)).toBeUndefined();
  }
}

async function expectOrder({ reports, notes }: Library) {
  for (const { read } of [reports, notes]) {
    expect(await read.all(sql`PRAGMA integrity_check`)).toEqual([{ integrity_check: 'ok' }]);
    expect(await read.all(sql`PRAGMA foreign_key_check`)).toEqual([]);
  }
  for (const { id, number } of await listReports(reports.read)) {
    expect(await readBlocks(reports.read, number)).toHaveLength(400);
    const standing = await listAnnotations(notes.read, id);
    const created = await notes.read.get<{ count: number }>(sql`
      SELECT sum(action = 'create') - sum(action = 'remove') AS count
      FROM annotation_revision WHERE report_id = ${id}`);
    expect(standing).toHaveLength(created?.count ?? 0);
  }
}

test.concurrent.each([1, 2])(
  `${KILLS} kills at random moments, seed %i`,
  { timeout: 120_000 },
  async (seed) => {
    const world = await World.create();
    const random = randomFrom(seed);
    const said: Acknowledged[] = [];
    let late = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const early = random() < 0.4;
      if (!early) late += 1;
      const number = `${seed}-${kill}`;
      const run = await runAndKill(world.folder, number, random() * (early ? 150 : 60), early);
      expect(run.failure).toBe('');
      said.push(...run.said);
    }
    await world.start();
    await expectAll(world.library, said);
    await expectOrder(world.library);
    // Those that were killed late had said something by then, however slow the machine.
    expect(said.length).toBeGreaterThanOrEqual(late);
    await world.remove();
  },
);
