/** Actions that mark something in the open report, and change what is marked. */
import type {
  Annotation,
  Colour,
  Style,
  Target,
  TargetRequest,
} from '../../preload/contract/annotation';
import { keyOf, rangeOf } from './reader-held';
import type { HeldAnnotation } from './reader-held';
import type { GetReader, ReaderActions, ReaderPorts, SetReader } from './reader-state';
import type { AnnotationSync } from './reader-sync';
import { selectionRequest, targetOf } from './reader-target';

export type MarkActions = Pick<
  ReaderActions,
  | 'highlightSelection'
  | 'underline'
  | 'mark'
  | 'markEach'
  | 'moveEnds'
  | 'moveArea'
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

/** How a mark looks, and what it is for. */
export interface Look {
  readonly colour: Colour;
  readonly style: Style;
  readonly motivation: 'highlighting' | 'bookmarking';
}

/** What two targets have in common that are about the very same thing. */
const subject = ({ type, position, ...rest }: Target): string =>
  JSON.stringify([
    type,
    position.start,
    position.end,
    'area' in rest ? rest.area : null,
    'cells' in rest ? rest.cells : null,
  ]);

/** What an annotation is about where it stands now; undefined for an orphan. */
function subjectOf(annotation: Annotation): string | undefined {
  const position = rangeOf(annotation);
  return position ? subject({ ...annotation.target, position }) : undefined;
}

/** The annotation of the same thing, if there is one: marking it again changes its look. */
function sameTarget(get: GetReader, target: Target): string | undefined {
  const { held } = get();
  const wanted = subject(target);
  const { start, end } = target.position;
  return held.order.find((key) => {
    const annotation = held.byKey.get(key)?.annotation;
    const range = annotation && rangeOf(annotation);
    // Of ten thousand nearly all stand elsewhere.
    const isThere = range?.start === start && range.end === end;
    return annotation && isThere && subjectOf(annotation) === wanted;
  });
}

/** Makes annotations as they look until main has acknowledged them. */
function drawer(get: GetReader, ports: ReaderPorts) {
  return (target: Target, look: Look): HeldAnnotation | null => {
    const { opened } = get();
    if (!opened) return null;
    const at = ports.now().toISOString();
    const key = ports.newKey();
    const annotation: Annotation = {
      id: key,
      reportId: opened.id,
      motivation: look.motivation,
      target,
      anchoring: { state: 'exact', ...target.position },
      colour: look.colour,
      style: look.style,
      note: '',
      tags: [],
      revision: 1,
      createdAt: at,
      modifiedAt: at,
    };
    return { key, annotation, acknowledged: null, status: 'saving' };
  };
}

/** Marks what is asked for, or changes the look of the mark that is there; answers its key. */
function marker(set: SetReader, get: GetReader, ports: ReaderPorts, sync: AnnotationSync) {
  const draw = drawer(get, ports);
  return (request: TargetRequest, asked: Partial<Look> = {}): string | null => {
    const { opened, starts, lastColour } = get();
    const look: Look = {
      colour: lastColour,
      style: 'highlight',
      motivation: 'highlighting',
      ...asked,
    };
    const target = opened && targetOf(request, opened, starts);
    if (!target) return null;
    const existing = sameTarget(get, target);
    if (existing !== undefined) {
      const { colour, style } = asked;
      set({ lastColour: look.colour, selection: null, focusedAnnotationId: existing });
      void sync.update(existing, { ...(colour && { colour }), ...(style && { style }) });
      return existing;
    }
    const item = draw(target, look);
    if (!item) return null;
    sync.add(item);
    set({ lastColour: look.colour, selection: null, focusedAnnotationId: item.key });
    return item.key;
  };
}

/** Takes back or does again. The change may be of a report that another pane shows; here it gets the focus. */
function historian(set: SetReader, get: GetReader, sync: AnnotationSync) {
  return async (step: 'undo' | 'redo') => {
    const changes = await sync.history(step);
    const { held } = get();
    const keys = changes.map(({ annotationId }) => keyOf(held, annotationId));
    const here = keys.find((key) => held.byKey.has(key));
    if (here !== undefined) set({ focusedAnnotationId: here });
  };
}

/** The actions. Where nothing is selected, those on the selection act on the focused annotation. */
export function markActions(
  set: SetReader,
  get: GetReader,
  ports: ReaderPorts,
  sync: AnnotationSync,
): MarkActions {
  const mark = marker(set, get, ports, sync);
  const draw = drawer(get, ports);
  const history = historian(set, get, sync);
  /** Marks the selection; null when nothing is selected. */
  const markSelection = (look?: Partial<Look>): string | null => {
    const { selection, opened, starts } = get();
    if (!selection || !opened) return null;
    return mark(selectionRequest(selection, opened, starts), look);
  };
  const focused = () => get().held.byKey.get(get().focusedAnnotationId ?? '');
  const recolour = (key: string, colour: Colour) => {
    set({ lastColour: colour });
    void sync.update(key, { colour });
  };

  return {
    mark,
    recolour,
    highlightSelection: (colour = get().lastColour) => {
      const item = focused();
      if (get().selection) markSelection({ colour });
      else if (item) recolour(item.key, colour);
    },
    underline: () => {
      if (get().selection) markSelection({ style: 'underline' });
      else {
        const item = focused();
        const style = item?.annotation.style === 'underline' ? 'highlight' : 'underline';
        if (item) void sync.update(item.key, { style });
      }
    },
    markEach: (positions, look) => {
      const { opened, starts, held } = get();
      if (!opened) return;
      const marked = new Set(
        held.order.map((key) => {
          const annotation = held.byKey.get(key)?.annotation;
          return annotation && subjectOf(annotation);
        }),
      );
      const full: Look = {
        colour: get().lastColour,
        style: 'highlight',
        motivation: 'highlighting',
        ...look,
      };
      const items = positions.flatMap((position) => {
        const target = targetOf({ type: 'text', position }, opened, starts);
        const isNew = target && !marked.has(subject(target));
        return (isNew && draw(target, full)) || [];
      });
      void sync.addAll(items);
      set({ selection: null });
    },
    moveEnds: (key, position) => {
      const { opened, starts, held } = get();
      const target = opened && targetOf({ type: 'text', position }, opened, starts);
      const isText = held.byKey.get(key)?.annotation.target.type === 'text';
      if (target?.type === 'text' && isText) void sync.move(key, target);
    },
    moveArea: (key, area) => {
      const target = get().held.byKey.get(key)?.annotation.target;
      if (target?.type === 'area') void sync.move(key, { ...target, area });
    },
    startNote: (named) => {
      const ofSelection = named === undefined ? markSelection() : null;
      const { held, focusedAnnotationId } = get();
      const item = held.byKey.get(named ?? ofSelection ?? focusedAnnotationId ?? '');
      if (!item) return;
      sync.changeDrafts(item, (drafts) => ({ [item.key]: item.annotation.note, ...drafts }));
      set({ selection: null, focusedAnnotationId: item.key, editing: item.key });
    },
    bookmark: (range) => {
      const { opened, starts, lastColour: colour } = get();
      const target = opened && targetOf({ type: 'text', position: range }, opened, starts);
      const item =
        target && draw(target, { colour, style: 'highlight', motivation: 'bookmarking' });
      if (!item) return null;
      sync.add(item);
      set({ selection: null });
      return item.key;
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
    undo: () => history('undo'),
    redo: () => history('redo'),
  };
}
