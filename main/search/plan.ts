/** How a query is answered by the index: a match expression of FTS5, and whether that is the whole answer. */
import type { Query } from '../../preload/contract/text/query';
import { KIND_TOKENS, phraseOf, type PassageKind, type Phrase } from './tokens';

export interface Plan {
  /** Finds every passage that answers the query, and maybe others; null when the index can't tell at all. */
  readonly match: string | null;
  /** The terms, where that finds none of those others; null where the text has to be looked at. */
  readonly phrases: readonly Phrase[] | null;
  /**
   * The token whose places are the hits, one each: for a query that is one character, or two that differ. With `prefix`, any
   * token that begins so.
   */
  readonly places: { readonly token: string; readonly prefix: boolean } | null;
}

/** Tokens hold no quotation mark, so nothing needs escaping. */
const expressionOf = ({ tokens, prefix }: Phrase): string =>
  `"${tokens.join(' ')}"${prefix ? '*' : ''}`;

function placesOf(phrase: Phrase | undefined, term: string): Plan['places'] {
  const [token, ...more] = phrase?.tokens ?? [];
  const [first, second] = term;
  // Of two that are alike, one may belong to either of two hits.
  if (!phrase?.exact || token === undefined || more.length > 0 || first === second) return null;
  return { token, prefix: phrase.prefix };
}

/** Plans a query over passages of one kind, or of all. */
export function planOf({ terms, without, near }: Query, kind: PassageKind | null = null): Plan {
  const wanted = terms.map(phraseOf).filter((phrase) => phrase !== undefined);
  const said = [...wanted.map(expressionOf), ...(kind === null ? [] : [`"${KIND_TOKENS[kind]}"`])];
  // What must be absent can be left to the index only where the index knows it as a whole.
  const absent = without.map(phraseOf).filter((phrase) => phrase?.exact === true);
  const exact =
    near === null &&
    absent.length === without.length &&
    wanted.length === terms.length &&
    wanted.every((phrase) => phrase.exact);
  if (said.length === 0) return { match: null, phrases: null, places: null };
  const not = absent.map((phrase) => ` NOT ${phrase ? expressionOf(phrase) : ''}`).join('');
  const [only = ''] = terms;
  const alone = terms.length === 1 && without.length === 0 && kind === null;
  const places = alone ? placesOf(wanted[0], only) : null;
  return {
    match: `(${[...new Set(said)].join(' AND ')})${not}`,
    phrases: exact ? wanted : null,
    places,
  };
}
