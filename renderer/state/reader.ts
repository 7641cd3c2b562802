/** The open report: its annotations, where the person is in it, what is selected. */
import { create } from 'zustand';
import type { StoreApi, UseBoundStore } from 'zustand';
import { notifyProblem, settle } from '../bridge/client';
import { say } from '../locales/say';
import { notify } from './notices';
import { blockStarts, headingsOf } from './reader-blocks';
import { editActions } from './reader-edits';
import { holdAll, NOTHING_HELD } from './reader-held';
import { navigationActions } from './reader-navigation';
import type { ReaderData, ReaderPorts, ReaderState } from './reader-state';

const NOTHING_OPEN: ReaderData = {
  opened: null,
  session: 0,
  starts: [],
  headings: [],
  held: NOTHING_HELD,
  currentHeading: null,
  position: 0,
  selection: null,
  focusedAnnotationId: null,
  editing: null,
  drafts: {},
  lastColour: 'yellow',
  jump: null,
};

/** What outlives the report that was open: also drafts, which wait for it by main's ids. */
function kept({ session, lastColour, drafts, held }: ReaderData): Partial<ReaderData> {
  const idOf = (key: string) => held.byKey.get(key)?.annotation.id ?? key;
  return {
    session,
    lastColour,
    drafts: Object.fromEntries(Object.entries(drafts).map(([key, text]) => [idOf(key), text])),
  };
}

/** A store of its own; the app has one, each test another. */
export function createReader(ports: ReaderPorts): UseBoundStore<StoreApi<ReaderState>> {
  return create<ReaderState>()((set, get) => ({
    ...NOTHING_OPEN,
    ...navigationActions(set, get),
    ...editActions(set, get, ports),
    setOpened: (opened) => {
      get().saveNote();
      set({
        ...NOTHING_OPEN,
        ...kept(get()),
        drafts: { ...opened.drafts, ...kept(get()).drafts },
        opened,
        session: get().session + 1,
        starts: blockStarts(opened.blocks, opened.textLength),
        headings: headingsOf(opened.blocks),
        held: holdAll(opened.annotations),
        position: opened.locator?.offset ?? 0,
      });
    },
    close: () => {
      get().saveNote();
      set({ ...NOTHING_OPEN, ...kept(get()) });
    },
    setSelection: (selection) => {
      const { selection: old } = get();
      if (old?.start !== selection?.start || old?.end !== selection?.end) set({ selection });
    },
    savePosition: (reportId, locator, progress) => {
      const saving = ports.bridge().reading.savePosition({ reportId, locator, progress });
      void saving.then((answer) => {
        if (!answer.ok) ports.report(answer.error);
      });
    },
  }));
}

let keys = 0;

export const useReader = createReader({
  bridge: () => {
    const { annotations, drafts, history, reading } = window.offprint;
    return {
      annotations: {
        create: (input) => settle(annotations.create(input)),
        update: (input) => settle(annotations.update(input)),
        remove: (input) => settle(annotations.remove(input)),
      },
      drafts: { save: (input) => settle(drafts.save(input)) },
      history: { undo: () => settle(history.undo()), redo: () => settle(history.redo()) },
      reading: { savePosition: (input) => settle(reading.savePosition(input)) },
    };
  },
  report: notifyProblem,
  removed: (undo) =>
    notify({
      kind: 'done',
      message: say('notes.deleted'),
      action: { label: say('notes.deleted.undo'), run: undo },
    }),
  newKey: () => `new-${++keys}`,
  now: () => new Date(),
});

/** Closes the open report; an open note is saved first. */
export const closeReader = (): void => useReader.getState().close();
