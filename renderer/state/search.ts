/** Searching the library: what is asked for, what was found, and the way to a passage and back. */
import { create } from 'zustand';
import type { ReportSummary } from '../../preload/contract/library';
import type { QuotePlace, QuoteResult } from '../../preload/contract/quote';
import type { SearchInput, SearchKind, SearchResult } from '../../preload/contract/search';
import type { NotesList } from '../../preload/contract/notes-list';
import type { Suggestions } from '../../preload/contract/suggestion';
import type { SpokenProblem } from '../../preload/contract/result';
import { NO_FILTER } from '../../preload/contract/text/note-filter';
import { isQuoteLike } from '../../preload/contract/text/quote-like';
import { request, settle } from '../bridge/client';
import { showOverlay } from './app';
import { closeFind, useFind, type FindState } from './find';
import { openReport, useLibrary } from './library';
import { sendable } from './notebook';
import { notify } from './notices';
import { useReader } from './reader';
import { keepRecent } from './saved-searches';

export type Filters = Pick<SearchInput, 'publisher' | 'year'> & {
  readonly kind: SearchKind | null;
  /** Id of a collection. */
  readonly collection: string | null;
  readonly tag: string | null;
  /** Words of the titles of chapters. */
  readonly chapter: string | null;
};

/** Everything is searched. */
export const NO_FILTERS: Filters = {
  publisher: null,
  year: null,
  kind: null,
  collection: null,
  tag: null,
  chapter: null,
};

export interface SearchState extends Filters {
  readonly query: string;
  /** What was found last; it stays on the screen until the next answer is there. */
  readonly result: SearchResult | null;
  readonly problem: SpokenProblem | null;
  /** What one might have meant; null while something is found, or nobody knows yet. */
  readonly suggested: Suggestions | null;
  /** Hits in what was folded away, where nothing else is found; null while they are not counted. */
  readonly folded: number | null;
  /** Where the words are quoted from; null while they are not like a quote, or nobody knows yet. */
  readonly quote: QuoteResult | null;
  /** The first of the notes that are found, and how many there are; null while they are not asked for. */
  readonly notes: Pick<NotesList, 'rows' | 'total'> | null;
  /** Whether an answer, or the rest of its count, is on its way. */
  readonly busy: boolean;
  /** The report that was opened at a passage: Escape leads back from it. */
  readonly visited: string | null;
  /** How far the list was scrolled, in CSS pixels. */
  readonly scrolled: number;
}

/** Reports that are listed at first, and that are added to them when more are asked for. */
const PAGE = 20;
const MORE = 100;

export const useSearch = create<SearchState>()(() => ({
  query: '',
  ...NO_FILTERS,
  result: null,
  problem: null,
  suggested: null,
  folded: null,
  quote: null,
  notes: null,
  busy: false,
  visited: null,
  scrolled: 0,
}));

let latest = 0;

/** Whether the filters keep a report. */
export function isChosen(
  { metadata, collections, tags }: ReportSummary,
  filters: Pick<Filters, 'publisher' | 'year' | 'collection' | 'tag'>,
): boolean {
  const { publisher, year, collection, tag } = filters;
  return (
    (publisher === null || metadata.publisher === publisher) &&
    (year === null || metadata.publishedOn?.slice(0, 4) === year) &&
    (collection === null || collections.includes(collection)) &&
    (tag === null || tags.includes(tag))
  );
}

/** The reports of a collection and with a tag; undefined for all. */
function chosenReports(): string[] | undefined {
  const { collection, tag } = useSearch.getState();
  if (collection === null && tag === null) return undefined;
  const filters = { publisher: null, year: null, collection, tag };
  return useLibrary
    .getState()
    .reports.filter((report) => isChosen(report, filters))
    .map(({ id }) => id);
}

function found(
  effort: SearchInput['effort'],
  from: number,
  reports: number,
  asked = useSearch.getState().kind,
) {
  const { query, publisher, year, chapter } = useSearch.getState();
  // Notes are not looked for here.
  const kind = asked === 'note' ? null : asked;
  const reportIds = chosenReports();
  return settle(
    window.offprint.search.library({
      query,
      publisher,
      year,
      kind,
      effort,
      from,
      reports,
      ...(chapter !== null && { chapter }),
      ...(reportIds && { reportIds }),
    }),
  );
}

const NOTHING = { result: null, problem: null, suggested: null, folded: null };

async function ask(effort: SearchInput['effort'], mine: number): Promise<boolean> {
  const answer = await found(effort, 0, PAGE);
  if (mine !== latest) return false;
  if (answer.ok) useSearch.setState({ ...NOTHING, result: answer.value });
  else useSearch.setState({ ...NOTHING, problem: answer.error });
  return answer.ok && !answer.value.complete;
}

/**
 * Where nothing at all was found, looks in what was folded away and asks what was meant. What fails of it is not worth a message.
 */
async function suggest(mine: number): Promise<void> {
  const { query, result, kind } = useSearch.getState();
  if (result?.complete !== true || result.total.reports > 0) return;
  if (kind !== 'folded') {
    const folded = await found('exact', 0, 1, 'folded');
    if (mine !== latest) return;
    if (folded.ok) useSearch.setState({ folded: folded.value.total.hits });
  }
  const answer = await settle(window.offprint.search.suggest({ query }));
  if (mine === latest && answer.ok) useSearch.setState({ suggested: answer.value });
}

/** Looks for the words as a quote, when they are like one. */
async function checkQuote(mine: number): Promise<void> {
  const { query } = useSearch.getState();
  if (!isQuoteLike(query)) {
    useSearch.setState({ quote: null });
    return;
  }
  const answer = await settle(window.offprint.search.quote({ text: query }));
  if (mine === latest) useSearch.setState({ quote: answer.ok ? answer.value : null });
}

/** A longer text can only be a quote. In UTF-16 units, as the contract has it. */
const LONGEST_QUERY = 500;
/** Notes that are shown above the reports, and that are shown alone. */
const NOTES = { above: 3, alone: 50 };

/** Looks in notes and marked passages, which have nothing of a report to be narrowed by. */
async function askNotes(mine: number): Promise<void> {
  const { query, publisher, year, kind, collection, tag, chapter } = useSearch.getState();
  const narrowed = [publisher, year, collection, tag, chapter].some((filter) => filter !== null);
  const wanted = !narrowed && (kind === null || kind === 'note');
  if (!wanted || query.length > LONGEST_QUERY) {
    useSearch.setState({ notes: null });
    return;
  }
  const answer = await settle(
    window.offprint.notes.list({
      filter: sendable({ ...NO_FILTER, query }),
      order: 'newest',
      offset: 0,
      limit: kind === 'note' ? NOTES.alone : NOTES.above,
    }),
  );
  if (mine === latest) useSearch.setState({ notes: answer.ok ? answer.value : null });
}

/** Asks anew: what is found first is shown at once, and counted to the end where that takes longer. */
export async function search(): Promise<void> {
  latest += 1;
  const mine = latest;
  const { query, kind } = useSearch.getState();
  if (query.trim() === '') {
    useSearch.setState({ ...NOTHING, quote: null, notes: null, busy: false });
    return;
  }
  useSearch.setState({ busy: true });
  const besides = Promise.all([checkQuote(mine), askNotes(mine)]);
  if (query.length > LONGEST_QUERY || kind === 'note') useSearch.setState(NOTHING);
  else {
    if (await ask('quick', mine)) await ask('exact', mine);
    if (mine !== latest) return;
    await suggest(mine);
  }
  await besides;
  if (mine === latest) useSearch.setState({ busy: false });
}

/** Changes what is asked for, and asks. */
export function changeSearch(change: Partial<Filters & Pick<SearchState, 'query'>>): void {
  useSearch.setState({ ...change, scrolled: 0 });
  void search();
}

/** Lists more reports, behind those that are listed. */
export async function showMore(): Promise<void> {
  const { result: listed, busy } = useSearch.getState();
  if (listed === null || busy) return;
  const mine = latest;
  useSearch.setState({ busy: true });
  const answer = await found('exact', listed.reports.length, MORE);
  if (mine !== latest) return;
  if (!answer.ok) return useSearch.setState({ problem: answer.error, result: null, busy: false });
  const known = new Set(listed.reports.map(({ reportId }) => reportId));
  const more = answer.value.reports.filter(({ reportId }) => !known.has(reportId));
  const result = { ...answer.value, reports: [...listed.reports, ...more] };
  useSearch.setState({ result, busy: false });
}

/** Opens a report at a passage and marks there what is asked for. */
async function show(
  reportId: string,
  start: number,
  find: string,
  aim: FindState['aim'] = 'text',
): Promise<void> {
  const { query } = useSearch.getState();
  showOverlay(null);
  const { opened } = useReader.getState();
  if (opened?.id !== reportId && !(await openReport(reportId))) return;
  useSearch.setState({ visited: reportId });
  keepRecent(query);
  useFind.setState(({ asked }) => ({
    open: true,
    query: find,
    matchCase: false,
    wholeWord: false,
    regex: false,
    within: null,
    folded: aim === 'folded',
    from: start,
    aim,
    asked: asked + 1,
  }));
  useReader.getState().goToOffset(start);
}

/** Opens a report at a passage, or at what was folded away there, with every hit marked as by finding in it. */
export const visit = (reportId: string, start: number, isFolded = false): Promise<void> =>
  show(reportId, start, useSearch.getState().query, isFolded ? 'folded' : 'text');

/** The words of the report at a place of a quote. */
const wordsAt = ({ difference }: QuotePlace): string =>
  difference.flatMap(({ side, text }) => (side === 'quote' ? [] : [text])).join('');

/** Copies what the report says at a place of a quote, with its source. */
export async function copyQuote(place: QuotePlace, done: string): Promise<void> {
  const { citationOf } = await import('./citation');
  const text = citationOf(wordsAt(place), { ...place, chapter: place.chapters.at(-1) });
  const copied = await request(window.offprint.clipboard.write({ text }));
  if (copied.ok) notify({ kind: 'done', message: done });
}

/** Opens a report that was found by its name. */
export async function visitReport(reportId: string): Promise<void> {
  const { query } = useSearch.getState();
  showOverlay(null);
  if (useReader.getState().opened?.id !== reportId && !(await openReport(reportId))) return;
  keepRecent(query);
}

/** Opens a report where a quote is from, with its words marked. */
export function visitQuote(place: QuotePlace): Promise<void> {
  const { reportId, start } = place;
  const words = wordsAt(place);
  // A phrase can hold no quotation mark, and a passage no line break.
  const [passage = ''] = words.split('\n');
  const phrases = passage.split(/["“”]/).filter((part) => part.trim() !== '');
  return show(reportId, start, phrases.map((part) => `"${part.trim()}"`).join(' '));
}

/** Ends finding; from a passage that the search led to, goes back to its list. */
export function leaveFind(): void {
  const { visited } = useSearch.getState();
  const back = visited !== null && visited === useReader.getState().opened?.id;
  useSearch.setState({ visited: null });
  closeFind();
  if (back) showOverlay('search');
}
