/** All titles of a library, packed so that a keystroke can look through a hundred thousand of them. */
import { PLACE_KINDS, type PlaceKind } from '../../preload/contract/quick-open';
import { fold } from '../../preload/contract/text/fold';

export interface Entry {
  readonly kind: PlaceKind;
  readonly reportId: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Index of the entry that this one lies in: a chapter, or the report; -1 for a report. */
  readonly parent: number;
  readonly block?: number;
  readonly annotationId?: string;
  /** UTF-16, into the canonical text. */
  readonly offset?: number;
  /** Found by it as well, and shown as its path: a report's publisher. */
  readonly aside?: string;
}

/** Longer titles are found by this many units from their beginning. */
export const TITLE_UNITS = 240;

/** What an entry is found by. */
export const foundBy = ({ title, aside }: Entry): string =>
  (aside === undefined ? title : `${title} ${aside}`).slice(0, TITLE_UNITS);

/** Growing arrays: `fits(n)` makes room for n items. */
const grown = <A extends Uint16Array | Uint32Array | Uint8Array>(
  array: A,
  size: number,
  Kind: new (length: number) => A,
): A => {
  if (size <= array.length) return array;
  const larger = new Kind(Math.max(size, array.length * 2));
  larger.set(array);
  return larger;
};

export class TitleIndex {
  readonly #entries: Entry[] = [];
  readonly #reports = new Map<string, number>();
  #units = new Uint16Array(1024);
  #starts = new Uint32Array(64);
  #kinds = new Uint8Array(64);
  #owners = new Uint32Array(64);

  get size(): number {
    return this.#entries.length;
  }

  /** Answers the index of the new entry. */
  add(entry: Entry): number {
    const at = this.size;
    const text = fold(foundBy(entry));
    const start = this.#starts[at] ?? 0;
    const end = start + text.length;
    this.#units = grown(this.#units, end, Uint16Array);
    this.#starts = grown(this.#starts, at + 2, Uint32Array);
    this.#kinds = grown(this.#kinds, at + 1, Uint8Array);
    this.#owners = grown(this.#owners, at + 1, Uint32Array);
    for (let unit = 0; unit < text.length; unit += 1) {
      this.#units[start + unit] = text.charCodeAt(unit);
    }
    this.#starts[at + 1] = end;
    this.#kinds[at] = PLACE_KINDS.indexOf(entry.kind);
    this.#owners[at] = this.#numberOf(entry.reportId);
    return this.#entries.push(entry) - 1;
  }

  entry(index: number): Entry | undefined {
    return this.#entries[index];
  }

  /** The folded units of all entries, one after another; those of entry i lie in `[starts[i], starts[i + 1])`. */
  get packed() {
    return {
      units: this.#units,
      starts: this.#starts,
      /** Index into PLACE_KINDS. */
      kinds: this.#kinds,
      /** Number of the report. */
      owners: this.#owners,
    };
  }

  /** The number of a report in `packed.owners`; 0 for one that has no entry. */
  owner(reportId: string | null): number {
    return this.#reports.get(reportId ?? '') ?? 0;
  }

  #numberOf(reportId: string): number {
    const known = this.#reports.get(reportId);
    if (known !== undefined) return known;
    this.#reports.set(reportId, this.#reports.size + 1);
    return this.#reports.size;
  }

  /** Titles of what an entry lies in, the outermost first. */
  path(index: number): string[] {
    const path: string[] = [];
    for (let at = this.entry(index)?.parent ?? -1; at >= 0; at = this.entry(at)?.parent ?? -1) {
      path.unshift(this.entry(at)?.title ?? '');
    }
    return path;
  }
}
