/** Quick open: what is asked for, what was found, and where one went lately. */
import { create } from 'zustand';
import type { Place, PlaceKind } from '../../preload/contract/quick-open';
import type { SpokenProblem } from '../../preload/contract/result';
import { settle } from '../bridge/client';
import { useApp } from './app';
import { openPlace } from './places';
import { useReader } from './reader';

interface QuickOpenState {
  /** What was found last; it stays on the screen until the next answer is there. */
  readonly places: readonly Place[];
  readonly total: number;
  readonly problem: SpokenProblem | null;
  /** Whether nothing has been found yet because nothing was answered yet. */
  readonly waiting: boolean;
  /** Where one went from here, the last one first; for as long as the window is open. */
  readonly recent: readonly Place[];
}

export const useQuickOpen = create<QuickOpenState>()(() => ({
  places: [],
  total: 0,
  problem: null,
  waiting: true,
  recent: [],
}));

/** What is looked for: words, in places of all kinds, of chapters or of figures and tables. */
export interface Sought {
  readonly scope: 'all' | 'chapters' | 'figures';
  readonly query: string;
}

const KINDS: Readonly<Record<Sought['scope'], PlaceKind[]>> = {
  all: [],
  chapters: ['heading'],
  figures: ['figure', 'table'],
};

const SHOWN = 50;
const LISTED = 200;
const RECENT = 6;

const same = (one: Place, other: Place): boolean =>
  JSON.stringify(one.target) === JSON.stringify(other.target);

/** Where one went lately and then the reports that were open lately, without the one that is. */
function lately(reports: readonly Place[], reportId: string | null): Place[] {
  const { recent } = useQuickOpen.getState();
  const others = reports.filter(
    (place) => place.target.reportId !== reportId && !recent.some((known) => same(known, place)),
  );
  return [...recent, ...others].slice(0, 2 * RECENT);
}

let latest = 0;

/** Asks; of several answers the last one counts. Chapters and figures are those of the open report, if there is one. */
export async function seek({ scope, query }: Sought): Promise<void> {
  latest += 1;
  const mine = latest;
  const reading = useApp.getState().view === 'reader';
  const reportId = reading ? (useReader.getState().opened?.id ?? null) : null;
  const empty = query.trim() === '';
  const answer = await settle(
    window.offprint.quickOpen.find({
      query: query.slice(0, 300),
      kinds: KINDS[scope],
      reportId,
      within: scope !== 'all' && reportId !== null,
      limit: empty && scope !== 'all' ? LISTED : SHOWN,
    }),
  );
  if (mine !== latest) return;
  if (!answer.ok) {
    useQuickOpen.setState({ places: [], total: 0, problem: answer.error, waiting: false });
    return;
  }
  const { places, total } = answer.value;
  const shown = empty && scope === 'all' ? lately(places, reportId) : places;
  useQuickOpen.setState({ places: shown, total, problem: null, waiting: false });
}

function remember(place: Place): void {
  useQuickOpen.setState(({ recent }) => ({
    recent: [{ ...place, marks: [] }, ...recent.filter((known) => !same(known, place))].slice(
      0,
      RECENT,
    ),
  }));
}

/** Goes to a place that was found, and remembers it. */
export async function goTo(place: Place): Promise<void> {
  if (await openPlace(place.target)) remember(place);
}

/** The same in the other pane, which is opened for it. */
export async function goToBeside(place: Place): Promise<void> {
  const { openBeside } = await import('./split');
  if (await openBeside(place.target)) remember(place);
}
