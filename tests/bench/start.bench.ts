/** From spawn to readable text, memory and processor time, against a bare window with the same text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importReport } from '../../main/import/import-report';
import { material, staticPage } from './support/material';
import { figure } from './support/report';
import { FLOOR, measureStart, ROOT, type Start } from './support/start-app';
import { median, pairedRatio } from './support/statistics';

const ROUNDS = Number(process.env['ROUNDS'] ?? 10);
/** A run in which two identical floors differ by more says nothing. */
const NOISE = 0.08;

const { name, text } = material();
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const file = join(folder, 'report.txt');
const page = join(folder, 'floor.html');
const library = join(folder, 'library');
writeFileSync(file, text);
const parsed = await importReport({ bytes: Buffer.from(text), fileName: 'report.txt' });
if (!parsed.ok) throw new Error(parsed.error.code);
writeFileSync(page, staticPage(parsed.value.blocks));

const subjects = {
  floor: [FLOOR, page],
  again: [FLOOR, page],
  offprint: [ROOT, '--library', library],
};
type Subject = keyof typeof subjects;
const names = Object.keys(subjects) as Subject[];
const starts: Record<Subject, Start[]> = { floor: [], again: [], offprint: [] };

await measureStart([...subjects.offprint, file]);
for (const subject of names) await measureStart(subjects[subject]);
for (let round = 0; round < ROUNDS; round += 1) {
  for (let turn = 0; turn < names.length; turn += 1) {
    const subject = names[(round + turn) % names.length] ?? 'floor';
    starts[subject].push(await measureStart(subjects[subject]));
  }
}
rmSync(folder, { recursive: true, force: true });

const column = (subject: Subject, key: keyof Start) => starts[subject].map((start) => start[key]);
const against = (key: keyof Start) => pairedRatio(column('offprint', key), column('floor', key));

process.stdout.write(`${name}, ${ROUNDS} rounds, medians\n`);
const noise = Math.abs(median(column('again', 'text')) / median(column('floor', 'text')) - 1);
figure('two identical floors differ by', `${(noise * 100).toFixed(1)} %`);
if (noise > NOISE)
  process.stdout.write('  VOID: the machine was too uneven for the figures below\n');
const bars: readonly [keyof Start, string, string, number][] = [
  ['text', 'spawn to readable text', 'ms', 1.15],
  ['processor', 'processor time to text', 'ms', 1.5],
  ['memory', 'memory, PSS of all processes', 'MB', 1.25],
];
for (const [key, label, unit, limit] of bars) {
  const ratio = against(key);
  const values = `${median(column('offprint', key)).toFixed(0)} / ${median(column('floor', key)).toFixed(0)} ${unit}`;
  figure(label, `${values} = ${ratio.toFixed(2)} x`, { limit, reached: ratio });
}
