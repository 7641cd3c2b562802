/** Actions that write notes, and all that change annotations. What they change is shown at once and saved by AnnotationSync. */
import { markActions, type MarkActions } from './reader-marks';
import type { GetReader, ReaderActions, ReaderPorts, SetReader } from './reader-state';
import { without } from './reader-sync';
import type { AnnotationSync } from './reader-sync';

type NoteActions = Pick<ReaderActions, 'setDraft' | 'saveNote' | 'leaveNote' | 'discardDraft'>;

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

/** All actions that change annotations. `sync` is one for all panes. */
export function editActions(
  set: SetReader,
  get: GetReader,
  ports: ReaderPorts,
  sync: AnnotationSync,
): NoteActions & MarkActions {
  return { ...noteActions(set, get, sync), ...markActions(set, get, ports, sync) };
}
