/** Texts that are searched all at once: one string is read in order, which a text at a time is not. */

/** So many texts may wait before they are joined to the others. */
const WAITING = 2000;

/** Texts joined by line breaks, and where each begins. */
interface Joined {
  readonly text: string;
  readonly starts: Uint32Array;
}

function join(texts: readonly string[]): Joined {
  const starts = new Uint32Array(texts.length);
  let length = 0;
  texts.forEach((text, at) => {
    starts[at] = length;
    length += text.length + 1;
  });
  return { text: texts.join('\n'), starts };
}

/** Marks in `held`, from `first` on, the texts in which `term` occurs. */
function mark({ text, starts }: Joined, term: string, held: Uint8Array, first: number): void {
  let at = text.indexOf(term);
  let number = 0;
  while (at >= 0) {
    while ((starts[number + 1] ?? Infinity) <= at) number += 1;
    held[first + number] = 1;
    number += 1;
    if (number >= starts.length) break;
    at = text.indexOf(term, starts[number]);
  }
}

/** Texts by number. A new one is cheap to add and a change makes no other text be copied again. */
export class TextStore {
  readonly #texts: string[] = [];
  #joined: Joined = join([]);
  #rest: Joined | undefined;

  /** Answers its number. A text has no line break that a term could have too. */
  add(text: string): number {
    this.#rest = undefined;
    return this.#texts.push(text) - 1;
  }

  /** For each number, whether its text holds `term`, which is not empty. */
  holding(term: string): Uint8Array {
    const known = this.#joined.starts.length;
    if (this.#texts.length - known > WAITING) {
      this.#joined = join(this.#texts);
      this.#rest = undefined;
    }
    const first = this.#joined.starts.length;
    this.#rest ??= join(this.#texts.slice(first));
    const held = new Uint8Array(this.#texts.length);
    mark(this.#joined, term, held, 0);
    if (this.#rest.starts.length > 0) mark(this.#rest, term, held, first);
    return held;
  }
}
