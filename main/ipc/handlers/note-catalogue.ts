/**
 * All annotations of a library, laid out in memory for filtering. What lists sort and count by is read once, when a list is
 * first asked for, and the words right after it; afterwards only what the history says has changed is read again.
 */
import { NoteTable, sortNotes, type NoteOrder } from '../../../preload/contract/text/note-filter';
import type { Library } from '../../storage/library';
import {
  changedSince,
  dataVersion,
  everyNoteFacts,
  everyNoteWords,
  knownReports,
  latestMark,
  presentReports,
  rawAnnotations,
  rawAnnotationsOf,
  type HistoryMark,
  type NotedReport,
} from '../../storage/note-rows';
import { NoteEntries, type CataloguedNote } from './note-entries';

/** The annotations of one report. */
interface Group {
  readonly notes: Map<string, CataloguedNote>;
  /** By place; made anew when it is next asked for. */
  sorted: readonly CataloguedNote[] | undefined;
  /** When the last of them changed, in ms since the epoch; as `sorted`. */
  latest: number | undefined;
}

const latestOf = (group: Group): number =>
  (group.latest ??= [...group.notes.values()].reduce(
    (latest, { modifiedAt }) => Math.max(latest, modifiedAt),
    0,
  ));

/** After more changes than this, all is read anew. */
const MOST_CHANGES = 20_000;

export class NoteCatalogue {
  readonly #library: Library;
  #entries = new NoteEntries();
  readonly #notes = new Map<string, CataloguedNote>();
  #reports = new Map<string, NotedReport>();
  #reportsVersion: number | undefined;
  /** Up to where the history is in the catalogue. */
  #seen: HistoryMark | undefined;
  readonly #groups = new Map<string, Group>();
  /** As they were last sorted, those that are gone since among them, and what has come since. */
  #newest: readonly CataloguedNote[] = [];
  #fresh: CataloguedNote[] = [];
  /** The reading of the words; undefined until it has begun. */
  #reading: Promise<void> | undefined;
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
    const texts = {
      store: this.#entries.texts,
      numberOf: (note: CataloguedNote) => note.textNumber,
    };
    return (this.#tables[order] ??= new NoteTable(this.#sort(order), texts));
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
    const all = [...this.#newest, ...this.#fresh].filter(({ isGone }) => !isGone);
    this.#newest = sortNotes(all, order);
    this.#fresh = [];
    return this.#newest;
  }

  #rankReports(): Map<string, number> {
    const ids = [...this.#groups]
      .filter(([, { notes }]) => notes.size > 0)
      .toSorted(([, a], [, b]) => latestOf(b) - latestOf(a))
      .map(([id]) => id);
    return new Map(ids.map((id, rank) => [id, rank]));
  }

  #changed(): void {
    this.#tables = {};
    this.#ranks = undefined;
    this.#backlinks = undefined;
  }

  #put(notes: readonly CataloguedNote[]): void {
    for (const note of notes) {
      const old = this.#notes.get(note.id);
      if (old) old.isGone = true;
      this.#notes.set(note.id, note);
      this.#fresh.push(note);
      const group = this.#groups.get(note.reportId) ?? {
        notes: new Map<string, CataloguedNote>(),
        sorted: undefined,
        latest: undefined,
      };
      group.notes.set(note.id, note);
      group.sorted = undefined;
      group.latest = undefined;
      this.#groups.set(note.reportId, group);
    }
    this.#changed();
  }

  #drop(id: string): void {
    const note = this.#notes.get(id);
    const group = note && this.#groups.get(note.reportId);
    if (!group) return;
    note.isGone = true;
    this.#notes.delete(id);
    group.notes.delete(id);
    group.sorted = undefined;
    group.latest = undefined;
    this.#changed();
  }

  /** Waits until the words of all annotations have been read. */
  async withWords(): Promise<this> {
    let entries: NoteEntries;
    do {
      entries = this.#entries;
      this.#reading ??= this.#readWords();
      await this.#reading;
      // Everything may have been read anew meanwhile.
    } while (entries !== this.#entries);
    return this;
  }

  /** Begins to read the words, so that the first letter of a search need not wait for them. */
  readAhead(): void {
    // Whoever asks for the words next is told what went wrong.
    setImmediate(() => void this.withWords().catch(() => undefined));
  }

  async #readWords(): Promise<void> {
    const entries = this.#entries;
    try {
      for await (const words of everyNoteWords(this.#library.notes.read)) {
        if (entries !== this.#entries) return;
        entries.giveWords(this.#notes, words);
      }
      this.#backlinks = undefined;
    } catch (error) {
      this.#reading = undefined;
      throw error;
    }
  }

  async #readAll(): Promise<void> {
    this.#entries = new NoteEntries();
    this.#reading = undefined;
    this.#notes.clear();
    this.#groups.clear();
    this.#newest = [];
    this.#fresh = [];
    for await (const rows of everyNoteFacts(this.#library.notes.read)) {
      this.#put(rows.flatMap((row) => this.#entries.fromFacts(row) ?? []));
    }
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
      if (old && old.edition !== edition) {
        this.#put(this.#entries.fromRaw(await rawAnnotationsOf(notes.read, id)));
      }
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
      this.#put(this.#entries.fromRaw(now));
    } else {
      await this.#readAll();
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
