/** One paragraph in the making: text with white space collapsed as a browser does, and the marks over it. */
import type { Mark } from '../../preload/contract/report';
import { isWide } from './structure/script';

export interface TextStyle {
  /** In CSS pixels. */
  readonly size: number;
  readonly bold: boolean;
}

/** A mark without its range. */
export type MarkKind =
  | { readonly type: Exclude<Mark['type'], 'link'> }
  | { readonly type: 'link'; readonly href: string };

interface OpenMark {
  readonly kind: MarkKind;
  start: number;
}

export interface FinishedRun {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** In CSS pixels: that of most of its characters. */
  readonly size: number;
  /** True where all of it is bold. */
  readonly bold: boolean;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const isWhite = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === LINE_FEED || code === 0x0c || code === RETURN;

const isSameKind = (mark: Mark, kind: MarkKind): boolean =>
  mark.type === kind.type &&
  (mark.type !== 'link' || (kind.type === 'link' && mark.href === kind.href));

export class TextRun {
  /** The text in pieces: to look at the end of a string that grows costs its whole length each time. */
  #pieces: string[] = [];
  #length = 0;
  #last = 0;
  #marks: Mark[] = [];
  #open: OpenMark[] = [];
  /** White space that is written as one space if anything follows. */
  #pending: 'none' | 'space' | 'newline' = 'none';
  #sizes = new Map<number, number>();
  #bold = 0;
  #solid = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  enter(kind: MarkKind): void {
    this.#open.push({ kind, start: this.#length });
  }

  leave(): void {
    const mark = this.#open.pop();
    if (mark) this.#close(mark);
  }

  /** Adds text whose white space counts as one space or, between Chinese characters at a line end, as none. */
  write(text: string, style: TextStyle): void {
    for (let at = 0; at < text.length;) {
      let end = at;
      let isBreak = false;
      for (let code = text.charCodeAt(end); isWhite(code); code = text.charCodeAt((end += 1)))
        if (code === LINE_FEED || code === RETURN) isBreak = true;
      if (end > at && this.#length > 0 && this.#pending !== 'space')
        this.#pending = isBreak ? 'newline' : 'space';
      at = end;
      while (end < text.length && !isWhite(text.charCodeAt(end))) end += 1;
      this.verbatim(text.slice(at, end), style);
      at = end;
    }
  }

  /** Adds text as it is. */
  verbatim(text: string, style: TextStyle): void {
    if (text === '') return;
    this.#settle(text.charCodeAt(0));
    this.#append(text);
    this.#sizes.set(style.size, (this.#sizes.get(style.size) ?? 0) + text.length);
    this.#solid += text.length;
    if (style.bold) this.#bold += text.length;
  }

  space(): void {
    if (this.#length > 0) this.#pending = 'space';
  }

  /** What was written so far; the run begins anew with the same marks open. */
  take(): FinishedRun {
    for (const mark of this.#open) this.#close(mark);
    let size = 0;
    let most = 0;
    for (const [candidate, count] of this.#sizes)
      if (count > most) [size, most] = [candidate, count];
    const marks = this.#marks.toSorted((a, b) => a.start - b.start);
    const bold = this.#solid > 0 && this.#bold === this.#solid;
    const finished = { text: this.#pieces.join(''), marks, size, bold };
    this.#pieces = [];
    this.#length = 0;
    this.#marks = [];
    this.#pending = 'none';
    this.#sizes = new Map();
    this.#bold = 0;
    this.#solid = 0;
    for (const mark of this.#open) mark.start = 0;
    return finished;
  }

  #settle(next: number): void {
    if (this.#pending === 'none') return;
    const isSeam = this.#pending === 'newline' && isWide(this.#last) && isWide(next);
    this.#pending = 'none';
    if (isSeam) return;
    for (const mark of this.#open) if (mark.start === this.#length) mark.start += 1;
    this.#append(' ');
  }

  #append(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
    this.#last = text.charCodeAt(text.length - 1);
  }

  #close({ kind, start }: OpenMark): void {
    const end = this.#length;
    if (end <= start) return;
    // Markup often cuts one span into many: `<b>a</b><b>b</b>` reads as one.
    const before = this.#marks
      .slice(-8)
      .findLast((mark) => mark.end === start && isSameKind(mark, kind));
    if (before) before.end = end;
    else this.#marks.push({ ...kind, start, end });
  }
}
