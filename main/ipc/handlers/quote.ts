/** Whether a quote is in the library: exactly, nearly, and where. */
import type { PlacedBlock } from '../../../preload/contract/report';
import { ok } from '../../../preload/contract/result';
import type { QuotePlace } from '../../../preload/contract/quote';
import type { ReadableDb } from '../../storage/database';
import { BLOCK_LIMIT } from '../../storage/blocks';
import { blocksBetween, headingsBefore, matchingIds, reportOf } from '../../storage/search-index';
import { metadataOf } from '../../storage/reports';
import type { Handler } from './services';

/** Blocks that are asked of the index for each part of the quote, places that are looked at, and that are answered. */
const NAMED = 400;
const LOOKED = 12;
const ANSWERED = 8;
/** Less of it in common, and it is another sentence. */
const LEAST_LIKENESS = 0.6;
/** Blocks around those that hold a part of the quote: the ends of a quote may be what was changed. */
const AROUND = 2;

const importQuote = async () => ({
  ...(await import('../../../preload/contract/text/fold')),
  ...(await import('../../annotations/candidates')),
  ...(await import('../../annotations/gram-index')),
  ...(await import('../../annotations/similarity')),
  ...(await import('../../report/canonical-text')),
  ...(await import('../../search/quote/difference')),
  ...(await import('../../search/quote/seeds')),
  ...(await import('../../search/quote/squash')),
});
type Quote = Awaited<ReturnType<typeof importQuote>>;
let loaded: Promise<Quote> | undefined;
const loadQuote = (): Promise<Quote> => (loaded ??= importQuote());

type Cluster = ReturnType<Quote['clustersOf']>[number];
type Found = Pick<
  QuotePlace,
  'start' | 'end' | 'agreement' | 'likeness' | 'difference' | 'label' | 'page'
> & {
  readonly report: number;
  /** Key of the block in which it begins. */
  readonly block: number;
};

async function likelyPlaces(db: ReadableDb, quote: Quote, folded: string): Promise<Cluster[]> {
  const found: number[][] = [];
  for (const match of quote.seedsOf(folded)) found.push(await matchingIds(db, match, NAMED));
  const clusters = quote.clustersOf(found, (one, other) => reportOf(one) === reportOf(other));
  return clusters.slice(0, LOOKED);
}

const startOf = (block: PlacedBlock | undefined): number =>
  block === undefined
    ? 0
    : block.type === 'figure' || block.type === 'table'
      ? block.label.start
      : block.text.start;

/** The number of a figure or table as printed, without its colon. */
const labelOf = (block: PlacedBlock | undefined): string | null =>
  block?.type === 'figure' || block?.type === 'table'
    ? block.label.text.replace(/[\s:：.．]+$/u, '') || null
    : null;

/** The best place of the quote within a cluster, if it is good enough. */
async function lookAt(
  db: ReadableDb,
  quote: Quote,
  { text, squashed }: { readonly text: string; readonly squashed: string },
  cluster: Cluster,
): Promise<Found[]> {
  const report = reportOf(cluster.first);
  const from = Math.max(report * BLOCK_LIMIT, cluster.first - AROUND);
  const stored = await blocksBetween(db, report, from, cluster.last + AROUND);
  const { text: around, starts } = quote.canonicalText(stored.map(({ block }) => block));
  const window = quote.squash(around);
  const exact = quote.exactPlaces(window.text, squashed);
  const [best] = (
    exact.length > 0
      ? exact.slice(0, 1)
      : quote.similarPlaces(window.text, new quote.GramIndex(window.text), squashed, LEAST_LIKENESS)
  )
    .map((place) => ({
      ...quote.unsquash(window, place),
      likeness: quote.similarity(squashed, window.text.slice(place.start, place.end)),
    }))
    .toSorted((a, b) => b.likeness - a.likeness);
  if (!best || best.likeness < LEAST_LIKENESS) return [];
  const { start, end, likeness } = best;
  const origin = startOf(stored[0]?.block);
  const begins = stored[quote.blockAt(starts, start)];
  const words = around.slice(start, end);
  const same = words.replace(/\s+/g, '') === text.replace(/\s+/g, '');
  return [
    {
      report,
      block: begins?.id ?? cluster.first,
      label: labelOf(begins?.block),
      page: begins?.block.origin?.page ?? null,
      start: origin + start,
      end: origin + end,
      agreement: same ? 'verbatim' : likeness === 1 ? 'alike' : 'near',
      likeness,
      difference: quote.differenceOf(text, words),
    },
  ];
}

/** Titles of the chapters that hold a block, outermost first, from the headings up to it. */
function chaptersOf(headings: readonly PlacedBlock[]): string[] {
  const path: { level: number; title: string }[] = [];
  for (const heading of headings) {
    if (heading.type !== 'heading') continue;
    while ((path.at(-1)?.level ?? 0) >= heading.level) path.pop();
    path.push({ level: heading.level, title: heading.text.text });
  }
  return path.map(({ title }) => title);
}

async function described(
  db: ReadableDb,
  { report, block, ...found }: Found,
  facts: Awaited<ReturnType<typeof metadataOf>>,
): Promise<QuotePlace[]> {
  const fact = facts.get(report);
  if (!fact) return [];
  const { title, publisher, publishedOn, language, authors } = fact.metadata;
  const names = authors.map(({ name }) => name);
  const chapters = chaptersOf(await headingsBefore(db, report, block));
  return [
    {
      ...found,
      reportId: fact.id,
      title,
      publisher,
      publishedOn,
      language,
      authors: names,
      chapters,
    },
  ];
}

const RANK = { verbatim: 0, alike: 1, near: 2 } as const;

/** Looks for a quote in all reports; white space, width and case do not matter to whether it is found. */
export const quoteHandler: Handler<'search.quote'> = async ({ reports }, { text: written }) => {
  const quote = await loadQuote();
  const text = written.trim();
  const squashed = quote.squash(text).text;
  if (squashed === '') return ok({ places: [] });
  const db = reports.read;
  const found: Found[] = [];
  for (const cluster of await likelyPlaces(db, quote, quote.fold(text))) {
    found.push(...(await lookAt(db, quote, { text, squashed }, cluster)));
  }
  const best = found
    .toSorted((a, b) => RANK[a.agreement] - RANK[b.agreement] || b.likeness - a.likeness)
    .slice(0, ANSWERED);
  const numbers = [...new Set(best.map(({ report }) => report))];
  const facts = await metadataOf(db, numbers);
  const places: QuotePlace[] = [];
  for (const one of best) places.push(...(await described(db, one, facts)));
  return ok({ places });
};
