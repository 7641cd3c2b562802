/** What the catalogue of all annotations keeps of each. */
import { fold } from '../../../preload/contract/text/fold';
import type { NoteFacts } from '../../../preload/contract/text/note-filter';
import { kindOf } from '../../../preload/contract/text/note-kind';
import { TextStore } from '../../../preload/contract/text/text-store';
import { linkedAnnotations } from '../../search/note-links';
import type { FactsRow, NoteWords, RawNote } from '../../storage/note-rows';

export interface CataloguedNote extends NoteFacts {
  /** Empty, as the links are, until the words have been read: a list that nobody searches needs none of them. */
  text: string;
  /** The annotations that its note links to. */
  links: readonly string[];
  /** The number of its text in the store; -1 until it has been read. */
  textNumber: number;
  /** Set once it was changed or removed. */
  isGone: boolean;
}

const NO_LINKS: readonly string[] = [];

/** Texts are folded all at once, which is many times faster; the separator is in none of them after folding. */
function foldAll(texts: readonly string[]): string[] {
  const folded = fold(texts.join('\n'));
  let at = 0;
  return texts.map(({ length }) => {
    const from = at;
    at += length + 1;
    return folded.slice(from, from + length);
  });
}

export class NoteEntries {
  readonly texts = new TextStore();
  readonly #strings = new Map<string, string>();

  /** From what the index of facts says; undefined for a row that is not JSON. */
  fromFacts([reportId, id, facts]: FactsRow): CataloguedNote | undefined {
    if (!facts) return undefined;
    const [colour, style, motivation, type, noted, tags, createdAt, modifiedAt, start, end] = facts;
    const drawn = style === null ? {} : { style };
    return {
      id,
      reportId: this.#one(reportId),
      colour: this.#one(colour),
      kind: kindOf({ motivation, ...drawn, target: type === null ? {} : { type } }),
      tags: tags.map((tag) => this.#one(tag)),
      hasNote: noted === 1,
      start: start ?? Infinity,
      end: end ?? Infinity,
      createdAt: Date.parse(createdAt),
      modifiedAt: Date.parse(modifiedAt),
      text: '',
      links: NO_LINKS,
      textNumber: -1,
      isGone: false,
    };
  }

  /** From whole annotations, with their words. */
  fromRaw(notes: readonly RawNote[]): CataloguedNote[] {
    const entries = notes.map(([content, anchoring]): CataloguedNote => {
      const place = anchoring.state === 'orphan' ? { start: Infinity, end: Infinity } : anchoring;
      return {
        id: content.id,
        reportId: this.#one(content.reportId),
        colour: this.#one(content.colour),
        kind: kindOf(content),
        tags: content.tags.map((tag) => this.#one(tag)),
        hasNote: content.note !== '',
        start: place.start,
        end: place.end,
        createdAt: Date.parse(content.createdAt),
        modifiedAt: Date.parse(content.modifiedAt),
        text: '',
        links: NO_LINKS,
        textNumber: -1,
        isGone: false,
      };
    });
    const words = notes.map(([{ id, target, note }]) => [id, target.quote.exact, note] as const);
    this.giveWords(new Map(entries.map((entry) => [entry.id, entry])), words);
    return entries;
  }

  /** Adds the words to the entries that have none yet. */
  giveWords(entries: ReadonlyMap<string, CataloguedNote>, words: readonly NoteWords[]): void {
    const missing = words.flatMap(([id, quote, note]) => {
      const entry = entries.get(id);
      return entry && entry.textNumber < 0 ? [{ entry, quote, note }] : [];
    });
    const texts = missing.map(({ entry, quote, note }) => [quote, note, ...entry.tags].join('\n'));
    const folded = foldAll(texts);
    missing.forEach(({ entry, note }, at) => {
      entry.text = folded[at] ?? '';
      entry.textNumber = this.texts.add(entry.text);
      entry.links = linkedAnnotations(note);
    });
  }

  /** One string for each value, however often it occurs: many of them are the same. */
  #one(value: string): string {
    const known = this.#strings.get(value);
    if (known !== undefined) return known;
    this.#strings.set(value, value);
    return value;
  }
}
