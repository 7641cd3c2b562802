/** The shape of the open report's state, and what its actions need from outside. */
import type { OffprintApi } from '../../preload/contract/api';
import type {
  Annotation,
  Area,
  Colour,
  TargetRequest,
  TextPositionSelector,
} from '../../preload/contract/annotation';
import type { Locator, OpenedReport } from '../../preload/contract/library';
import type { SpokenProblem } from '../../preload/contract/result';
import type { Heading } from './reader-blocks';
import type { Held } from './reader-held';
import type { Look } from './reader-marks';
import type { ReportParts } from './report-parts';

/** A wish to see a place; the reader fulfils each new one. */
export interface Jump {
  readonly serial: number;
  /** UTF-16 offset into the canonical text. */
  readonly offset: number;
  /** Whether the place goes to the top of the view or to its upper third, where the eye rests. */
  readonly align: 'top' | 'middle';
}

export interface ReaderData {
  /**
   * The report. Its blocks may have holes, which array methods pass over: a long report comes in parts, and is another
   * object once the last of them has come.
   */
  opened: OpenedReport | null;
  parts: ReportParts | null;
  /** Counts up with each opening, also of the same report. */
  session: number;
  /** Offset at which each block begins and, as one more entry, where the text ends. */
  starts: readonly number[];
  headings: readonly Heading[];
  held: Held;
  /** Block index of the heading that the top of the view stands under; null above the first one. */
  currentHeading: number | null;
  /** Offset of the first block in view. */
  position: number;
  /** Selected text, never empty; null when nothing of the report's text is selected. */
  selection: TextPositionSelector | null;
  /** Key of the annotation that has the focus, in the text and among the cards. */
  focusedAnnotationId: string | null;
  /** Key of the annotation whose note is being written. */
  editing: string | null;
  /** Text of notes that are not saved yet, by key. A draft outlives its editor, and main keeps it too. */
  drafts: Readonly<Record<string, string>>;
  /** The colour that a mark gets when none is named. */
  lastColour: Colour;
  jump: Jump | null;
}

export interface ReaderActions {
  /** Shows a report from its saved place, and lets go of the one before it. */
  setOpened: (opened: OpenedReport) => void;
  close: () => void;
  setSelection: (selection: TextPositionSelector | null) => void;
  /** Marks the selection, or recolours the focused annotation when nothing is selected. */
  highlightSelection: (colour?: Colour) => void;
  /** Marks the selection with a line under it, or changes the style of the focused annotation. */
  underline: () => void;
  /** Marks what is named, or changes the look of the mark of it that there is; answers its key, null for no such thing. */
  mark: (request: TargetRequest, look?: Partial<Look>) => string | null;
  /** Marks each of these ranges that is not marked yet, as one step. */
  markEach: (positions: readonly TextPositionSelector[], look?: Partial<Look>) => void;
  /** Gives a mark of words other ends; its note stays. */
  moveEnds: (key: string, position: TextPositionSelector) => void;
  /** Gives the mark of an area another rectangle; its note stays. */
  moveArea: (key: string, area: Area) => void;
  /** Opens the note of the selection, which is marked for it, or of the focused annotation. */
  startNote: (key?: string) => void;
  setDraft: (text: string) => void;
  /** Saves the draft of the open editor and closes it. */
  saveNote: () => void;
  /** Closes the editor; an unsaved draft is kept. */
  leaveNote: () => void;
  /** Throws away the draft of one annotation. */
  discardDraft: (key: string) => void;
  /** Keeps a place without marking its words; answers the new bookmark's key, null without a report. */
  bookmark: (range: TextPositionSelector) => string | null;
  /** Gives a bookmark a name, which is its note; an empty one leaves it with the words of its place. */
  rename: (key: string, name: string) => void;
  removeAnnotation: (key?: string) => void;
  recolour: (key: string, colour: Colour) => void;
  setTags: (key: string, tags: string[]) => void;
  /** Brings back what an annotation once was: a change like any other. */
  restore: (key: string, state: Pick<Annotation, 'colour' | 'style' | 'note' | 'tags'>) => void;
  /** Tries again to save what could not be saved. */
  retry: (key: string) => void;
  /** Settles once main has done it. */
  undo: () => Promise<void>;
  redo: () => Promise<void>;
  focusAnnotation: (key: string | null) => void;
  goToBlock: (block: number) => void;
  goToOffset: (offset: number) => void;
  /** Focuses an annotation, by key or by main's id, and shows its place. */
  goToAnnotation: (id: string) => void;
  nextChapter: (step: 1 | -1) => void;
  nextAnnotation: (step: 1 | -1) => void;
  /** The reader says which offset stands at the top of its view. */
  setPosition: (offset: number) => void;
  /** Saves where the person is in a report. `progress` is the share of the text that was scrolled past. */
  savePosition: (reportId: string, locator: Locator, progress: number) => void;
}

export type ReaderState = ReaderData & ReaderActions;

/** What the reader's state needs from the rest of the app. */
export interface ReaderPorts {
  readonly bridge: () => Pick<OffprintApi, 'annotations' | 'drafts' | 'history'> & {
    readonly reading: Pick<OffprintApi['reading'], 'savePosition'>;
    readonly reports: Pick<OffprintApi['reports'], 'blocks'>;
  };
  /** Tells the person about a failure. */
  readonly report: (problem: SpokenProblem) => void;
  /** Tells that an annotation was deleted, with a way to take it back. */
  readonly removed: (undo: () => void) => void;
  /** A key that was never used before. */
  readonly newKey: () => string;
  readonly now: () => Date;
}

export type SetReader = (change: Partial<ReaderData>) => void;
export type GetReader = () => ReaderState;
