/** Terms that one might have meant, when a search finds nothing. Nothing is ever searched for in their stead. */
import { ok } from '../../../preload/contract/result';
import type { Suggestions } from '../../../preload/contract/suggestion';
import type { NearTerm } from '../../search/suggest/near-terms';
import type { ReadableDb } from '../../storage/database';
import { blocksWithIds, countMatches, knownPairs, matchingIds } from '../../storage/search-index';
import type { Handler } from './services';

/** Passages that are looked through for each part of a term that may be right. */
const LOOKED = 200;
/** Terms whose passages are counted, and of which are answered. */
const COUNTED = 24;
const ANSWERED = 5;
/** Terms of like sound that are put together. */
const JOINED = 200;

const importSuggest = async () => ({
  ...(await import('../../../preload/contract/text/fold')),
  ...(await import('../../../preload/contract/text/query')),
  ...(await import('../../search/passage')),
  ...(await import('../../search/plan')),
  ...(await import('../../search/suggest/near-terms')),
  ...(await import('../../search/suggest/readings')),
  ...(await import('../../search/suggest/spoken-terms')),
});
type Suggest = Awaited<ReturnType<typeof importSuggest>>;
let loaded: Promise<Suggest> | undefined;
const loadSuggest = (): Promise<Suggest> => (loaded ??= importSuggest());

interface Candidate extends NearTerm {
  /** Passages that were seen to have it. */
  readonly met: number;
}

/** One candidate a term, in the spelling that was met most. */
function candidates(found: readonly NearTerm[]): Candidate[] {
  const terms = new Map<string, Map<string, number>>();
  for (const { term, written } of found) {
    const spellings = terms.get(term) ?? new Map<string, number>();
    terms.set(term, spellings.set(written, (spellings.get(written) ?? 0) + 1));
  }
  const slips = new Map(found.map((one) => [one.term, one.slips]));
  return [...terms].map(([term, spellings]) => {
    const [best] = [...spellings].toSorted(([, a], [, b]) => b - a);
    const met = [...spellings.values()].reduce((sum, count) => sum + count, 0);
    return { term, written: best?.[0] ?? term, slips: slips.get(term) ?? 0, met };
  });
}

async function misspelt(db: ReadableDb, suggest: Suggest, term: string): Promise<Candidate[]> {
  const ids = new Set<number>();
  for (const match of suggest.nearMatches(term)) {
    for (const id of await matchingIds(db, match, LOOKED)) ids.add(id);
  }
  const blocks = await blocksWithIds(db, [...ids]);
  return candidates(
    blocks.flatMap(({ block }) => {
      const text = suggest.passageText(block);
      return suggest.nearTerms(term, text, suggest.fold(text));
    }),
  );
}

async function misheard(db: ReadableDb, suggest: Suggest, term: string): Promise<Candidate[]> {
  const terms: string[] = [];
  for (const spoken of suggest.spokenWays(term, suggest.readings)) {
    const pairs: string[][] = [];
    for (const possible of suggest.pairsToLookUp(spoken, suggest.readings)) {
      pairs.push(await knownPairs(db, possible));
    }
    terms.push(...suggest.joinPairs(pairs, JOINED));
  }
  // A term that sounds alike is as near as one with a single slip.
  return [...new Set(terms)]
    .filter((one) => one !== term)
    .map((one) => ({ term: one, written: one, slips: 1, met: 1 }));
}

/** By the index; a term that it knows nothing of is taken to be anywhere. */
const passagesWith = async (db: ReadableDb, suggest: Suggest, term: string): Promise<number> => {
  const { match } = suggest.planOf({ terms: [term], without: [], near: null });
  if (match === null) return Infinity;
  const counts = await countMatches(db, match, -1);
  return counts.reduce((sum, { passages }) => sum + passages, 0);
};

/** The query as it was written, with `instead` in the place of `term`. */
function replaced(suggest: Suggest, written: string, term: string, instead: string): string {
  const at = suggest.fold(written).indexOf(term);
  return at < 0 ? instead : written.slice(0, at) + instead + written.slice(at + term.length);
}

async function suggestionsFor(
  db: ReadableDb,
  suggest: Suggest,
  written: string,
  term: string,
): Promise<Suggestions['suggestions']> {
  const likely = [...(await misspelt(db, suggest, term)), ...(await misheard(db, suggest, term))];
  const nearest = [...new Map(likely.map((one) => [one.term, one])).values()]
    .toSorted((a, b) => a.slips - b.slips || b.met - a.met)
    .slice(0, COUNTED);
  const counted = [];
  for (const { term: near, written: instead, slips } of nearest) {
    const passages = await passagesWith(db, suggest, near);
    if (passages > 0) counted.push({ instead, slips, passages });
  }
  return counted
    .toSorted((a, b) => a.slips - b.slips || b.passages - a.passages)
    .slice(0, ANSWERED)
    .map(({ instead, passages }) => ({
      query: replaced(suggest, written, term, instead),
      term,
      instead,
      passages,
    }));
}

/** Looks for terms near those of a query that are nowhere in the library. */
export const suggestHandler: Handler<'search.suggest'> = async (
  { reports },
  { query: written },
) => {
  const suggest = await loadSuggest();
  const db = reports.read;
  const terms = suggest.parseQuery(written).terms;
  const suggestions: Suggestions['suggestions'] = [];
  const absent: string[] = [];
  for (const term of terms) {
    if ((await passagesWith(db, suggest, term)) > 0) continue;
    absent.push(term);
    suggestions.push(...(await suggestionsFor(db, suggest, written, term)));
  }
  return ok({ suggestions, absent, apart: terms.length > 1 && absent.length === 0 });
};
