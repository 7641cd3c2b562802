/** The list of the notes of all reports: what is asked for, what main answers in parts, and the way to a passage and back. */
import { create } from 'zustand';
import type { ListedNote, NotesList } from '../../preload/contract/notes-list';
import type { SpokenProblem } from '../../preload/contract/result';
import {
  NO_FILTER,
  type NoteFilter,
  type NoteOrder,
} from '../../preload/contract/text/note-filter';
import { settle } from '../bridge/client';
import { showOverlay } from './app';
import { showPlace } from './links';
import { useVisited } from './visited';

export interface NotebookState {
  readonly filter: NoteFilter;
  readonly order: NoteOrder;
  /** Null until the first answer. */
  readonly answer: Pick<NotesList, 'total' | 'counts'> | null;
  /** Rows that have come, by their place. */
  readonly rows: ReadonlyMap<number, ListedNote>;
  readonly problem: SpokenProblem | null;
  /** How far the list was scrolled, in CSS pixels, and the row that one stood at. */
  readonly scrolled: number;
  readonly at: number;
}

const PAGE = 60;

export const useNotebook = create<NotebookState>()(() => ({
  filter: NO_FILTER,
  order: 'document',
  answer: null,
  rows: new Map(),
  problem: null,
  scrolled: 0,
  at: 0,
}));

let latest = 0;
const asked = new Set<number>();

/** A filter as the contract wants it: arrays of its own. */
export const sendable = (filter: NoteFilter) => ({
  ...filter,
  colours: [...filter.colours],
  kinds: [...filter.kinds],
  tags: [...filter.tags],
});

async function askPage(page: number, mine: number): Promise<void> {
  asked.add(page);
  const { filter, order } = useNotebook.getState();
  const answer = await settle(
    window.offprint.notes.list({
      filter: sendable(filter),
      order,
      offset: page * PAGE,
      limit: PAGE,
    }),
  );
  if (mine !== latest) return;
  if (!answer.ok) {
    useNotebook.setState({ problem: answer.error });
    return;
  }
  const { total, counts, rows: came } = answer.value;
  const rows = new Map(asked.size === 1 ? [] : useNotebook.getState().rows);
  came.forEach((row, at) => rows.set(page * PAGE + at, row));
  useNotebook.setState({ answer: { total, counts }, rows, problem: null });
}

/** Asks anew, from the rows that are in view on; the old ones stay on the screen until the new ones are there. */
export function askNotes(): void {
  latest += 1;
  asked.clear();
  void askPage(Math.floor(useNotebook.getState().at / PAGE), latest);
}

/** Has the rows `[first, end)` brought, as far as they are missing. */
export function needRows(first: number, end: number): void {
  for (let page = Math.floor(first / PAGE); page * PAGE < end; page += 1) {
    if (!asked.has(page)) void askPage(page, latest);
  }
}

/** Changes what is asked for, and asks. */
export function changeNotebook(change: Partial<Pick<NotebookState, 'filter' | 'order'>>): void {
  useNotebook.setState({ ...change, scrolled: 0, at: 0 });
  askNotes();
}

/** Opens a report at an annotation. */
export async function visitNote({ annotation }: ListedNote): Promise<void> {
  const { id: annotationId, reportId } = annotation;
  if (!(await showPlace({ reportId, annotationId }))) return;
  showOverlay(null);
  useVisited.setState({ reportId });
}
