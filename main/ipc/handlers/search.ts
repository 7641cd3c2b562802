import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PlacedBlock } from '../../../preload/contract/report';
import type { SearchInput, SearchResult } from '../../../preload/contract/search';
import { ok } from '../../../preload/contract/result';
import type { Query } from '../../../preload/contract/text/query';
import type { Database, ReadableDb } from '../../storage/database';
import type { Library } from '../../storage/library';
import {
  blocksWithIds,
  foundReports,
  indexReports,
  type IndexEntry,
  reportOf,
  reportsOf,
  unindexedReports,
} from '../../storage/search-index';
import { readBlocks } from '../../storage/blocks';
import type { Asked } from './look-for-passages';
import type { Counts } from './passage-counts';
import type { Handler, Services } from './services';

const NOTHING: SearchResult = {
  reports: [],
  total: { reports: 0, passages: 0, hits: 0 },
  complete: true,
};

/** The code of the search, loaded when it is first needed: starting the app needs none of it. */
const importSearch = async () => ({
  ...(await import('../../../preload/contract/text/query')),
  ...(await import('../../search/heaviest')),
  ...(await import('../../search/passage')),
  ...(await import('../../search/plan')),
  ...(await import('../../search/tokens')),
  ...(await import('./count-passages')),
  ...(await import('./search-chapters')),
  ...(await import('./search-folded')),
  ...(await import('../../search/key-ranges')),
  ...(await import('./passage-counts')),
});

type Search = Awaited<ReturnType<typeof importSearch>>;
let loaded: Promise<Search> | undefined;
const loadSearch = (): Promise<Search> => (loaded ??= importSearch());

type Best = SearchResult['reports'][number]['best'];

/** The best passages of each report, in reading order. */
async function bestPassages(
  db: ReadableDb,
  search: Search,
  { query }: Asked,
  counts: Counts,
  reports: readonly number[],
): Promise<Map<number, Best>> {
  const best = reports.flatMap((report) => search.bestOf(counts, report));
  const unread = best.filter(({ block }) => block === undefined).map(({ id }) => id);
  const blocks = best.flatMap(({ id, block }) => (block ? [{ id, block }] : []));
  if (unread.length > 0) blocks.push(...(await blocksWithIds(db, unread)));
  const shown = new Map<number, Best>();
  for (const { id, block } of blocks.toSorted((one, other) => one.id - other.id)) {
    const found = search.foundPassage(query, block);
    if (!found) continue;
    const passages = shown.get(reportOf(id)) ?? [];
    passages.push(found);
    shown.set(reportOf(id), passages);
  }
  return shown;
}

function totalOf(counts: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

interface Source {
  readonly counts: Counts;
  /** What to show of these reports. */
  readonly best: (reports: readonly number[]) => Promise<Map<number, Best>>;
}

/** What answers the query, in what the search is narrowed to, of any report. */
async function sourceOf(
  reports: Database,
  search: Search,
  query: Query,
  { kind, chapter, effort }: SearchInput,
  isStale: () => boolean,
): Promise<Source> {
  const db = reports.read;
  const ranges = chapter === undefined ? null : await search.chapterRanges(db, chapter);
  if (kind === 'folded') {
    return search.searchFolded(
      db,
      query,
      (key) => ranges === null || search.keysWithin([key], ranges).length > 0,
    );
  }
  const plan = search.planOf(query, kind);
  const asked = { query, kind, plan, quick: effort === 'quick', isStale };
  const counts = await (ranges === null
    ? search.countPassages(reports, asked)
    : search.countInRanges(reports, asked, ranges));
  return { counts, best: (some) => bestPassages(db, search, asked, counts, some) };
}

/**
 * Searches all reports of a library. Reports with the most hits come first, or with the most passages where hits are not
 * counted, and of two the one that came later.
 *
 * @param isStale whether nobody waits for the answer any more; it then ends soon, with some answer
 */
export async function searchLibrary(
  library: Library,
  input: SearchInput,
  isStale: () => boolean,
): Promise<SearchResult> {
  const search = await loadSearch();
  const query = search.parseQuery(input.query);
  if (query.terms.length === 0) return NOTHING;
  const db = library.reports.read;
  const { publisher, year, reportIds = null } = input;
  const source = await sourceOf(library.reports, search, query, input, isStale);
  const { counts } = source;
  if (publisher !== null || year !== null || reportIds !== null) {
    const wanted = await reportsOf(db, publisher, year, reportIds);
    for (const report of counts.passages.keys()) {
      if (wanted.has(report)) continue;
      counts.passages.delete(report);
      counts.hits.delete(report);
    }
  }
  const weights = counts.hitsKnown ? counts.hits : counts.passages;
  const shown = search.heaviest(weights, input.from + input.reports).slice(input.from);
  const [best, found] = await Promise.all([source.best(shown), foundReports(db, shown)]);
  const facts = new Map(found.map((one) => [one.number, one]));
  const reports = shown.flatMap((report) => {
    const fact = facts.get(report);
    if (!fact) return [];
    const { id: reportId, title, publisher: by, publishedOn } = fact;
    const passages = counts.passages.get(report) ?? 0;
    const hits = counts.hitsKnown ? (counts.hits.get(report) ?? 0) : null;
    return [
      { reportId, title, publisher: by, publishedOn, passages, hits, best: best.get(report) ?? [] },
    ];
  });
  const hits = counts.hitsKnown ? totalOf(counts.hits) : null;
  const total = { reports: counts.passages.size, passages: totalOf(counts.passages), hits };
  return { reports, total, complete: counts.complete && counts.hitsKnown };
}

/** Blocks whose tokens are made in one go. */
const BLOCKS = 256;

/** What the index keeps of a report's blocks, made in pieces between which other work has its turn. */
export async function indexEntry(
  blocks: readonly PlacedBlock[],
): Promise<{ readonly tokens: readonly string[]; readonly version: number }> {
  const { INDEX_VERSION: version, tokensOfBlocks } = await loadSearch();
  const tokens: string[] = [];
  for (let from = 0; from < blocks.length; from += BLOCKS) {
    if (from > 0) await nextTurn();
    tokens.push(...tokensOfBlocks(blocks.slice(from, from + BLOCKS)));
  }
  return { tokens, version };
}

/** Bounds a transaction, so that nothing waits long for its turn. */
const TOGETHER = { reports: 20, units: 4_000_000 };

/** Puts the first of `reports` into the index, in one transaction; answers how many. */
async function indexSome({ reports }: Library, numbers: readonly number[]): Promise<number> {
  const { INDEX_VERSION, tokensOfBlocks } = await loadSearch();
  return reports.write(async (db) => {
    const entries: IndexEntry[] = [];
    let units = 0;
    for (const report of numbers.slice(0, TOGETHER.reports)) {
      // Read within the transaction: the report may have been replaced in the meantime.
      const tokens = tokensOfBlocks(await readBlocks(db, report));
      entries.push({ report, tokens });
      units += tokens.reduce((sum, { length }) => sum + length, 0);
      if (units >= TOGETHER.units) break;
    }
    await indexReports(db, entries, INDEX_VERSION);
    return entries.length;
  });
}

/** Puts into the index what is not in it. */
export async function indexMissing(library: Library): Promise<void> {
  const { reports } = library;
  if (reports.isReadOnly) return;
  const { INDEX_VERSION } = await loadSearch();
  let missing = await unindexedReports(reports.read, INDEX_VERSION);
  while (missing.length > 0) missing = missing.slice(await indexSome(library, missing));
}

/** The calls that search the library; a search that comes before the last one has ended takes its place. */
export function searchHandlers({ everyMinute, library }: Services) {
  let latest = 0;
  const search: Handler<'search.library'> = async (opened, input) => {
    latest += 1;
    const mine = latest;
    return ok(await searchLibrary(opened, input, () => mine !== latest));
  };
  everyMinute(async () => {
    const opened = await library();
    if (opened.ok) await indexMissing(opened.value);
  });
  const chapters: Handler<'search.chapters'> = async ({ reports }) => {
    const { offeredChapters } = await loadSearch();
    return ok({ titles: await offeredChapters(reports.read) });
  };
  return { 'search.library': search, 'search.chapters': chapters };
}
