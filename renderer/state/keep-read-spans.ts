/** Watches what is read in the panes, tells the outline, and has it kept. Loaded when the first view stands. */
import { addSpan } from '../../preload/contract/text/spans';
import type { Spans } from '../../preload/contract/text/spans';
import { request, settle } from '../bridge/client';
import { isSplit, PANES, usePanes } from './panes';
import type { Pane } from './panes';
import { useReadSpans } from './read-spans';
import { useReader } from './reader';
import { blockText } from './reader-blocks';
import { useReaderView } from './reader-view';
import { ReadingClock } from './reading-clock';
import { amountOf, readingTime } from './reading-time';

/** Between two looks at what is in view, in ms. */
const LOOK = 1000;
/** Looks after which what has been read is saved. */
const LOOKS_TO_SAVE = 5;

interface Watched {
  readonly edition: string;
  readonly clock: ReadingClock;
  /** Looks since something was read that is not saved; null when all is. */
  unsaved: number | null;
}

const watched = new Map<string, Watched>();

/** What attentive reading of a block takes, in minutes; never done with one that has not come yet. */
function minutesIn(reportId: string): (block: number) => number {
  return (at) => {
    const readers = PANES.map((pane) => useReader.of(pane).getState());
    const block = readers.find(({ opened }) => opened?.id === reportId)?.parts?.blocks[at];
    return block ? readingTime(amountOf(blockText(block))) : Infinity;
  };
}

/** Begins with a report; what is known of it comes from main. */
async function begin(reportId: string, edition: string): Promise<void> {
  watched.set(reportId, { edition, clock: new ReadingClock(minutesIn(reportId)), unsaved: null });
  useReadSpans.setState({ [reportId]: [] });
  const known = await settle(window.offprint.reading.readSpans({ reportId }));
  if (!known.ok || known.value.edition !== edition) return;
  const since = useReadSpans.getState()[reportId] ?? [];
  const spans = since.reduce<Spans>(
    (sum, [start, end]) => addSpan(sum, start, end),
    known.value.spans,
  );
  useReadSpans.setState({ [reportId]: spans });
}

function save(reportId: string): void {
  const state = watched.get(reportId);
  if (!state || state.unsaved === null) return;
  state.unsaved = null;
  const spans = (useReadSpans.getState()[reportId] ?? []).map(([start, end]): [number, number] => [
    start,
    end,
  ]);
  void request(window.offprint.reading.saveSpans({ reportId, edition: state.edition, spans }));
}

function look(pane: Pane): void {
  const { opened, starts } = useReader.of(pane).getState();
  if (!opened) return;
  const { id, edition } = opened;
  const state = watched.get(id);
  if (state?.edition !== edition) {
    void begin(id, edition);
    return;
  }
  const seen = useReaderView.of(pane).getState().view?.inView();
  const read = seen ? state.clock.see(seen.first, seen.end, LOOK / 1000) : [];
  if (read.length > 0) {
    const before = useReadSpans.getState()[id] ?? [];
    const spans = read.reduce(
      (sum, block) => addSpan(sum, starts[block] ?? 0, starts[block + 1] ?? 0),
      before,
    );
    if (spans !== before) useReadSpans.setState({ [id]: spans });
    state.unsaved ??= 0;
  }
  if (state.unsaved !== null && (state.unsaved += 1) >= LOOKS_TO_SAVE) save(id);
}

/** Nobody reads a window that is hidden, or behind another. */
function lookAround(): void {
  if (document.visibilityState === 'hidden' || !document.hasFocus()) return;
  const panes = isSplit(usePanes.getState()) ? PANES : [usePanes.getState().active];
  panes.forEach(look);
}

const saveAll = (): void => [...watched.keys()].forEach(save);

/** Watches from now on. */
export function keepReadSpans(): void {
  setInterval(lookAround, LOOK);
  window.addEventListener('pagehide', saveAll);
  document.addEventListener('visibilitychange', saveAll);
  for (const pane of PANES) {
    useReader.of(pane).subscribe(({ opened }, before) => {
      if (before.opened && opened?.id !== before.opened.id) save(before.opened.id);
    });
  }
}
