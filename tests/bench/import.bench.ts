/** Recognition of a text's structure, and its way into the database. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importReport } from '../../main/import/import-report';
import { canonicalText } from '../../main/report/canonical-text';
import { openLibrary } from '../../main/storage/library';
import { putReport } from '../../main/storage/reports';
import { material } from './support/material';
import { figure } from './support/report';
import { median } from './support/statistics';

const ROUNDS = Number(process.env['ROUNDS'] ?? 9);
const { name, text } = material();
const bytes = Buffer.from(text);
const large = Buffer.from(text.repeat(20));

async function parse(source: Uint8Array) {
  const before = performance.now();
  const parsed = await importReport({ bytes: source, fileName: 'report.txt' });
  if (!parsed.ok) throw new Error(parsed.error.code);
  return { parsed: parsed.value, time: performance.now() - before };
}

/** The least that must happen to the bytes: decoding, and a look at each line. */
function floor(source: Uint8Array): number {
  const before = performance.now();
  const lines = new TextDecoder('utf-8', { fatal: true }).decode(source).split('\n');
  if (lines.every((line) => line.trim() === '')) throw new Error('nothing to read');
  return performance.now() - before;
}

const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
writeFileSync(join(folder, 'report.txt'), bytes);
const opened = await openLibrary({ folder: join(folder, 'library'), clock: () => Date.now() });
if (!opened.ok) throw new Error(opened.error.code);
const library = opened.value;

const small: number[] = [];
const big: number[] = [];
const floors: number[] = [];
const database: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const { parsed, time } = await parse(bytes);
  small.push(time);
  big.push((await parse(large)).time);
  floors.push(floor(large));
  const canonical = canonicalText(parsed.blocks);
  const before = performance.now();
  await library.reports.write((db) =>
    putReport(db, {
      id: `bench-${round}`,
      contentHash: String(round),
      fileName: 'report.txt',
      titleKey: String(round),
      edition: null,
      importedAt: new Date().toISOString(),
      metadata: parsed.metadata,
      textLength: canonical.text.length,
      blocks: canonical.blocks,
      boilerplate: parsed.boilerplate,
      doubts: parsed.doubts,
    }),
  );
  database.push(performance.now() - before);
}
await library.close();
rmSync(folder, { recursive: true, force: true });

const rate = (size: number, times: readonly number[]) => size / 1e6 / (median(times) / 1000);
process.stdout.write(
  `${name} (${(bytes.length / 1000).toFixed(0)} KB), ${ROUNDS} rounds, medians\n`,
);
figure('structure of the report', `${median(small).toFixed(1)} ms`);
figure('structure of 20 times its text', `${rate(large.length, big).toFixed(1)} MB/s`);
figure('against decoding and splitting it', `${(median(big) / median(floors)).toFixed(0)} x`);
const stored = median(database);
figure('into the database', `${stored.toFixed(1)} ms`, { limit: 10, reached: stored });
