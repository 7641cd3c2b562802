/** The reports of the library that hold a term. */
import type { Term, TermProgress, TermReport } from '../../../preload/contract/term-marks';
import { listAnnotations } from '../../storage/annotations';
import type { ReadableDb } from '../../storage/database';
import type { Library } from '../../storage/library';
import {
  blocksOfReport,
  blocksWithIds,
  foundReports,
  matchingIds,
  reportOf,
  unindexedReports,
  type IndexedBlock,
} from '../../storage/search-index';
import { listReports } from '../../storage/reports';

/** Blocks that are read at a time. */
const BATCH = 500;
/** Sentences that are shown of a report. */
const SHOWN = 2;

const importSearch = async () => ({
  ...(await import('../../search/passage')),
  ...(await import('../../search/plan')),
  ...(await import('../../search/term')),
  ...(await import('../../search/tokens')),
});
let loaded: ReturnType<typeof importSearch> | undefined;
/** The code of the search, loaded when it is first needed: starting the app needs none of it. */
export const loadTermSearch = () => (loaded ??= importSearch());
type Search = Awaited<ReturnType<typeof importSearch>>;

/** Of each report that may hold the term, the keys of the blocks that may; null for one that must be read as a whole. */
async function candidates(
  db: ReadableDb,
  term: Term,
  { planOf, indexedTerm, INDEX_VERSION }: Search,
): Promise<Map<number, number[] | null>> {
  const { match } = planOf({ terms: [indexedTerm(term)], without: [], near: null });
  if (match === null) {
    return new Map((await listReports(db)).map(({ number }) => [number, null]));
  }
  const found = new Map<number, number[] | null>();
  for (const id of await matchingIds(db, match, -1)) {
    const ids = found.get(reportOf(id));
    if (ids) ids.push(id);
    else found.set(reportOf(id), [id]);
  }
  for (const report of await unindexedReports(db, INDEX_VERSION)) found.set(report, null);
  return found;
}

/** Reads blocks batch by batch: those with these keys, or all of a report. */
async function* batches(
  db: ReadableDb,
  report: number,
  ids: readonly number[] | null,
): AsyncGenerator<IndexedBlock[]> {
  if (ids) {
    for (let from = 0; from < ids.length; from += BATCH) {
      yield await blocksWithIds(db, ids.slice(from, from + BATCH));
    }
    return;
  }
  for (let after = -1; ;) {
    const blocks = await blocksOfReport(db, report, after, BATCH);
    const last = blocks.at(-1);
    if (!last) return;
    yield blocks;
    after = last.id;
  }
}

const keyOf = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;

/** Where words are marked in a report, each as `start-end`: what is marked already is not marked once more. */
export async function markedPlaces(library: Library, reportId: string): Promise<Set<string>> {
  const all = await listAnnotations(library.notes.read, reportId);
  return new Set(
    all.flatMap(({ content, anchoring }) =>
      content.target.type === 'text' &&
      content.motivation !== 'bookmarking' &&
      anchoring.state !== 'orphan'
        ? [keyOf(anchoring)]
        : [],
    ),
  );
}

type Counted = Pick<TermReport, 'places' | 'marked' | 'examples'>;

async function countIn(
  library: Library,
  term: Term,
  report: { readonly number: number; readonly id: string },
  ids: readonly number[] | null,
  { passageText, startOf, termPlaces, termExample }: Search,
): Promise<Counted> {
  const counted = { places: 0, marked: 0, examples: [] as TermReport['examples'] };
  const marked = await markedPlaces(library, report.id);
  for await (const blocks of batches(library.reports.read, report.number, ids)) {
    for (const { block } of blocks) {
      const text = passageText(block);
      const places = termPlaces(term, text);
      const base = startOf(block);
      counted.places += places.length;
      for (const { start, end } of places) {
        if (marked.has(keyOf({ start: base + start, end: base + end }))) counted.marked += 1;
      }
      const example = counted.examples.length < SHOWN ? termExample(text, places) : undefined;
      if (example) counted.examples.push(example);
    }
  }
  return counted;
}

/**
 * Every report that holds the term, those with the most places first.
 *
 * @param isStale whether nobody waits for the answer any more; it then ends soon, with some answer
 */
export async function termReports(
  library: Library,
  term: Term,
  progress: (at: TermProgress) => void,
  isStale: () => boolean,
): Promise<TermReport[]> {
  const search = await loadTermSearch();
  const db = library.reports.read;
  const found = await candidates(db, term, search);
  const facts = await foundReports(db, [...found.keys()]);
  const reports: TermReport[] = [];
  for (const [done, { number, id, title, publisher, publishedOn }] of facts.entries()) {
    if (isStale()) break;
    progress({ done, total: facts.length });
    const ids = found.get(number) ?? null;
    const counted = await countIn(library, term, { number, id }, ids, search);
    if (counted.places > 0) {
      reports.push({ reportId: id, title, publisher, publishedOn, ...counted });
    }
  }
  return reports.toSorted((a, b) => b.places - a.places || (a.title < b.title ? -1 : 1));
}
