/**
 * What panes that show the same report share: its blocks, its annotations, and the drafts of their notes. A report has one desk
 * for as long as a pane shows it; what is done there is seen in each of them.
 */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { OpenedReport } from '../../preload/contract/library';
import { holdAll } from './reader-held';
import type { Held, HeldAnnotation } from './reader-held';
import { ReportParts } from './report-parts';
import type { ReadBlocks } from './report-parts';

/** Texts of notes that are not saved yet, by key. */
export type Drafts = Readonly<Record<string, string>>;

export interface DeskState {
  /** As main gave it, but with all of its blocks that have come; another object once the last one has. */
  readonly opened: OpenedReport;
  readonly parts: ReportParts;
  readonly held: Held;
  readonly drafts: Drafts;
}
export type Desk = StoreApi<DeskState>;

interface Seated {
  readonly desk: Desk;
  /** The answer of main that the desk was laid with. */
  readonly annotations: OpenedReport['annotations'];
  panes: number;
}

/** Drafts under main's ids, which outlive the keys of a report that is closed. */
function byId({ held, drafts }: Pick<DeskState, 'held' | 'drafts'>): Drafts {
  const idOf = (key: string) => held.byKey.get(key)?.annotation.id ?? key;
  return Object.fromEntries(Object.entries(drafts).map(([key, text]) => [idOf(key), text]));
}

export class Desks {
  readonly #seated = new Map<string, Seated>();
  /** Drafts of reports that no pane shows: they wait there, and may still be on their way to main. */
  readonly #left = new Map<string, Drafts>();

  /**
   * The desk of a report for one more pane. A pane that shows what another one does sits down at its desk; another
   * answer of main, of a report that was read anew, is laid in its place.
   */
  join(opened: OpenedReport, read: ReadBlocks): Desk {
    const { id, annotations } = opened;
    const seated = this.#seated.get(id);
    if (seated?.annotations === annotations) {
      seated.panes += 1;
      return seated.desk;
    }
    const kept = seated ? byId(seated.desk.getState()) : this.#left.get(id);
    const parts = new ReportParts(opened, read);
    const desk = createStore<DeskState>()(() => ({
      opened: parts.isWhole ? opened : { ...opened, blocks: parts.blocks, first: 0 },
      parts,
      held: holdAll(annotations),
      drafts: { ...opened.drafts, ...kept },
    }));
    if (!parts.isWhole) {
      const leave = parts.subscribe(() => {
        if (!parts.isWhole) return;
        leave();
        desk.setState((state) => ({ opened: { ...state.opened } }));
      });
    }
    this.#left.delete(id);
    this.#seated.set(id, { desk, annotations, panes: 1 });
    return desk;
  }

  /** Says that a pane shows the report of a desk no more. */
  leave(reportId: string, desk: Desk): void {
    const seated = this.#seated.get(reportId);
    if (seated?.desk !== desk) return;
    seated.panes -= 1;
    if (seated.panes > 0) return;
    desk.getState().parts.stop();
    this.#seated.delete(reportId);
    this.#left.set(reportId, byId(desk.getState()));
  }

  /** The desks of all reports that a pane shows. */
  open(): (readonly [reportId: string, desk: Desk])[] {
    return [...this.#seated].map(([reportId, { desk }]) => [reportId, desk]);
  }

  /** Undefined while no pane shows the report. */
  of(reportId: string): Desk | undefined {
    return this.#seated.get(reportId)?.desk;
  }

  /** The annotation that is held under a key, which is unique among all reports. */
  find(key: string): HeldAnnotation | undefined {
    for (const { desk } of this.#seated.values()) {
      const item = desk.getState().held.byKey.get(key);
      if (item) return item;
    }
    return undefined;
  }

  /** The draft of an annotation by its key, or, once its report is closed, by main's id. */
  draft(key: string, id: string): string | null {
    const all = [...this.#seated.values()].map(({ desk }) => desk.getState().drafts);
    for (const drafts of [...all, ...this.#left.values()]) {
      const text = drafts[key] ?? drafts[id];
      if (text !== undefined) return text;
    }
    return null;
  }
}
