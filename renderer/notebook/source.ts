/** What a list of annotations shows, wherever it comes from: the open report, or all of them. */
import type { ListedNote } from '../../preload/contract/notes-list';
import type { NoteFilter, NoteOrder } from '../../preload/contract/text/note-filter';

export interface NoteAmounts {
  readonly colours: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, number>>;
  readonly tags: Readonly<Record<string, number>>;
  readonly withNote: number;
  readonly withoutNote: number;
}

/** A choice that narrows the list to a part: a chapter of the report, a report of the library. */
export interface Part {
  readonly label: string;
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string | null;
  readonly onChoose: (value: string | null) => void;
}

export interface NoteSource {
  readonly filter: NoteFilter;
  readonly order: NoteOrder;
  /** Null until it is known. */
  readonly total: number | null;
  readonly counts: NoteAmounts | null;
  readonly part: Part | null;
  /** Whether there are none at all, whatever is asked for. */
  readonly empty: boolean;
  /** Undefined for one that has not come yet. */
  readonly rowAt: (at: number) => ListedNote | undefined;
  /** Says which rows `[first, end)` are in view. */
  readonly need: (first: number, end: number) => void;
  readonly change: (change: { filter?: NoteFilter; order?: NoteOrder }) => void;
  /** The ids of all rows, in order. */
  readonly ids: () => Promise<readonly string[]>;
  /** Where a row belongs: its chapter or its report. */
  readonly placeOf: (row: ListedNote) => string;
  readonly open: (row: ListedNote) => void;
  /** Called when the annotations may have changed. */
  readonly refresh: () => void;
}
