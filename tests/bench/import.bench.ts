/**
 * Imports through the handler that the app uses, into a library on the disk and its search index: from one report to
 * 200 of them in a file, as text, in short lines, as Markdown and as a page; and a folder of reports.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importReport } from '../../main/import/import-report';
import { importPaths } from '../../main/ipc/handlers/import-paths';
import { canonicalText } from '../../main/report/canonical-text';
import { tokensOfBlocks } from '../../main/search/passage';
import { INDEX_VERSION } from '../../main/search/tokens';
import { openLibrary, type Library } from '../../main/storage/library';
import { putReport } from '../../main/storage/reports';
import { indexReports } from '../../main/storage/search-index';
import { asMarkdown, asPage, inShortLines } from './support/formats';
import { material } from './support/material';
import { figure } from './support/report';
import { median } from './support/statistics';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
/** Megabytes of text a second. */
const BAR = 4;
/** Reports in the folder. */
const FOLDER = 60;
const { name, text } = material();
const parsed = await importReport({ bytes: Buffer.from(text), fileName: 'report.txt' });
if (!parsed.ok) throw new Error(parsed.error.code);
const { blocks, metadata, boilerplate, doubts } = parsed.value;

interface Source {
  readonly name: string;
  readonly ending: string;
  readonly body: string;
  /** Puts a title over a text. */
  readonly withTitle: (title: string, text: string) => string;
}

const underLine = (title: string, body: string) => `${title}\n\n${body}`;
const sources: readonly Source[] = [
  { name: 'text', ending: 'txt', body: text, withTitle: underLine },
  { name: 'lines of 12', ending: 'txt', body: inShortLines(text, 12), withTitle: underLine },
  { name: 'lines of 6', ending: 'txt', body: inShortLines(text, 6), withTitle: underLine },
  {
    name: 'Markdown',
    ending: 'md',
    body: asMarkdown(blocks),
    withTitle: (title, body) => `# ${title}\n\n${body}`,
  },
  {
    name: 'a page',
    ending: 'html',
    body: asPage(blocks),
    withTitle: (title, body) =>
      `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}`,
  },
];

const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
async function openAt(place: string): Promise<Library> {
  const opened = await openLibrary({ folder: join(folder, place), clock: () => Date.now() });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

interface Cost {
  readonly time: number;
  /** Of the processor, all threads together. */
  readonly processor: number;
}

async function cost(act: () => Promise<unknown>): Promise<Cost> {
  const before = performance.now();
  const used = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(used);
  return { time: performance.now() - before, processor: (user + system) / 1000 };
}

async function importAll(library: Library, paths: readonly string[]): Promise<void> {
  const services = { parse: importReport, clock: () => Date.now() };
  const others: string[] = [];
  await importPaths(library, paths, services, {
    progress: () => undefined,
    done: (_, outcome) => {
      const became = outcome.ok ? outcome.value.status : outcome.error.code;
      if (became !== 'added') others.push(became);
    },
  });
  if (others.length > 0) {
    throw new Error(`${others.length} files were not added: ${[...new Set(others)].join(', ')}`);
  }
}

let files = 0;
/** With a title of its own: a newer copy of a report that is there costs the comparison of the two. */
function write(where: string, { ending, body, withTitle }: Source, repeated: number): string {
  files += 1;
  const path = join(where, `report-${files}.${ending}`);
  const title = `储能行业的第 ${files} 个问题`;
  // The report says which other one it is taken from; that title counts, too.
  const own = body.replaceAll(metadata.originalTitle ?? title, title);
  writeFileSync(path, withTitle(title, own.repeat(repeated)));
  return path;
}

let libraries = 0;
const times = new Map<string, { bytes: number; costs: Cost[] }>();
async function measure(what: string, paths: readonly string[], bytes: number): Promise<void> {
  const known = times.get(what) ?? { bytes, costs: [] };
  times.set(what, known);
  // A library of its own, since it may know the text from another measurement.
  const library = await openAt(`library-${(libraries += 1)}`);
  known.costs.push(await cost(() => importAll(library, paths)));
  await library.close();
}

const library = await openAt('database');
const database: number[] = [];
async function store(round: number): Promise<void> {
  const canonical = canonicalText(blocks);
  const tokens = tokensOfBlocks(canonical.blocks);
  const before = performance.now();
  await library.reports.write(async (db) => {
    const number = await putReport(db, {
      id: `bench-${round}`,
      contentHash: String(round),
      fileName: 'report.txt',
      titleKey: String(round),
      edition: null,
      importedAt: new Date().toISOString(),
      metadata,
      textLength: canonical.text.length,
      blocks: canonical.blocks,
      boilerplate,
      doubts,
    });
    await indexReports(db, [{ report: number, tokens }], INDEX_VERSION);
  });
  database.push(performance.now() - before);
}

for (let round = 0; round < ROUNDS; round += 1) {
  for (const source of sources) {
    for (const repeated of [1, 20, 200]) {
      if (repeated === 200 && round > 1) continue;
      const path = write(folder, source, repeated);
      const bytes = repeated * Buffer.byteLength(source.body);
      await measure(`${source.name}, ${repeated} x`, [path], bytes);
    }
  }
  const many = join(folder, `many-${round}`);
  mkdirSync(many);
  const source = sources.find(({ ending }) => ending === 'md');
  if (!source) throw new Error('nothing to fill a folder with');
  for (let file = 0; file < FOLDER; file += 1) write(many, source, 1);
  const bytes = FOLDER * Buffer.byteLength(source.body);
  await measure(`a folder of ${FOLDER} reports in Markdown`, [many], bytes);
  await store(round);
}
await library.close();
rmSync(folder, { recursive: true, force: true });

process.stdout.write(
  `${name} (${(Buffer.byteLength(text) / 1000).toFixed(0)} KB), ${ROUNDS} rounds, medians; stored and indexed\n`,
);
for (const [what, { bytes, costs }] of times) {
  const rate = bytes / 1e3 / median(costs.map(({ time }) => time));
  const processor = bytes / 1e3 / median(costs.map((one) => one.processor));
  const value = `${rate.toFixed(1)} MB/s (${processor.toFixed(1)} MB a second of processor)`;
  figure(what, `${value}${rate >= BAR ? '' : `  UNDER ${BAR}`}`);
}
const stored = median(database);
figure('one report into database and index', `${stored.toFixed(1)} ms`, {
  limit: 10,
  reached: stored,
});
