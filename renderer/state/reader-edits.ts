/** Actions that mark text and write notes. What they change is shown at once and saved by AnnotationSync. */
import type { Annotation, Colour, TextPositionSelector } from '../../preload/contract/annotation';
import { textBetween } from './reader-blocks';
import { keyOf, rangeOf } from './reader-held';
import type { GetReader, ReaderActions, ReaderPorts, SetReader } from './reader-state';
import { without } from './reader-sync';
import type { AnnotationSync } from './reader-sync';

type NoteActions = Pick<ReaderActions, 'setDraft' | 'saveNote' | 'leaveNote' | 'discardDraft'>;
type MarkActions = Pick<
  ReaderActions,
  | 'highlightSelection'
  | 'startNote'
  | 'bookmark'
  | 'rename'
  | 'removeAnnotation'
  | 'recolour'
  | 'setTags'
  | 'restore'
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
  motivation: Annotation['motivation'] = 'highlighting',
): Annotation | null {
  const { opened, starts } = get();
  if (!opened) return null;
  const at = ports.now().toISOString();
  const exact = textBetween(opened.blocks, starts, selection.start, selection.end);
  return {
    id: ports.newKey(),
    reportId: opened.id,
    motivation,
    target: { type: 'text', position: selection, quote: { exact, prefix: '', suffix: '' } },
    anchoring: { state: 'exact', ...selection },
    colour,
    style: 'highlight',
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
      const { editing, held } = get();
      const item = held.byKey.get(editing ?? '');
      if (!item) return;
      sync.changeDrafts(item, (drafts) => ({ ...drafts, [item.key]: text }));
      sync.keepDraft(item.key);
    },
    saveNote: () => {
      const { editing, drafts, held } = get();
      const item = held.byKey.get(editing ?? '');
      set({ editing: null });
      if (!item) return;
      // Without a draft it has been saved already, in another pane.
      const note = drafts[item.key] ?? item.annotation.note;
      sync.changeDrafts(item, (all) => without(all, item.key));
      if (item.annotation.note !== note) void sync.update(item.key, { note });
      else sync.keepDraft(item.key);
    },
    leaveNote: () => {
      const { editing, drafts, held } = get();
      const item = held.byKey.get(editing ?? '');
      set({ editing: null });
      if (!item) return;
      if (item.annotation.note === drafts[item.key]) {
        sync.changeDrafts(item, (all) => without(all, item.key));
      }
      sync.keepDraft(item.key);
    },
    discardDraft: (key) => {
      const { editing, held } = get();
      if (editing === key) set({ editing: null });
      const item = held.byKey.get(key);
      if (item) sync.changeDrafts(item, (all) => without(all, key));
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
    sync.add({ key, annotation, acknowledged: null, status: 'saving' });
    set({ selection: null, focusedAnnotationId: key, lastColour: colour });
    return key;
  };

  /** A change may be of a report that another pane shows; here it gets the focus. */
  const history = async (step: 'undo' | 'redo') => {
    const changes = await sync.history(step);
    const { held } = get();
    const keys = changes.map(({ annotationId }) => keyOf(held, annotationId));
    const here = keys.find((key) => held.byKey.has(key));
    if (here !== undefined) set({ focusedAnnotationId: here });
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
      sync.changeDrafts(item, (drafts) => ({ [item.key]: item.annotation.note, ...drafts }));
      set({ selection: null, focusedAnnotationId: item.key, editing: item.key });
    },
    bookmark: (range) => {
      const annotation = annotationOf(get, ports, range, get().lastColour, 'bookmarking');
      if (!annotation) return null;
      const { id: key } = annotation;
      sync.add({ key, annotation, acknowledged: null, status: 'saving' });
      set({ selection: null });
      return key;
    },
    rename: (key, name) => {
      const item = get().held.byKey.get(key);
      if (item && item.annotation.note !== name) void sync.update(key, { note: name });
    },
    removeAnnotation: (named) => void sync.remove(named ?? get().focusedAnnotationId ?? ''),
    setTags: (key, tags) => void sync.update(key, { tags }),
    restore: (key, { colour, style, note, tags }) =>
      void sync.update(key, { colour, style, note, tags }),
    retry: (key) => void sync.create(key),
    undo: () => void history('undo'),
    redo: () => void history('redo'),
  };
}

/** All actions that change annotations. `sync` is one for all panes. */
export function editActions(
  set: SetReader,
  get: GetReader,
  ports: ReaderPorts,
  sync: AnnotationSync,
): NoteActions & MarkActions {
  return { ...noteActions(set, get, sync), ...markActions(set, get, ports, sync) };
}
