/** Fields (TOC, SEQ, HYPERLINK, …): instructions that are not printed, and the results that are. */
import { safeHref } from '../safe-href';

interface Field {
  instruction: string;
  /** Whether the result has begun; before that nothing is printed. */
  inResult: boolean;
}

/** Follows `w:fldChar` through a paragraph and from one to the next. */
export class Fields {
  readonly #open: Field[] = [];

  begin(): void {
    // A file may open fields without end; only so many are followed.
    if (this.#open.length < 64) this.#open.push({ instruction: '', inResult: false });
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field) field.inResult = true;
  }

  end(): void {
    this.#open.pop();
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field && field.instruction.length < 4096) field.instruction += text;
  }

  /** Whether text is printed here. */
  get isPrinting(): boolean {
    return this.#open.every((field) => field.inResult);
  }

  /** Whether this is inside a table of contents, of figures or an index. */
  get isContents(): boolean {
    return this.#open.some(({ instruction }) => /^\s*(?:TOC|INDEX)\b/i.test(instruction));
  }

  /** Where the result leads, if a link is open. */
  get href(): string | null {
    for (const { instruction } of this.#open) {
      const address = /^\s*HYPERLINK\s+(?:"([^"]+)"|(\S+))/i.exec(instruction);
      if (address) return safeHref(address[1] ?? address[2]);
    }
    return null;
  }
}
