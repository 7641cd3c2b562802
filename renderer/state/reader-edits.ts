/** Actions that mark text and write notes. What they change is shown at once and saved by AnnotationSync. */
import type { Annotation, Colour, TextPositionSelector } from '../../preload/contract/annotation';
import { textBetween } from './reader-blocks';
import { hold, rangeOf } from './reader-held';
import type { GetReader, ReaderActions, ReaderPorts, SetReader } from './reader-state';
import { AnnotationSync, without } from './reader-sync';

type NoteActions = Pick<ReaderActions, 'setDraft' | 'saveNote' | 'leaveNote' | 'discardDraft'>;
type MarkActions = Pick<
  ReaderActions,
  | 'highlightSelection'
  | 'startNote'
  | 'removeAnnotation'
  | 'recolour'
  | 'setTags'
  | 'retry'
  | 'undo'
  | 'redo'
>;

/** The annotation of exactly this range, if there is one: marking it again recolours it. */
function sameRange(get: GetReader, { start, end }: TextPositionSelector): string | undefined {
  const { held } = get();
  return held.order.find((key) => {
    const item = held.byKey.get(key);
    const range = item && rangeOf(item.annotation);
    return range ? range.start === start && range.end === end : false;
  });
}

/** A new annotation, as it looks until main has acknowledged it. */
function annotationOf(
  get: GetReader,
  ports: ReaderPorts,
  selection: TextPositionSelector,
  colour: Colour,
): Annotation | null {
  const { opened, starts } = get();
  if (!opened) return null;
  const at = ports.now().toISOString();
  const exact = textBetween(opened.blocks, starts, selection.start, selection.end);
  return {
    id: ports.newKey(),
    reportId: opened.id,
    motivation: 'highlighting',
    target: { position: selection, quote: { exact, prefix: '', suffix: '' } },
    anchoring: { state: 'exact', ...selection },
    colour,
    note: '',
    tags: [],
    revision: 1,
    createdAt: at,
    modifiedAt: at,
  };
}

function noteActions(set: SetReader, get: GetReader, sync: AnnotationSync): NoteActions {
  return {
    setDraft: (text) => {
      const { editing, drafts } = get();
      if (editing === null) return;
      set({ drafts: { ...drafts, [editing]: text } });
      sync.keepDraft(editing);
    },
    saveNote: () => {
      const { editing, drafts, held } = get();
      if (editing === null) return;
      const note = drafts[editing] ?? '';
      const changed = held.byKey.get(editing)?.annotation.note !== note;
      set({ editing: null, drafts: without(drafts, editing) });
      if (changed) void sync.update(editing, { note });
      else sync.keepDraft(editing);
    },
    leaveNote: () => {
      const { editing, drafts, held } = get();
      if (editing === null) return;
      const same = held.byKey.get(editing)?.annotation.note === drafts[editing];
      set({ editing: null, drafts: same ? without(drafts, editing) : drafts });
      sync.keepDraft(editing);
    },
    discardDraft: (key) => {
      const { editing, drafts } = get();
      set({ drafts: without(drafts, key), editing: editing === key ? null : editing });
      sync.keepDraft(key);
    },
  };
}

function markActions(
  set: SetReader,
  get: GetReader,
  ports: ReaderPorts,
  sync: AnnotationSync,
): MarkActions {
  const mark = (selection: TextPositionSelector, colour: Colour): string | null => {
    const annotation = annotationOf(get, ports, selection, colour);
    if (!annotation) return null;
    const key = annotation.id;
    const held = hold(get().held, { key, annotation, acknowledged: null, status: 'saving' });
    set({ held, selection: null, focusedAnnotationId: key, lastColour: colour });
    void sync.create(key);
    return key;
  };

  const recolour = (key: string, colour: Colour) => {
    set({ lastColour: colour });
    if (get().held.byKey.get(key)?.annotation.colour !== colour) void sync.update(key, { colour });
  };

  return {
    recolour,
    highlightSelection: (colour = get().lastColour) => {
      const { selection, focusedAnnotationId } = get();
      const existing = selection ? sameRange(get, selection) : focusedAnnotationId;
      if (existing) {
        recolour(existing, colour);
        set({ selection: null, focusedAnnotationId: existing });
      } else if (selection) mark(selection, colour);
    },
    startNote: (named) => {
      const { selection, lastColour, focusedAnnotationId } = get();
      const ofSelection = selection && (sameRange(get, selection) ?? mark(selection, lastColour));
      const item = get().held.byKey.get(named ?? ofSelection ?? focusedAnnotationId ?? '');
      if (!item) return;
      const drafts = { [item.key]: item.annotation.note, ...get().drafts };
      set({ selection: null, focusedAnnotationId: item.key, editing: item.key, drafts });
    },
    removeAnnotation: (named) => void sync.remove(named ?? get().focusedAnnotationId ?? ''),
    setTags: (key, tags) => void sync.update(key, { tags }),
    retry: (key) => void sync.create(key),
    undo: () => void sync.history('undo'),
    redo: () => void sync.history('redo'),
  };
}

/** All actions that change annotations. */
export function editActions(
  set: SetReader,
  get: GetReader,
  ports: ReaderPorts,
): NoteActions & MarkActions {
  const sync = new AnnotationSync(set, get, ports);
  return { ...noteActions(set, get, sync), ...markActions(set, get, ports, sync) };
}
