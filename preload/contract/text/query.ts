/** What is asked for in a search box: `term "exact phrase" -without near:10`. */
import { fold } from './fold';

export interface Query {
  /** Folded; a passage must hold all of them. At least one, unless the query is empty. */
  readonly terms: readonly string[];
  /** Folded; a passage must hold none of them. */
  readonly without: readonly string[];
  /** Units of other text that may lie among the terms; null for any number. */
  readonly near: number | null;
}

export const EMPTY_QUERY: Query = { terms: [], without: [], near: null };

/** A minus, then a phrase in straight or curly quotes (the closing one may be missing yet), or a word. */
const PART = /(-?)(?:["“”]([^"“”]*)(?:["“”]|$)|(\S+))/g;
const NEAR = /^near:(\d{1,4})$/i;
const SPACE = /\s+/g;

interface Part {
  readonly text: string;
  /** As it was written, with the minus. */
  readonly written: string;
  readonly excluded: boolean;
  readonly quoted: boolean;
}

function partsOf(input: string): Part[] {
  return [...input.matchAll(PART)].flatMap(([, minus, phrase, word]) => {
    const text = (phrase ?? word ?? '').replace(SPACE, ' ').trim();
    const excluded = minus === '-' && text !== '';
    const written = `${minus}${text}`;
    if (written === '') return [];
    return [{ text: excluded ? text : written, written, excluded, quoted: phrase !== undefined }];
  });
}

const unique = (texts: readonly string[]) => [...new Set(texts)];

/**
 * Reads a query. Full-width signs count as the others. Where nothing is asked for but what must be absent, a minus is taken
 * as a sign (`-5%`); `near` alone asks for itself, and beside a single term it says nothing.
 *
 * @param keepCase leaves capitals and small letters apart; the text must be folded in the same way
 */
export function parseQuery(input: string, keepCase = false): Query {
  const parts = partsOf(fold(input, keepCase));
  const isNear = ({ text, quoted }: Part) => !quoted && NEAR.test(text);
  const wanted = parts.filter((part) => !part.excluded && !isNear(part));
  if (wanted.length === 0) {
    return { ...EMPTY_QUERY, terms: unique(parts.map(({ written }) => written)) };
  }
  const terms = unique(wanted.map(({ text }) => text));
  const distance = parts.findLast(isNear)?.text.match(NEAR)?.[1];
  return {
    terms,
    without: unique(parts.filter(({ excluded }) => excluded).map(({ text }) => text)),
    near: distance === undefined || terms.length < 2 ? null : Number(distance),
  };
}
