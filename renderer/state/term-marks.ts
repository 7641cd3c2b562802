/** Marking every place of a term in the reports of the library: what is asked for, what was found, and how far it is. */
import { create } from 'zustand';
import type { Colour, Style } from '../../preload/contract/annotation';
import type { Term, TermProgress, TermReport } from '../../preload/contract/term-marks';
import { request } from '../bridge/client';
import { say } from '../locales/say';
import { sayTerms } from '../locales/term-words';
import { showOverlay, useApp } from './app';
import { loadReports } from './library';
import { notify } from './notices';
import { PANES } from './panes';
import { absorb, useReader } from './reader';
import { textBetween } from './reader-blocks';
import { rangeOf } from './reader-held';

interface TermMarks extends Term {
  readonly colour: Colour;
  readonly style: Style;
  /** Those that hold the term; null while they are not known. */
  readonly reports: readonly TermReport[] | null;
  /** Ids of those that are left out. */
  readonly left: ReadonlySet<string>;
  readonly doing: 'nothing' | 'finding' | 'marking';
  readonly progress: TermProgress | null;
}

const NOTHING: TermMarks = {
  term: '',
  matchCase: false,
  wholeWord: false,
  colour: 'yellow',
  style: 'highlight',
  reports: null,
  left: new Set(),
  doing: 'nothing',
  progress: null,
};

export const useTermMarks = create<TermMarks>()(() => NOTHING);

/** Longer words are a passage, not a term; in UTF-16 units, as the contract has it. */
const LONGEST = 200;

/** The words that are selected, or those of the focused mark, and how that looks. */
function present(): Pick<TermMarks, 'term' | 'colour' | 'style'> {
  const { opened, starts, selection, held, focusedAnnotationId, lastColour } = useReader.getState();
  const mark = held.byKey.get(focusedAnnotationId ?? '')?.annotation;
  const like = selection ? undefined : mark;
  const range = selection ?? (mark && rangeOf(mark));
  const look = { colour: like?.colour ?? lastColour, style: like?.style ?? 'highlight' } as const;
  const words = opened && range ? textBetween(opened.blocks, starts, range.start, range.end) : '';
  const term = words.replace(/\s+/g, ' ').trim();
  return { term: term.length > LONGEST ? '' : term, ...look };
}

/** Opens the dialog, with the words in question in it. */
export function askForTerm(): void {
  useTermMarks.setState({ ...NOTHING, ...present() });
  showOverlay('terms');
  void findTerm();
}

let asked = 0;

/** Looks for the term as it is asked for now. */
export async function findTerm(): Promise<void> {
  asked += 1;
  const mine = asked;
  const { term, matchCase, wholeWord } = useTermMarks.getState();
  if (term.trim() === '') {
    useTermMarks.setState({ reports: null, doing: 'nothing', progress: null });
    void request(window.offprint.terms.cancel());
    return;
  }
  useTermMarks.setState({ doing: 'finding', progress: null });
  const found = await request(window.offprint.terms.find({ term, matchCase, wholeWord }));
  if (mine !== asked) return;
  useTermMarks.setState({ reports: found.ok ? found.value : [], doing: 'nothing', progress: null });
}

/** Asks for something else; what was left out stays left out. */
export function changeTerm(change: Partial<Term>): void {
  useTermMarks.setState(change);
  void findTerm();
}

/** Puts reports in or leaves them out. */
export function chooseReports(reportIds: readonly string[], chosen: boolean): void {
  useTermMarks.setState(({ left }) => {
    const next = new Set(left);
    for (const id of reportIds) {
      if (chosen) next.delete(id);
      else next.add(id);
    }
    return { left: next };
  });
}

/** The reports that something would be marked in, and how many places. */
export function toMark({ reports, left }: Pick<TermMarks, 'reports' | 'left'>): {
  readonly reportIds: readonly string[];
  readonly places: number;
} {
  const chosen = (reports ?? []).filter(
    ({ reportId, places, marked }) => places > marked && !left.has(reportId),
  );
  return {
    reportIds: chosen.map(({ reportId }) => reportId),
    places: chosen.reduce((sum, { places, marked }) => sum + places - marked, 0),
  };
}

const openReports = (): string[] => [
  ...new Set(PANES.flatMap((pane) => useReader.of(pane).getState().opened?.id ?? [])),
];

/** Ends what is under way, and closes the dialog. */
export function leaveTerm(): void {
  asked += 1;
  void request(window.offprint.terms.cancel());
  useTermMarks.setState({ doing: 'nothing', progress: null });
  showOverlay(null);
}

async function undo(): Promise<void> {
  await useReader.getState().undo();
  if (useApp.getState().view === 'library') await loadReports();
}

/** Marks the term in the reports that are chosen, closes the dialog and says what was done, with a way back. */
export async function markTerm(): Promise<void> {
  const { term, matchCase, wholeWord, colour, style, ...found } = useTermMarks.getState();
  const { reportIds } = toMark(found);
  if (reportIds.length === 0) return;
  asked += 1;
  const mine = asked;
  useTermMarks.setState({ doing: 'marking', progress: null });
  const what = { term, matchCase, wholeWord, colour, style };
  const answer = await request(
    window.offprint.terms.mark({ ...what, reportIds: [...reportIds], shown: openReports() }),
  );
  if (mine === asked) useTermMarks.setState({ doing: 'nothing', progress: null });
  if (!answer.ok || answer.value.annotations === 0) return;
  const { annotations: count, reports, shown } = answer.value;
  absorb(shown, []);
  if (mine === asked) showOverlay(null);
  if (useApp.getState().view === 'library') void loadReports();
  notify({
    kind: 'done',
    message: sayTerms('terms.done', { count, reports }),
    action: { label: say('notes.deleted.undo'), run: () => void undo() },
  });
}
