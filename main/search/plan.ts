/** How a query is answered by the index: a match expression of FTS5, and whether that is the whole answer. */
import type { Query } from '../../preload/contract/text/query';
import { KIND_TOKENS, pairsOf, runsOf, type PassageKind } from './tokens';

export interface Plan {
  /** Finds every passage that answers the query, and maybe others; null when the index can't tell at all. */
  readonly match: string | null;
  /** Whether it finds none of those others. */
  readonly exact: boolean;
}

/** A phrase of pairs, or the beginning of one. Runs hold letters and digits only, so nothing needs escaping. */
const phraseOf = (run: readonly string[]): string =>
  run.length === 1 ? `"${run[0] ?? ''}"*` : `"${pairsOf(run).join(' ')}"`;

/** Whether a term is one run, so that its phrase says all of it. */
const isRun = (term: string, runs: readonly string[][]): boolean =>
  runs.length === 1 && runs[0]?.join('') === term;

/** Plans a query over passages of one kind, or of all. */
export function planOf({ terms, without, near }: Query, kind: PassageKind | null = null): Plan {
  const wanted = terms.map((term) => ({ term, runs: runsOf(term) }));
  const unwanted = without.map((term) => ({ term, runs: runsOf(term) }));
  const needed = wanted.flatMap(({ runs }) => runs.map(phraseOf));
  const said = [...needed, ...(kind === null ? [] : [`"${KIND_TOKENS[kind]}"`])];
  // What must be absent can be left to the index only where the index knows it as a whole.
  const absent = unwanted.filter(({ term, runs }) => isRun(term, runs));
  const exact =
    near === null &&
    absent.length === unwanted.length &&
    wanted.every(({ term, runs }) => isRun(term, runs));
  if (said.length === 0) return { match: null, exact: false };
  const not = absent.map(({ runs }) => ` NOT ${runs.map(phraseOf).join('')}`).join('');
  return { match: `(${[...new Set(said)].join(' AND ')})${not}`, exact };
}
