/** Searches of the library that are kept: those that led somewhere, and those that their owner saved. */
import type { SavedSearch } from '../../preload/contract/search';
import { changeSettings, useApp } from './app';

const RECENT = 8;
/** The longest that is kept, in UTF-16 units; what is longer was a quote. */
const LONGEST = 500;

const kept = () => useApp.getState().settings.searches;

/** Keeps a query that led to a passage. */
export function keepRecent(query: string): void {
  const { recent, saved } = kept();
  if (query.length > LONGEST || recent[0] === query) return;
  const next = [query, ...recent.filter((one) => one !== query)].slice(0, RECENT);
  void changeSettings({ searches: { saved, recent: next } });
}

export const isSame = (one: SavedSearch, other: SavedSearch): boolean =>
  one.query === other.query &&
  one.publisher === other.publisher &&
  one.year === other.year &&
  one.kind === other.kind &&
  one.collection === other.collection &&
  one.tag === other.tag &&
  one.chapter === other.chapter;

/** Saves a search, or lets go of it when it is saved. */
export function toggleSaved(search: SavedSearch): void {
  const { recent, saved } = kept();
  const others = saved.filter((one) => !isSame(one, search));
  const next = others.length < saved.length ? others : [search, ...saved];
  void changeSettings({ searches: { recent, saved: next } });
}
