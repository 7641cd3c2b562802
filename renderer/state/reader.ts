/** The open report of each pane: its annotations, where the person is in it, what is selected. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Annotation } from '../../preload/contract/annotation';
import type { OpenedReport } from '../../preload/contract/library';
import { notifyProblem, settle } from '../bridge/client';
import { say } from '../locales/say';
import { notify } from './notices';
import { headingsIn, startsIn } from './reader-blocks';
import { perPane } from './panes';
import { Desks } from './reader-desks';
import type { DeskState } from './reader-desks';
import { editActions } from './reader-edits';
import { NOTHING_HELD } from './reader-held';
import { navigationActions } from './reader-navigation';
import type { GetReader, ReaderData, ReaderPorts, ReaderState, SetReader } from './reader-state';
import { AnnotationSync } from './reader-sync';

const NOTHING_OPEN: ReaderData = {
  opened: null,
  parts: null,
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

/** What outlives the report that was open. */
const kept = ({ session, lastColour }: ReaderData) => ({ session, lastColour });

/** What the panes of a window have together: the desks of the open reports, and the way to main. */
export function createShared(ports: ReaderPorts) {
  const desks = new Desks();
  return { desks, sync: new AnnotationSync(desks, ports) };
}

/** Shows the desk of the open report in a pane, whatever pane changes it; one desk at a time. */
function deskSeat(set: SetReader, get: GetReader, ports: ReaderPorts, desks: Desks) {
  let leave = () => {};
  return {
    take: (opened: OpenedReport): DeskState => {
      leave();
      const { id: reportId, edition, locator } = opened;
      const desk = desks.join(opened, (first, end) =>
        ports.bridge().reports.blocks({ reportId, edition, first, end }),
      );
      const unsubscribe = desk.subscribe(({ opened: shared, held, drafts }, before) => {
        if (shared !== before.opened) set({ opened: { ...shared, locator } });
        const { focusedAnnotationId, editing } = get();
        const here = (key: string | null) => (key !== null && held.byKey.has(key) ? key : null);
        set({
          held,
          drafts,
          focusedAnnotationId: here(focusedAnnotationId),
          editing: here(editing),
        });
      });
      leave = () => {
        unsubscribe();
        desks.leave(reportId, desk);
      };
      return desk.getState();
    },
    leave: () => {
      leave();
      leave = () => {};
    },
  };
}

/** The store of a pane; each test has others. */
export function createReader(
  ports: ReaderPorts,
  { desks, sync } = createShared(ports),
): StoreApi<ReaderState> {
  return createStore<ReaderState>()((set, get) => {
    const seat = deskSeat(set, get, ports, desks);
    return {
      ...NOTHING_OPEN,
      ...navigationActions(set, get),
      ...editActions(set, get, ports, sync),
      setOpened: (opened) => {
        get().saveNote();
        const { opened: shared, ...desk } = seat.take(opened);
        const { directory, locator } = opened;
        const starts = startsIn(directory);
        set({
          ...NOTHING_OPEN,
          ...kept(get()),
          ...desk,
          opened: shared.locator === locator ? shared : { ...shared, locator },
          session: get().session + 1,
          starts,
          headings: headingsIn(directory, starts),
          position: locator?.offset ?? 0,
        });
      },
      close: () => {
        get().saveNote();
        seat.leave();
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
    };
  });
}

let keys = 0;

const ports: ReaderPorts = {
  bridge: () => {
    const { annotations, drafts, history, reading, reports } = window.offprint;
    return {
      annotations: {
        create: (input) => settle(annotations.create(input)),
        update: (input) => settle(annotations.update(input)),
        remove: (input) => settle(annotations.remove(input)),
        createMany: (input) => settle(annotations.createMany(input)),
        updateMany: (input) => settle(annotations.updateMany(input)),
        removeMany: (input) => settle(annotations.removeMany(input)),
      },
      drafts: { save: (input) => settle(drafts.save(input)) },
      history: { undo: () => settle(history.undo()), redo: () => settle(history.redo()) },
      reading: { savePosition: (input) => settle(reading.savePosition(input)) },
      reports: { blocks: (input) => settle(reports.blocks(input)) },
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
};

const shared = createShared(ports);

export const useReader = perPane(() => createReader(ports, shared));

/** Shows in all panes what main has made of annotations that were changed or removed by their ids. */
export const absorb = (changed: readonly Annotation[], removed: readonly string[]): void =>
  shared.sync.absorb(changed, removed);
