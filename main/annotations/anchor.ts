import type { Anchoring } from '../../preload/contract/annotation';
import { bracketedPlaces, exactPlaces, similarPlaces } from './candidates';
import type { Place } from './place';
import { choose } from './choose';
import { sameContext } from './context';
import { GramIndex } from './gram-index';
import { similarity } from './similarity';
import { snapToCharacters } from './snap';
import type { Target } from './target';
import { isTelling } from './telling';
import { minimumScore } from './thresholds';

export { describeTarget, type Target } from './target';

/** From this length on, the very words at the very offset are believed whatever stands around them. */
const BELIEVED_IN_PLACE = 8;
const ORPHAN: Anchoring = { state: 'orphan' };
const LOWEST_SCORE = 0.01;

/** Where the target stands, given the place of `text` that was found to be its. Score: likeness of the words. */
export function settle(text: string, found: Place, target: Target): Anchoring {
  const { start, end } = snapToCharacters(text, found);
  const score = similarity(target.quote.exact, text.slice(start, end));
  if (score === 1 && start === target.position.start) return { state: 'exact', start, end };
  return { state: 'moved', start, end, score: Math.max(LOWEST_SCORE, score) };
}

/** The exact words, where the context agrees; or, without any, where nothing else can be meant. */
function anchorExact(text: string, target: Target): Anchoring | undefined {
  const { exact, prefix, suffix } = target.quote;
  const places = exactPlaces(text, exact);
  const choice = choose(text, places, target);
  if (choice.kind === 'ambiguous') return ORPHAN;
  if (choice.kind === 'one') return settle(text, choice.place, target);
  const inPlace = places.find(({ start }) => start === target.position.start);
  if (inPlace && exact.length >= BELIEVED_IN_PLACE) return settle(text, inPlace, target);
  const [only, second] = places;
  const bare = prefix === '' && suffix === '';
  return bare && only && !second && isTelling(exact) ? settle(text, only, target) : undefined;
}

/**
 * Prepares `text` for anchoring several targets; what is costly is built once, when it is first needed.
 * See `anchor`.
 */
export function createAnchorer(text: string): (target: Target) => Anchoring {
  let index: GramIndex | undefined;
  return (target) => {
    const { position, quote } = target;
    const { exact } = quote;
    const end = position.start + exact.length;
    if (exact === '') return ORPHAN;
    if (text.startsWith(exact, position.start) && sameContext(text, position.start, end, quote)) {
      return { state: 'exact', start: position.start, end };
    }
    const found = anchorExact(text, target);
    if (found) return found;
    index ??= new GramIndex(text);
    const similar = similarPlaces(text, index, exact, minimumScore(exact.length, 'both'));
    const choice = choose(text, [...similar, ...bracketedPlaces(text, quote)], target);
    return choice.kind === 'one' ? settle(text, choice.place, target) : ORPHAN;
  };
}

/**
 * Finds a target in `text`, which may have changed since it was described. Tried in this order:
 *
 * 1. the stored position, when the stored words and context stand there: `exact`;
 * 2. the exact words, at the place whose context agrees best: `exact` at the stored position, else `moved`;
 * 3. similar words between similar surroundings, down to a minimum that is stricter for short quotes: `moved`.
 *
 * `orphan` when nothing is good enough, and also when several places are equally good: a passage that is gone
 * is never given to its twin. Never throws; on a text of 5 MB it takes at most a fraction of a second.
 */
export function anchor(text: string, target: Target): Anchoring {
  return createAnchorer(text)(target);
}
