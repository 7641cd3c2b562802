/**
 * The search of a library against brute force (for what it finds), the same index asked directly, and ripgrep where it is
 * installed (for how long it takes). SIZE is the library's text in MB; 100 MB are some 2,000 reports.
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
import {
  countMatches,
  firstMatches,
  indexReports,
  type IndexEntry,
} from '../../main/storage/search-index';
import { sql } from '../../main/storage/sql';
import type { Block } from '../../preload/contract/report';
import { fold } from '../../preload/contract/text/fold';
import { findHits } from '../../preload/contract/text/match';
import { parseQuery } from '../../preload/contract/text/query';
import { material } from './support/material';
import { figure } from './support/report';
import { median, percentile } from './support/statistics';

const SIZE = Number(process.env['SIZE'] ?? 10) * 1e6;
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
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

/** Folded, with the id of their report. */
const passages: { readonly report: string; readonly text: string }[] = [];
let bytes = 0;
let count = 0;
let building = 0;
while (bytes < SIZE) {
  const batch = Array.from({ length: TOGETHER }, () => canonicalText(anotherReport()));
  for (const canonical of batch) {
    bytes += Buffer.byteLength(canonical.text);
    const number = count + 1 + batch.indexOf(canonical);
    for (const block of canonical.blocks) {
      passages.push({ report: `bench-${number}`, text: fold(passageText(block)) });
    }
    writeFileSync(join(files, `${number}.txt`), canonical.text);
  }
  const before = performance.now();
  await library.reports.write(async (writer) => {
    const entries: IndexEntry[] = [];
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
      entries.push({ report: number, tokens: tokensOfBlocks(canonical.blocks) });
    }
    await indexReports(writer, entries, INDEX_VERSION);
  });
  building += performance.now() - before;
}

/** What people write, by its kind. */
const kinds: Record<string, string[]> = {
  'one character, common': ['的', '模', 'a'],
  'two characters, common': ['模型', '智能', '数据'],
  'three characters': ['大模型', '机器人', '参数量'],
  'four characters': ['人工智能', '技术路线', '深度学习'],
  'a word of Latin letters': ['ChatGPT', 'transformer', 'OpenAI'],
  'its beginning': ['trans', 'Chat', 'Micro'],
  'its inside': ['nsfor', 'GPT', 'atG'],
  digits: ['2023', '175', '4'],
  mixed: ['GPT-3', '1750 亿', 'AI 应用', '2.5%'],
  'full width': ['ＧＰＴ', '１７５０', '％'],
  traditional: ['機器學習', '數據'],
  signs: ['%', '，', '（', '%）'],
  'several terms': ['模型 算力', '"AI 应用"', '模型 -算力', '模型 数据 near:20'],
  nowhere: ['没有这个词', 'zqzq', '囗'],
};
/** And words of one to four characters out of the text itself. */
for (let length = 1; length <= 4; length += 1) {
  const words = new Set<string>();
  while (words.size < 8) {
    const { text: passage } = passages[Math.floor(random() * passages.length)] ?? { text: '' };
    const start = Math.floor(random() * passage.length);
    const word = passage.slice(start, start + length).replace(/[\s"“”-]/g, '');
    if (word.length === length) words.add(word);
  }
  kinds[`taken from the text, ${length}`] = [...words];
}

const ask = (query: string, effort: 'quick' | 'exact', reports = 20) =>
  searchLibrary(
    library,
    { query, publisher: null, year: null, kind: null, effort, from: 0, reports },
    () => false,
  );

/** Hits of each report, by looking at every passage. */
function bruteForce(query: string): Map<string, number> {
  const asked = parseQuery(query);
  const hits = new Map<string, number>();
  for (const { report, text: folded } of passages) {
    if (!asked.terms.every((term) => folded.includes(term))) continue;
    const found = findHits(asked, { folded, starts: [0, folded.length] }).length / 2;
    if (found > 0) hits.set(report, (hits.get(report) ?? 0) + found);
  }
  return hits;
}

interface Share {
  found: number;
  expected: number;
  both: number;
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

async function compare(query: string, share: Share): Promise<void> {
  const expected = bruteForce(query);
  const { reports, total } = await ask(query, 'exact', Number.MAX_SAFE_INTEGER);
  for (const { reportId, hits } of reports) {
    share.both += Math.min(hits ?? 0, expected.get(reportId) ?? 0);
  }
  share.found += sum(reports.map(({ hits }) => hits ?? 0));
  share.expected += sum(expected.values());
  if (total.reports === expected.size && total.hits === sum(expected.values())) return;
  process.stdout.write(`  WRONG: ${query}: ${total.hits} hits, not ${sum(expected.values())}\n`);
  process.exitCode = 1;
}

process.stdout.write(
  `${count} reports made of ${name}: ${(bytes / 1e6).toFixed(0)} MB of text, ${passages.length} passages, ${ROUNDS} rounds\n`,
);
for (const [kind, queries] of Object.entries(kinds)) {
  const share: Share = { found: 0, expected: 0, both: 0 };
  for (const query of queries) await compare(query, share);
  const of = (all: number) => (all === 0 ? 1 : share.both / all).toFixed(3);
  const value = `precision ${of(share.found)}, recall ${of(share.expected)} of ${share.expected} hits`;
  figure(`${kind} (${queries.length} queries)`, value);
}

async function timed(act: () => unknown): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}

/** What the handler needs of the index: reports by their passages, and the first passages of the best. */
async function askIndex(match: string): Promise<void> {
  const rows = await countMatches(db, match, 20_000);
  const best = rows.toSorted((a, b) => b.passages - a.passages).slice(0, 20);
  const numbers = best.map(({ report }) => report);
  await firstMatches(db, match, numbers, 4);
}

const hasRipgrep = spawnSync('rg', ['--version']).status === 0;
const ripgrep = (query: string) => spawnSync('rg', ['-Fi', '-n', query, files], { maxBuffer: 1e9 });

interface Times {
  readonly query: string;
  readonly handler: number[];
  readonly index: number[];
  readonly exact: number[];
  readonly ripgrep: number[];
}
const times = Object.values(kinds)
  .flat()
  .map((query): Times => ({ query, handler: [], index: [], exact: [], ripgrep: [] }));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const one of times) {
    const { match } = planOf(parseQuery(one.query));
    one.handler.push(await timed(() => ask(one.query, 'quick')));
    if (match !== null) one.index.push(await timed(() => askIndex(match)));
    one.exact.push(await timed(() => ask(one.query, 'exact')));
    if (hasRipgrep) one.ripgrep.push(await timed(() => ripgrep(one.query)));
  }
}
const size = await db.get<{ bytes: number }>(sql`
  SELECT (SELECT sum(length(block)) FROM passage_index_data)
    + (SELECT sum(length(sz)) FROM passage_index_docsize) AS bytes`);
await library.close();
rmSync(folder, { recursive: true, force: true });

const ms = (value: number) => `${value.toFixed(1)} ms`;
const all = (part: 'handler' | 'index' | 'exact' | 'ripgrep') => times.flatMap((one) => one[part]);
figure('stored and indexed', `${(bytes / 1e6 / (building / 1000)).toFixed(1)} MB/s`);
const share = (size?.bytes ?? 0) / bytes;
figure('index against the text', `${share.toFixed(2)} x`, { limit: 1.7, reached: share });
for (const [what, at] of [
  ['median', 0.5],
  ['95th percentile', 0.95],
] as const) {
  const [handler, index] = [percentile(all('handler'), at), percentile(all('index'), at)];
  figure(`the index asked directly, ${what}`, ms(index));
  const limit = Number((2 * index + 1).toFixed(1));
  figure(`first answer, ${what}`, ms(handler), { limit, reached: handler });
  figure(`every hit counted, ${what}`, ms(percentile(all('exact'), at)));
}
if (hasRipgrep) {
  const ratios = (some: readonly Times[]) =>
    some.map((one) => median(one.ripgrep) / median(one.handler));
  const chinese = times.filter(({ query }) => /^\p{Script=Han}{2,4}$/u.test(query));
  const least = (what: string, bar: number, reached: number) =>
    figure(what, `${reached.toFixed(0)} x  (bar ${bar})  ${reached >= bar ? 'within' : 'UNDER'}`);
  figure('ripgrep, median', ms(median(all('ripgrep'))));
  least('faster than ripgrep, median', 10, median(ratios(times)));
  least('of 2 to 4 Chinese characters, median', 30, median(ratios(chinese)));
  least('worst twentieth of the queries', 2, percentile(ratios(times), 0.05));
  const worst = times.toSorted((a, b) => median(b.handler) - median(a.handler)).slice(0, 5);
  const named = worst.map(({ query, handler }) => `${query} ${ms(median(handler))}`);
  figure('slowest first answers', named.join(', '));
} else process.stdout.write('  NOTE: ripgrep is not installed; not measured against it\n');
