/**
 * The search of a library against brute force (for what it finds), the same index asked directly, and ripgrep where it is
 * installed (for how long it takes). SIZE is the library's text in MB.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importReport } from '../../main/import/import-report';
import { searchLibrary } from '../../main/ipc/handlers/search';
import { canonicalText } from '../../main/report/canonical-text';
import { passageText, tokensOfBlocks } from '../../main/search/passage';
import { planOf } from '../../main/search/plan';
import { INDEX_VERSION } from '../../main/search/tokens';
import { openLibrary } from '../../main/storage/library';
import { putReport } from '../../main/storage/reports';
import { countMatches, firstMatches, indexReport } from '../../main/storage/search-index';
import { sql } from '../../main/storage/sql';
import type { Block } from '../../preload/contract/report';
import { fold } from '../../preload/contract/text/fold';
import { parseQuery } from '../../preload/contract/text/query';
import { material } from './support/material';
import { figure } from './support/report';
import { median, percentile } from './support/statistics';

const SIZE = Number(process.env['SIZE'] ?? 10) * 1e6;
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
/** Reports a transaction. */
const TOGETHER = 20;

/** Numbers in [0, 1) that are the same in each run (mulberry32, Tommy Ettinger, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomFrom(7);
const { name, text } = material();
const parsed = await importReport({ bytes: Buffer.from(text), fileName: 'report.txt' });
if (!parsed.ok) throw new Error(parsed.error.code);
const { blocks: source, metadata } = parsed.value;

/** The blocks of the material in another order, half of them, with other digits. */
function anotherReport(): Block[] {
  const change = (words: string) => words.replace(/\d/g, () => String(Math.floor(random() * 10)));
  return source
    .filter(() => random() < 0.5)
    .map((block) => ({ block, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ block }) =>
      block.type === 'paragraph'
        ? { ...block, text: { text: change(block.text.text), marks: [] } }
        : block,
    );
}

const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const files = join(folder, 'texts');
mkdirSync(files);
const opened = await openLibrary({ folder: join(folder, 'library'), clock: () => Date.now() });
if (!opened.ok) throw new Error(opened.error.code);
const library = opened.value;
const db = library.reports.read;

const passages: string[] = [];
let bytes = 0;
let count = 0;
let building = 0;
while (bytes < SIZE) {
  const batch = Array.from({ length: TOGETHER }, () => canonicalText(anotherReport()));
  for (const canonical of batch) {
    bytes += Buffer.byteLength(canonical.text);
    passages.push(...canonical.blocks.map((block) => fold(passageText(block))));
    writeFileSync(join(files, `${count + batch.indexOf(canonical)}.txt`), canonical.text);
  }
  const before = performance.now();
  await library.reports.write(async (writer) => {
    for (const canonical of batch) {
      count += 1;
      const number = await putReport(writer, {
        id: `bench-${count}`,
        contentHash: String(count),
        fileName: 'report.txt',
        titleKey: String(count),
        edition: null,
        importedAt: new Date(count).toISOString(),
        metadata,
        textLength: canonical.text.length,
        blocks: canonical.blocks,
        boilerplate: [],
        doubts: [],
      });
      await indexReport(writer, number, tokensOfBlocks(canonical.blocks), INDEX_VERSION);
    }
  });
  building += performance.now() - before;
}

/** Words of one to four characters out of the text itself, and what people write. */
const sampled = Array.from({ length: 40 }, (_, at) => {
  const passage = passages[Math.floor(random() * passages.length)] ?? '';
  const start = Math.floor(random() * passage.length);
  return passage.slice(start, start + 1 + (at % 4)).replace(/[\s"“”-]/g, '');
}).filter((word) => word !== '' && !word.startsWith('near:'));
const queries = [
  ...'模型|的|大模型|人工智能|ChatGPT|gpt|ＧＰＴ|tran|nsfor|2023|１|機器學習|没有这个词|%|zq'.split(
    '|',
  ),
  'AI 应用',
  '模型 算力',
  ...sampled,
];

const ask = (query: string, effort: 'quick' | 'exact') =>
  searchLibrary(
    library,
    { query, publisher: null, year: null, kind: null, effort, reports: 20 },
    () => false,
  );

let wrong = 0;
for (const query of queries) {
  const { terms } = parseQuery(query);
  const expected = passages.filter((one) => terms.every((term) => one.includes(term))).length;
  const { total } = await ask(query, 'exact');
  if (total.passages !== expected) {
    wrong += 1;
    process.stdout.write(`  WRONG: ${query}: ${total.passages} passages, not ${expected}\n`);
  }
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}

const hasRipgrep = spawnSync('rg', ['--version']).status === 0;
const through: number[] = [];
const direct: number[] = [];
const grepped: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  for (const query of queries) {
    const { match } = planOf(parseQuery(query));
    if (match === null) continue;
    through.push(await timed(() => ask(query, 'quick')));
    direct.push(
      await timed(async () => {
        const rows = await countMatches(db, match, 20_000);
        const best = rows.toSorted((a, b) => b.passages - a.passages).slice(0, 20);
        await firstMatches(
          db,
          match,
          best.map(({ report }) => report),
          4,
        );
      }),
    );
    if (!hasRipgrep) continue;
    grepped.push(
      await timed(() =>
        Promise.resolve(spawnSync('rg', ['-Fi', '-n', query, files], { maxBuffer: 1e9 })),
      ),
    );
  }
}
const size = await db.get<{ bytes: number }>(
  sql`SELECT sum(length(block)) AS bytes FROM passage_index_data`,
);
await library.close();
rmSync(folder, { recursive: true, force: true });

const ms = (value: number) => `${value.toFixed(1)} ms`;
process.stdout.write(
  `${count} reports made of ${name}: ${(bytes / 1e6).toFixed(0)} MB of text, ${passages.length} passages, ${queries.length} queries, ${ROUNDS} rounds\n`,
);
figure('queries with another answer than brute force', String(wrong));
figure('stored and indexed', `${(bytes / 1e6 / (building / 1000)).toFixed(1)} MB/s`);
figure('index against the text', `${((size?.bytes ?? 0) / bytes).toFixed(2)} x`);
figure('search, median', ms(median(through)));
figure('search, 95th percentile', ms(percentile(through, 0.95)));
figure('the index asked directly, median', ms(median(direct)));
figure('the index asked directly, 95th percentile', ms(percentile(direct, 0.95)));
if (hasRipgrep) figure('ripgrep, median', ms(median(grepped)));
else process.stdout.write('  NOTE: ripgrep is not installed; not measured against it\n');
if (wrong > 0) process.exitCode = 1;
