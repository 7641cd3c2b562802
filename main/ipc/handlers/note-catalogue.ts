/**
 * All annotations of a library, laid out in memory for filtering. Read once, when a list is first asked for; afterwards only
 * what the history says has changed is read again.
 */
import { fold } from '../../../preload/contract/text/fold';
import { kindOf } from '../../../preload/contract/text/note-kind';
import {
  NoteTable,
  sortNotes,
  type NoteFacts,
  type NoteOrder,
} from '../../../preload/contract/text/note-filter';
import { linkedAnnotations } from '../../search/note-links';
import type { Library } from '../../storage/library';
import {
  changedSince,
  dataVersion,
  everyAnnotation,
  knownReports,
  latestMark,
  presentReports,
  rawAnnotations,
  rawAnnotationsOf,
  type HistoryMark,
  type NotedReport,
  type RawNote,
} from '../../storage/note-rows';

export interface CataloguedNote extends NoteFacts {
  /** The annotations that its note links to. */
  readonly links: readonly string[];
}

const NOWHERE = { start: Infinity, end: Infinity };

/** What the catalogue keeps of annotations; their texts are folded all at once, which is many times faster. */
function factsOf(notes: readonly RawNote[]): CataloguedNote[] {
  const texts = notes.map(([{ target, note, tags }]) =>
    [target.quote.exact, note, ...tags].join('\n'),
  );
  const folded = fold(texts.join('\n'));
  let at = 0;
  return notes.map(([content, anchoring], index) => {
    const { id, reportId, colour, tags, note, createdAt, modifiedAt } = content;
    const { start, end } = anchoring.state === 'orphan' ? NOWHERE : anchoring;
    const from = at;
    at += (texts[index]?.length ?? 0) + 1;
    return {
      id,
      reportId,
      colour,
      kind: kindOf(content),
      tags,
      hasNote: note !== '',
      start,
      end,
      createdAt: Date.parse(createdAt),
      modifiedAt: Date.parse(modifiedAt),
      text: folded.slice(from, at - 1),
      links: linkedAnnotations(note),
    };
  });
}

/** The annotations of one report. */
interface Group {
  readonly notes: Map<string, CataloguedNote>;
  /** By place; made anew when it is next asked for. */
  sorted: readonly CataloguedNote[] | undefined;
}

/** After more changes than this, all is read anew. */
const MOST_CHANGES = 20_000;

export class NoteCatalogue {
  readonly #library: Library;
  readonly #notes = new Map<string, CataloguedNote>();
  #reports = new Map<string, NotedReport>();
  #reportsVersion: number | undefined;
  /** Up to where the history is in the catalogue. */
  #seen: HistoryMark | undefined;
  readonly #groups = new Map<string, Group>();
  /** As they were last sorted: what has changed since is dropped from it, or still to be added. */
  #newest: readonly CataloguedNote[] = [];
  #tables: Partial<Record<NoteOrder, NoteTable<CataloguedNote>>> = {};
  #ranks: ReadonlyMap<string, number> | undefined;
  #backlinks: ReadonlyMap<string, readonly string[]> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(library: Library) {
    this.#library = library;
  }

  /** Brings the catalogue up to date; one call at a time. */
  refresh(): Promise<void> {
    const turn = this.#turn.then(async () => {
      await this.#refreshReports();
      await this.#refreshNotes();
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  get reports(): ReadonlyMap<string, NotedReport> {
    return this.#reports;
  }

  /** All of them in an order; reports by their latest change. */
  inOrder(order: NoteOrder): NoteTable<CataloguedNote> {
    return (this.#tables[order] ??= new NoteTable(this.#sort(order)));
  }

  /** The place of a report among those that have annotations: the one changed last is the first. */
  rankOf(reportId: string): number {
    this.#ranks ??= this.#rankReports();
    return this.#ranks.get(reportId) ?? this.#ranks.size;
  }

  /** Ids of the annotations whose notes link to this one. */
  linkingTo(annotationId: string): readonly string[] {
    if (!this.#backlinks) {
      const backlinks = new Map<string, string[]>();
      for (const { id, links } of this.#notes.values()) {
        for (const target of links) {
          if (target !== id) backlinks.set(target, [...(backlinks.get(target) ?? []), id]);
        }
      }
      this.#backlinks = backlinks;
    }
    return this.#backlinks.get(annotationId) ?? [];
  }

  #sort(order: NoteOrder): readonly CataloguedNote[] {
    if (order === 'document') {
      return [...this.#groups]
        .toSorted(([a], [b]) => this.rankOf(a) - this.rankOf(b))
        .flatMap(([, group]) => (group.sorted ??= sortNotes([...group.notes.values()], order)));
    }
    // Sorting what is nearly sorted takes one pass: those that stand as they were go first.
    const same = this.#newest.filter((note) => this.#notes.get(note.id) === note);
    const known = new Set(same);
    const added = [...this.#notes.values()].filter((note) => !known.has(note));
    this.#newest = sortNotes([...same, ...added], order);
    return this.#newest;
  }

  #rankReports(): Map<string, number> {
    const latest = new Map<string, number>();
    for (const { reportId, modifiedAt } of this.#notes.values()) {
      latest.set(reportId, Math.max(modifiedAt, latest.get(reportId) ?? 0));
    }
    const ids = [...latest.keys()].toSorted((a, b) => (latest.get(b) ?? 0) - (latest.get(a) ?? 0));
    return new Map(ids.map((id, rank) => [id, rank]));
  }

  #changed(): void {
    this.#tables = {};
    this.#ranks = undefined;
    this.#backlinks = undefined;
  }

  #put(notes: readonly RawNote[]): void {
    for (const note of factsOf(notes)) {
      this.#notes.set(note.id, note);
      const group = this.#groups.get(note.reportId) ?? { notes: new Map(), sorted: undefined };
      group.notes.set(note.id, note);
      group.sorted = undefined;
      this.#groups.set(note.reportId, group);
    }
    this.#changed();
  }

  #drop(id: string): void {
    const note = this.#notes.get(id);
    const group = note && this.#groups.get(note.reportId);
    if (!group) return;
    this.#notes.delete(id);
    group.notes.delete(id);
    group.sorted = undefined;
    this.#changed();
  }

  async #refreshReports(): Promise<void> {
    const { reports, notes } = this.#library;
    const version = await dataVersion(reports.read);
    if (version === this.#reportsVersion) return;
    const before = this.#reports;
    const [known, present] = await Promise.all([
      knownReports(notes.read),
      presentReports(reports.read),
    ]);
    this.#reports = new Map([...known, ...present].map((report) => [report.id, report]));
    this.#reportsVersion = version;
    // A newer copy: its annotations stand elsewhere, which is no part of the history.
    for (const { id, edition } of present) {
      const old = before.get(id);
      if (old && old.edition !== edition) this.#put(await rawAnnotationsOf(notes.read, id));
    }
  }

  async #refreshNotes(): Promise<void> {
    const db = this.#library.notes.read;
    const latest = await latestMark(db);
    if (latest?.sequence === this.#seen?.sequence && latest?.digest === this.#seen?.digest) return;
    const changed = this.#seen && (await changedSince(db, this.#seen));
    if (changed && changed.length <= MOST_CHANGES) {
      const now = await rawAnnotations(db, changed);
      changed.forEach((id) => this.#drop(id));
      this.#put(now);
    } else {
      this.#notes.clear();
      this.#groups.clear();
      for await (const batch of everyAnnotation(db)) this.#put(batch);
      this.#changed();
    }
    this.#seen = latest;
  }
}

const catalogues = new WeakMap<Library, NoteCatalogue>();

/** The catalogue of a library as it is now. */
export async function catalogueOf(library: Library): Promise<NoteCatalogue> {
  const catalogue = catalogues.get(library) ?? new NoteCatalogue(library);
  catalogues.set(library, catalogue);
  await catalogue.refresh();
  return catalogue;
}
