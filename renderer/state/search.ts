/** Searching the library: what is asked for, what was found, and the way to a passage and back. */
import { create } from 'zustand';
import type { SearchInput, SearchResult } from '../../preload/contract/search';
import type { Suggestions } from '../../preload/contract/suggestion';
import type { SpokenProblem } from '../../preload/contract/result';
import { settle } from '../bridge/client';
import { showOverlay } from './app';
import { closeFind, useFind } from './find';
import { openReport } from './library';
import { useReader } from './reader';

export type Filters = Pick<SearchInput, 'publisher' | 'year' | 'kind'>;

export interface SearchState extends Filters {
  readonly query: string;
  /** What was found last; it stays on the screen until the next answer is there. */
  readonly result: SearchResult | null;
  readonly problem: SpokenProblem | null;
  /** What one might have meant; null while something is found, or nobody knows yet. */
  readonly suggested: Suggestions | null;
  /** Whether an answer, or the rest of its count, is on its way. */
  readonly busy: boolean;
  /** Reports that are listed. */
  readonly shown: number;
  /** Queries that led to a passage, the last one first; for as long as the window is open. */
  readonly recent: readonly string[];
  /** The report that was opened at a passage: Escape leads back from it. */
  readonly visited: string | null;
  /** How far the list was scrolled, in CSS pixels. */
  readonly scrolled: number;
}

const PAGE = 20;
const RECENT = 8;

export const useSearch = create<SearchState>()(() => ({
  query: '',
  publisher: null,
  year: null,
  kind: null,
  result: null,
  problem: null,
  suggested: null,
  busy: false,
  shown: PAGE,
  recent: [],
  visited: null,
  scrolled: 0,
}));

let latest = 0;

async function ask(effort: SearchInput['effort'], mine: number): Promise<boolean> {
  const { query, publisher, year, kind, shown: reports } = useSearch.getState();
  const answer = await settle(
    window.offprint.search.library({ query, publisher, year, kind, effort, reports }),
  );
  if (mine !== latest) return false;
  if (answer.ok) useSearch.setState({ result: answer.value, problem: null, suggested: null });
  else useSearch.setState({ result: null, problem: answer.error, suggested: null });
  return answer.ok && !answer.value.complete;
}

/** Asks what was meant, where nothing at all was found. A guess that fails is not worth a message. */
async function suggest(mine: number): Promise<void> {
  const { query, result } = useSearch.getState();
  if (result?.complete !== true || result.total.reports > 0) return;
  const answer = await settle(window.offprint.search.suggest({ query }));
  if (mine === latest && answer.ok) useSearch.setState({ suggested: answer.value });
}

/** Asks anew: what is found first is shown at once, and counted to the end where that takes longer. */
export async function search(): Promise<void> {
  latest += 1;
  const mine = latest;
  if (useSearch.getState().query.trim() === '') {
    useSearch.setState({ result: null, problem: null, suggested: null, busy: false });
    return;
  }
  useSearch.setState({ busy: true });
  if (await ask('quick', mine)) await ask('exact', mine);
  if (mine !== latest) return;
  await suggest(mine);
  if (mine === latest) useSearch.setState({ busy: false });
}

/** Changes what is asked for, and asks. */
export function changeSearch(change: Partial<Filters & Pick<SearchState, 'query'>>): void {
  useSearch.setState({ ...change, shown: PAGE, scrolled: 0 });
  void search();
}

/** Lists more reports. */
export function showMore(): void {
  useSearch.setState(({ shown }) => ({ shown: Math.min(200, shown + PAGE) }));
  void search();
}

/** Opens a report at a passage, with every hit marked as by finding in it. */
export async function visit(reportId: string, start: number): Promise<void> {
  const { query, recent } = useSearch.getState();
  showOverlay(null);
  const { opened } = useReader.getState();
  if (opened?.id !== reportId && !(await openReport(reportId))) return;
  useSearch.setState({
    visited: reportId,
    recent: [query, ...recent.filter((one) => one !== query)].slice(0, RECENT),
  });
  useFind.setState(({ asked }) => ({
    open: true,
    query,
    matchCase: false,
    wholeWord: false,
    from: start,
    asked: asked + 1,
  }));
  useReader.getState().goToOffset(start);
}

/** Ends finding; from a passage that the search led to, goes back to its list. */
export function leaveFind(): void {
  const { visited } = useSearch.getState();
  const back = visited !== null && visited === useReader.getState().opened?.id;
  useSearch.setState({ visited: null });
  closeFind();
  if (back) showOverlay('search');
}
