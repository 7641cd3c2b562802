import { isBlank, ownLines, type FileLine } from './file-lines';
import { findHeadings } from './headings';
import type { Segment } from './notes-file';
import {
  newHeadings,
  sharedDepth,
  type RenderedEntry,
  type RenderedHeading,
} from './rendered-notes';

/** Before which line of which segment something goes. */
interface Spot {
  readonly segment: number;
  readonly line: number;
}

type Block = Extract<Segment, { kind: 'block' }>;

/** The body of a notes file while it is being brought up to date. What is not ours keeps its bytes and its order. */
export class NotesBody {
  #segments: Segment[];
  readonly #lineEnd: string;

  constructor(segments: readonly Segment[], lineEnd: string) {
    this.#segments = [...segments];
    this.#lineEnd = lineEnd;
  }

  get blocks(): Block[] {
    return this.#segments.filter((segment) => segment.kind === 'block');
  }

  /** The whole body; its last line has a line break if anything was written after what was last. */
  get lines(): FileLine[] {
    return this.#segments.flatMap(({ lines }) => lines);
  }

  /** A block of ours together with the text after it, up to the next block or heading that we wrote. */
  withTextAfter(annotationId: string, ourHeadings: ReadonlySet<string>): FileLine[] {
    const at = this.#indexOf(annotationId);
    const block = this.#segments[at];
    const after = this.#segments[at + 1];
    if (!block) return [];
    if (after?.kind !== 'text') return [...block.lines];
    const heading = findHeadings(after.lines).find(({ markdown }) => ourHeadings.has(markdown));
    return [...block.lines, ...after.lines.slice(0, heading?.at)];
  }

  /** Gives blocks new contents, by annotation id; those that are not named stay. */
  rewrite(contents: ReadonlyMap<string, string>): void {
    this.#segments = this.#segments.map((segment) => {
      const markdown = segment.kind === 'block' ? contents.get(segment.annotationId) : undefined;
      if (markdown === undefined) return segment;
      const lines = ownLines(markdown, this.#lineEnd);
      const last = lines.at(-1);
      const end = segment.lines.at(-1)?.end;
      if (last && end !== undefined) lines[lines.length - 1] = { ...last, end };
      return { ...segment, lines };
    });
  }

  /** Takes a block out, and one of the blank lines around it. */
  remove(annotationId: string): void {
    const at = this.#indexOf(annotationId);
    if (at < 0) return;
    const before = this.#segments[at - 1];
    const after = this.#segments[at + 1];
    if (after?.kind === 'text' && after.lines[0] && isBlank(after.lines[0])) {
      this.#segments[at + 1] = { ...after, lines: after.lines.slice(1) };
    } else if (!after && before?.kind === 'text') {
      const last = before.lines.at(-1);
      if (last && isBlank(last)) {
        this.#segments[at - 1] = { ...before, lines: before.lines.slice(0, -1) };
      }
    }
    this.#segments.splice(at, 1);
    this.#joinTexts();
  }

  /**
   * Puts a block at its place in document order: after `previous`, the nearest entry before it that is in the file,
   * with the text that follows that one; or else before `next`, the nearest after it. Headings that are not there
   * yet come along. `ourHeadings` are the heading lines that we write.
   */
  insert(
    entry: RenderedEntry,
    previous: RenderedEntry | undefined,
    next: RenderedEntry | undefined,
    ourHeadings: ReadonlySet<string>,
  ): void {
    const from = previous ? this.#indexOf(previous.annotationId) : -1;
    const nextAt = next ? this.#indexOf(next.annotationId) : -1;
    const to = nextAt > from ? nextAt : this.#segments.length;
    const following = nextAt > from ? next : undefined;
    const path = previous?.path ?? [];
    const open = sharedDepth(entry.path, path);
    const sameChapter = previous && open === entry.path.length && open === path.length;
    if (sameChapter) {
      this.#put(entry, [], this.#afterText(from, ourHeadings));
      return;
    }
    const shared = following ? sharedDepth(entry.path, following.path) : 0;
    const standing = Math.max(open, shared);
    const headings = newHeadings(entry.path, entry.path.slice(0, standing));
    const depth = shared > open ? shared : sharedDepth(path, following?.path ?? []);
    this.#put(entry, headings, this.#beforeHeading(following?.path[depth], from, to));
  }

  /** Takes out headings of ours that have nothing under them any more. */
  removeEmptyHeadings(ourHeadings: ReadonlySet<string>): void {
    for (let at = this.#segments.length - 1; at >= 0; at -= 1) {
      const segment = this.#segments[at];
      if (segment?.kind !== 'text') continue;
      const isLast = at === this.#segments.length - 1;
      this.#segments[at] = { ...segment, lines: withoutEmpty(segment.lines, isLast, ourHeadings) };
    }
    this.#joinTexts();
  }

  #indexOf(annotationId: string): number {
    return this.#segments.findIndex(
      (segment) => segment.kind === 'block' && segment.annotationId === annotationId,
    );
  }

  /** The end of the text that follows a block, which ends at a heading. */
  #afterText(at: number, ourHeadings: ReadonlySet<string>): Spot {
    const block = this.#segments[at];
    const text = this.#segments[at + 1];
    if (text?.kind !== 'text') return { segment: at + 1, line: 0 };
    // After an edited block a heading may belong to the note.
    const isEdited = block?.kind === 'block' && block.edited;
    const heading = findHeadings(text.lines).find(
      ({ markdown }) => !isEdited || ourHeadings.has(markdown),
    );
    return { segment: at + 1, line: heading?.at ?? text.lines.length };
  }

  /**
   * Before the last line between two segments that is `heading`; where its owner has changed it, before the last
   * heading of its rank; where there is none either, before segment `to`.
   */
  #beforeHeading(heading: RenderedHeading | undefined, from: number, to: number): Spot {
    const fallback = { segment: to, line: 0 };
    if (!heading) return fallback;
    const level = heading.markdown.indexOf(' ');
    const found = this.#segments
      .slice(from + 1, to)
      .flatMap((segment, offset) =>
        segment.kind === 'text'
          ? findHeadings(segment.lines).map((line) => ({ ...line, segment: from + 1 + offset }))
          : [],
      )
      .filter((line) => line.level > 1);
    const spot =
      found.findLast(({ markdown }) => markdown === heading.markdown) ??
      found.findLast((line) => line.level <= level);
    return spot ? { segment: spot.segment, line: spot.at } : fallback;
  }

  #put(entry: RenderedEntry, headings: readonly RenderedHeading[], spot: Spot): void {
    const target = this.#segments[spot.segment];
    const lines = target?.kind === 'text' ? target.lines : [];
    const head = this.#ended(spot, lines.slice(0, spot.line));
    const tail = lines.slice(spot.line);
    const before = head.at(-1) ?? this.#segments[spot.segment - 1]?.lines.at(-1);
    const isBlock = target?.kind === 'block';
    const after = isBlock
      ? target.lines[0]
      : (tail[0] ?? this.#segments[spot.segment + 1]?.lines[0]);
    const blank: FileLine = { text: '', end: this.#lineEnd };
    const opening = headings.flatMap(({ markdown }) => [
      ...ownLines(markdown, this.#lineEnd),
      blank,
    ]);
    const made: Segment[] = [
      {
        kind: 'text',
        lines: [...head, ...(before && !isBlank(before) ? [blank] : []), ...opening],
      },
      {
        kind: 'block',
        annotationId: entry.annotationId,
        lines: ownLines(entry.markdown, this.#lineEnd),
        edited: false,
      },
      { kind: 'text', lines: [...(after && !isBlank(after) ? [blank] : []), ...tail] },
    ];
    this.#segments.splice(spot.segment, target?.kind === 'text' ? 1 : 0, ...made);
    this.#joinTexts();
  }

  /** `head`, or else the segment before it, with a line break at its end: something will be written after it. */
  #ended(spot: Spot, head: readonly FileLine[]): FileLine[] {
    const withBreak = (lines: readonly FileLine[]) =>
      lines.map((line) => (line.end === '' ? { ...line, end: this.#lineEnd } : line));
    const previous = this.#segments[spot.segment - 1];
    if (head.length === 0 && previous) {
      this.#segments[spot.segment - 1] = { ...previous, lines: withBreak(previous.lines) };
    }
    return withBreak(head);
  }

  #joinTexts(): void {
    const joined: Segment[] = [];
    for (const segment of this.#segments) {
      const last = joined.at(-1);
      if (segment.kind === 'text' && segment.lines.length === 0) continue;
      if (segment.kind === 'text' && last?.kind === 'text') {
        joined[joined.length - 1] = { kind: 'text', lines: [...last.lines, ...segment.lines] };
      } else {
        joined.push(segment);
      }
    }
    this.#segments = joined;
  }
}

/** Lines without those headings of ours that are followed by nothing but blank lines and a heading of their rank. */
function withoutEmpty(
  lines: readonly FileLine[],
  isLast: boolean,
  ourHeadings: ReadonlySet<string>,
): FileLine[] {
  const kept = [...lines];
  const headings = findHeadings(lines);
  for (let index = headings.length - 1; index >= 0; index -= 1) {
    const heading = headings[index];
    if (!heading || !ourHeadings.has(heading.markdown)) continue;
    const following = findHeadings(kept).find(({ at }) => at > heading.at);
    const until = following?.at ?? kept.length;
    const isBare = kept.slice(heading.at + 1, until).every(isBlank);
    const isOver = following ? following.level <= heading.level : isLast;
    if (!isBare || !isOver) continue;
    const blank = kept[heading.at - 1];
    const from = !following && blank && isBlank(blank) ? heading.at - 1 : heading.at;
    kept.splice(from, until - from);
  }
  return kept;
}
