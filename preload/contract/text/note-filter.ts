/**
 * Which annotations a filter keeps, and how many there are of each colour, kind, tag and report. Main asks it of the whole
 * library and the page of the open report, so that both lists mean the same by the same words.
 */
import { fold } from './fold';
import { parseQuery, type Query } from './query';
import { TextStore } from './text-store';

/** What a list knows of an annotation. */
export interface NoteFacts {
  readonly id: string;
  readonly reportId: string;
  readonly colour: string;
  /** What was marked, and how: see `kindOf` of ./note-kind. */
  readonly kind: string;
  readonly tags: readonly string[];
  readonly hasNote: boolean;
  /** Where it stands in the canonical text, in UTF-16 units; an orphan stands at Infinity. */
  readonly start: number;
  readonly end: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** Quote, note and tags, folded: what a search looks at. */
  readonly text: string;
}

export interface NoteFilter {
  /** As a person wrote it; see ./query. */
  readonly query: string;
  readonly reportId: string | null;
  /** Any of these; none asks for all. */
  readonly colours: readonly string[];
  readonly kinds: readonly string[];
  /** All of these. */
  readonly tags: readonly string[];
  readonly hasNote: boolean | null;
  /** Changed at this time or later, in milliseconds since the epoch. */
  readonly since: number | null;
  /** Those that begin in `[start, end)`: a chapter. */
  readonly within: { readonly start: number; readonly end: number } | null;
}

export type NoteOrder = 'document' | 'newest';

export const NO_FILTER: NoteFilter = {
  query: '',
  reportId: null,
  colours: [],
  kinds: [],
  tags: [],
  hasNote: null,
  since: null,
  within: null,
};

/** How many of each there would be if nothing were asked of it: a choice says what it would show. */
export interface NoteCounts {
  readonly colours: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, number>;
  /** Among those that are kept: another tag narrows. */
  readonly tags: ReadonlyMap<string, number>;
  readonly reports: ReadonlyMap<string, number>;
  readonly withNote: number;
  readonly withoutNote: number;
}

/** The text that a search in annotations looks at. */
export const searchedText = (quote: string, note: string, tags: readonly string[]): string =>
  fold([quote, note, ...tags].join('\n'));

/** By place, reports as `rank` says, orphans last; or by the time of the last change, the latest first. */
export function sortNotes<Note extends NoteFacts>(
  notes: readonly Note[],
  order: NoteOrder,
  rank: (reportId: string) => number = () => 0,
): Note[] {
  if (order === 'newest') return notes.toSorted((a, b) => b.modifiedAt - a.modifiedAt);
  return notes.toSorted(
    (a, b) =>
      rank(a.reportId) - rank(b.reportId) ||
      (a.start === b.start ? 0 : a.start - b.start) ||
      b.end - a.end ||
      a.createdAt - b.createdAt,
  );
}

/** Numbers its values as they come, so that counting them needs no map. */
class Codes {
  readonly values: string[] = [];
  readonly #codes = new Map<string, number>();
  /** What was asked last, and its code: neighbours are often of one report. */
  #last: string | undefined;
  #lastCode = 0;

  of(value: string): number {
    if (value === this.#last) return this.#lastCode;
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.values.push(value) - 1;
      this.#codes.set(value, code);
    }
    this.#last = value;
    this.#lastCode = code;
    return code;
  }

  /** For each code, whether its value is wanted; where none is named all are. */
  allowed(wanted: readonly string[]): Uint8Array {
    const names = new Set(wanted);
    return Uint8Array.from(this.values, (value) => Number(names.size === 0 || names.has(value)));
  }

  /** Values that were counted, with their counts. */
  named(counts: Uint32Array): Map<string, number> {
    return new Map(
      this.values.flatMap((value, code) => {
        const count = counts[code] ?? 0;
        return count > 0 ? [[value, count] as const] : [];
      }),
    );
  }
}

const NO_TAGS: readonly number[] = [];

/** Texts of annotations, and the number of each one's. */
export interface NoteTexts<Note> {
  readonly store: TextStore;
  readonly numberOf: (note: Note) => number;
}

/** Annotations in one order, laid out in columns: 100,000 are filtered between two keystrokes. */
export class NoteTable<Note extends NoteFacts> {
  readonly notes: readonly Note[];
  readonly colours = new Codes();
  readonly kinds = new Codes();
  readonly reports = new Codes();
  readonly tags = new Codes();
  readonly colour: Uint8Array;
  readonly kind: Uint8Array;
  readonly report: Uint32Array;
  readonly tagged: readonly (readonly number[])[];
  readonly noted: Uint8Array;
  #texts: NoteTexts<Note> | undefined;
  #numbers: Int32Array | undefined;

  /** `texts` where the texts are kept elsewhere; else those of the annotations are laid out when a search first asks. */
  constructor(notes: readonly Note[], texts?: NoteTexts<Note>) {
    const { length } = notes;
    this.notes = notes;
    this.colour = new Uint8Array(length);
    this.kind = new Uint8Array(length);
    this.report = new Uint32Array(length);
    this.noted = new Uint8Array(length);
    const tagged: (readonly number[])[] = [];
    for (let at = 0; at < length; at += 1) {
      const note = notes[at];
      if (!note) continue;
      this.colour[at] = this.colours.of(note.colour);
      this.kind[at] = this.kinds.of(note.kind);
      this.report[at] = this.reports.of(note.reportId);
      this.noted[at] = Number(note.hasNote);
      tagged.push(note.tags.length === 0 ? NO_TAGS : note.tags.map((tag) => this.tags.of(tag)));
    }
    this.tagged = tagged;
    this.#texts = texts;
  }

  /** For each annotation, whether its text matches; undefined when nothing is asked for. */
  matching({ terms, without }: Query): Uint8Array | undefined {
    const [first, ...more] = terms.map((term) => this.#holding(term));
    if (first === undefined) return undefined;
    const refused = without.map((term) => this.#holding(term));
    if (more.length + refused.length === 0) return first;
    return first.map(
      (held, at) =>
        held & Number(more.every((one) => one[at])) & Number(!refused.some((one) => one[at])),
    );
  }

  #holding(term: string): Uint8Array {
    const { store, numberOf } = (this.#texts ??= this.#ownTexts());
    // In one array: to ask each annotation at every keystroke would read memory out of order.
    const numbers = (this.#numbers ??= Int32Array.from(this.notes, numberOf));
    const byNumber = store.holding(term);
    const held = new Uint8Array(numbers.length);
    for (let at = 0; at < numbers.length; at += 1) held[at] = byNumber[numbers[at] ?? -1] ?? 0;
    return held;
  }

  #ownTexts(): NoteTexts<Note> {
    const store = new TextStore();
    const numbers = new Map(this.notes.map((note) => [note, store.add(note.text)]));
    return { store, numberOf: (note) => numbers.get(note) ?? -1 };
  }
}

/** A test for what few filters ask; undefined when this one does not ask it either. */
function rareTest(filter: NoteFilter): ((note: NoteFacts) => boolean) | undefined {
  const { tags, since, within } = filter;
  if (tags.length === 0 && since === null && within === null) return undefined;
  return (note) =>
    (since === null || note.modifiedAt >= since) &&
    (within === null || (note.start >= within.start && note.start < within.end)) &&
    tags.every((tag) => note.tags.includes(tag));
}

/**
 * The annotations that `filter` keeps, in the order of the table, and the counts beside its choices. A choice's own kind of
 * question is left out of its count, as long as all others hold.
 */
export function filterNotes<Note extends NoteFacts>(
  table: NoteTable<Note>,
  filter: NoteFilter,
): { readonly kept: Note[]; readonly counts: NoteCounts } {
  const matching = table.matching(parseQuery(filter.query));
  const rare = rareTest(filter);
  const colours = table.colours.allowed(filter.colours);
  const kinds = table.kinds.allowed(filter.kinds);
  const reports = table.reports.allowed(filter.reportId === null ? [] : [filter.reportId]);
  const noted = Uint8Array.of(Number(filter.hasNote !== true), Number(filter.hasNote !== false));
  const countOf = {
    colours: new Uint32Array(colours.length),
    kinds: new Uint32Array(kinds.length),
    reports: new Uint32Array(reports.length),
    tags: new Uint32Array(table.tags.values.length),
    noted: new Uint32Array(2),
  };
  const add = (counts: Uint32Array, code: number) => (counts[code] = (counts[code] ?? 0) + 1);
  const kept: Note[] = [];
  const { notes, tagged } = table;
  for (let at = 0; at < notes.length; at += 1) {
    if (matching?.[at] === 0) continue;
    const colour = table.colour[at] ?? 0;
    const kind = table.kind[at] ?? 0;
    const report = table.report[at] ?? 0;
    const has = table.noted[at] ?? 0;
    const passed =
      (colours[colour] ?? 0) + (kinds[kind] ?? 0) + (reports[report] ?? 0) + (noted[has] ?? 0);
    if (passed < 3) continue;
    const note = notes[at];
    if (note === undefined || (rare !== undefined && !rare(note))) continue;
    const all = passed === 4;
    if (all || colours[colour] === 0) add(countOf.colours, colour);
    if (all || kinds[kind] === 0) add(countOf.kinds, kind);
    if (all || reports[report] === 0) add(countOf.reports, report);
    if (all || noted[has] === 0) add(countOf.noted, has);
    if (!all) continue;
    for (const tag of tagged[at] ?? NO_TAGS) add(countOf.tags, tag);
    kept.push(note);
  }
  return {
    kept,
    counts: {
      colours: table.colours.named(countOf.colours),
      kinds: table.kinds.named(countOf.kinds),
      tags: table.tags.named(countOf.tags),
      reports: table.reports.named(countOf.reports),
      withNote: countOf.noted[1] ?? 0,
      withoutNote: countOf.noted[0] ?? 0,
    },
  };
}

/** Whether a filter keeps everything. */
export const isOpen = (filter: NoteFilter): boolean =>
  filter.query.trim() === '' &&
  filter.reportId === null &&
  filter.colours.length + filter.kinds.length + filter.tags.length === 0 &&
  filter.hasNote === null &&
  filter.since === null &&
  filter.within === null;
