/**
 * The search of a library against brute force (for what it finds), the same index asked directly, and ripgrep where it is
 * installed (for how long it takes). SIZE is the library's text in MB; 100 MB are some 2,000 reports. LIBRARY names a folder in
 * which the library is kept for the next run.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countPassages } from '../../main/ipc/handlers/count-passages';
import { searchLibrary } from '../../main/ipc/handlers/search';
import { planOf } from '../../main/search/plan';
import { matchingIds } from '../../main/storage/search-index';
import { sql } from '../../main/storage/sql';
import { findHits } from '../../preload/contract/text/match';
import { parseQuery } from '../../preload/contract/text/query';
import { figure } from './support/report';
import { benchLibrary, randomFrom } from './support/search-library';
import { median, percentile } from './support/statistics';

const SIZE = Number(process.env['SIZE'] ?? 10) * 1e6;
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);

const kept = process.env['LIBRARY'];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const { library, files, passages, reports, bytes, building } = await benchLibrary(folder, SIZE);
const db = library.reports.read;
const random = randomFrom(11);

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

const ask = (query: string) =>
  searchLibrary(
    library,
    { query, publisher: null, year: null, kind: null, effort: 'quick', from: 0, reports: 20 },
    () => false,
  );

/** Every hit of a query, by number of report. */
const countAll = (query: string) => {
  const asked = parseQuery(query);
  const plan = planOf(asked);
  return countPassages(library.reports, {
    query: asked,
    kind: null,
    plan,
    quick: false,
    isStale: () => false,
  });
};

/** Hits of each report, by looking at every passage. */
function bruteForce(query: string): Map<number, number> {
  const asked = parseQuery(query);
  const hits = new Map<number, number>();
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

/** What counting every hit of a query took. */
const elapsed = new Map<string, number>();

async function compare(query: string, share: Share): Promise<void> {
  const expected = bruteForce(query);
  const before = performance.now();
  const { hits: found } = await countAll(query);
  elapsed.set(query, performance.now() - before);
  let both = 0;
  for (const [report, hits] of found) both += Math.min(hits, expected.get(report) ?? 0);
  const [ours, theirs] = [sum(found.values()), sum(expected.values())];
  share.both += both;
  share.found += ours;
  share.expected += theirs;
  if (both === ours && ours === theirs) return;
  process.stdout.write(`  WRONG: ${query}: ${ours} hits, not ${theirs}\n`);
  process.exitCode = 1;
}

process.stdout.write(
  `${reports} reports: ${(bytes / 1e6).toFixed(0)} MB of text, ${passages.length} passages, ${ROUNDS} rounds\n`,
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

/** What the handler needs of the index: as many passages as a first answer counts. */
const askIndex = (match: string) => matchingIds(db, match, 5000);

const hasRipgrep = spawnSync('rg', ['--version']).status === 0;
const ripgrep = (query: string) => spawnSync('rg', ['-Fi', '-n', query, files], { maxBuffer: 1e9 });

interface Times {
  readonly query: string;
  readonly handler: number[];
  readonly index: number[];
  readonly ripgrep: number[];
}
const times = Object.values(kinds)
  .flat()
  .map((query): Times => ({ query, handler: [], index: [], ripgrep: [] }));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const one of times) {
    const { match } = planOf(parseQuery(one.query));
    const askHandler = async () => one.handler.push(await timed(() => ask(one.query)));
    // In turn, since the second finds pages and code warm that the first had to fetch.
    if (round % 2 === 0) await askHandler();
    if (match !== null) one.index.push(await timed(() => askIndex(match)));
    if (round % 2 === 1) await askHandler();
  }
  // Not between the others: what it uses of the processors and their caches would be missed by whoever comes next.
  if (hasRipgrep) for (const one of times) one.ripgrep.push(await timed(() => ripgrep(one.query)));
}
const size = await db.get<{ bytes: number }>(sql`
  SELECT (SELECT sum(length(block)) FROM passage_index_data)
    + (SELECT sum(length(sz)) FROM passage_index_docsize) AS bytes`);
await library.close();
if (kept === undefined) rmSync(folder, { recursive: true, force: true });

const ms = (value: number) => `${value.toFixed(1)} ms`;
const all = (part: 'handler' | 'index' | 'ripgrep') => times.flatMap((one) => one[part]);
if (building !== undefined) {
  figure('stored and indexed', `${(bytes / 1e3 / building).toFixed(1)} MB/s`);
}
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
  figure(`every hit counted, ${what}`, ms(percentile([...elapsed.values()], at)));
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
  const counted = times.map((one) => median(one.ripgrep) / (elapsed.get(one.query) ?? Infinity));
  const exact = [0.5, 0.05].map((at) => `${percentile(counted, at).toFixed(1)} x`);
  figure('every hit counted against ripgrep', exact.join(', worst twentieth '));
  const worst = times.toSorted((a, b) => median(b.handler) - median(a.handler)).slice(0, 5);
  const named = worst.map(({ query, handler }) => `${query} ${ms(median(handler))}`);
  figure('slowest first answers', named.join(', '));
} else process.stdout.write('  NOTE: ripgrep is not installed; not measured against it\n');
