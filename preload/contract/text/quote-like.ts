/** Whether what stands in a search box is words that were copied from somewhere rather than words to search for. */

const HAN = /\p{Script=Han}/gu;
const WORDS = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}’'-]*/gu;
/** More than one asks for at a time: a clause of Chinese, a phrase of English. */
const CLAUSE = 12;
const PHRASE = 6;
/** What only a query has: an exclusion, a distance, a phrase in straight quotes. */
const QUERY_SIGNS = /(?:^|\s)(?:-\S|near:\d)|"/;

/** True for a clause or more of running text. */
export function isQuoteLike(text: string): boolean {
  if (QUERY_SIGNS.test(text)) return false;
  const han = text.match(HAN)?.length ?? 0;
  const words = text.match(WORDS)?.length ?? 0;
  // Several short words apart are a query of several terms, in Chinese above all.
  const longest = Math.max(...text.split(/\s+/).map((part) => part.match(HAN)?.length ?? 0));
  return (
    longest >= CLAUSE || words >= PHRASE || (han >= CLAUSE && /[，。；：！？,.;:!?]/.test(text))
  );
}
