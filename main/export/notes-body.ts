import { isBlank, ownLines, type FileLine } from './file-lines';
import { findHeadings } from './headings';
import type { Segment } from './notes-file';
import { SegmentList, type SegmentNode } from './segment-list';
import {
  newHeadings,
  sharedDepth,
  type RenderedEntry,
  type RenderedHeading,
} from './rendered-notes';

/** Before which line of which segment something goes; without a segment, at the end of the file. */
interface Spot {
  readonly node: SegmentNode | undefined;
  readonly line: number;
}

type Block = Extract<Segment, { kind: 'block' }>;

type TextNode = SegmentNode & { segment: Extract<Segment, { kind: 'text' }> };

const isText = (node: SegmentNode | undefined): node is TextNode => node?.segment.kind === 'text';

/** The body of a notes file while it is being brought up to date. What is not ours keeps its bytes and its order. */
export class NotesBody {
  readonly #segments: SegmentList;
  readonly #lineEnd: string;

  constructor(segments: readonly Segment[], lineEnd: string) {
    this.#segments = new SegmentList(segments);
    this.#lineEnd = lineEnd;
  }

  get blocks(): Block[] {
    return Array.from(this.#segments, ({ segment }) => segment).filter(
      (segment) => segment.kind === 'block',
    );
  }

  get lines(): FileLine[] {
    return Array.from(this.#segments).flatMap(({ segment }) => segment.lines);
  }

  /** A block of ours together with the text after it, up to the next block or heading that we wrote. */
  withTextAfter(annotationId: string, ourHeadings: ReadonlySet<string>): FileLine[] {
    const block = this.#segments.block(annotationId);
    if (!block) return [];
    const { next } = block;
    if (!isText(next)) return [...block.segment.lines];
    const { lines } = next.segment;
    const heading = findHeadings(lines).find(({ markdown }) => ourHeadings.has(markdown));
    return [...block.segment.lines, ...lines.slice(0, heading?.at)];
  }

  /** Gives a block new contents; the end of its last line stays. */
  rewrite(annotationId: string, markdown: string): void {
    const block = this.#segments.block(annotationId);
    if (!block) return;
    const lines = ownLines(markdown, this.#lineEnd);
    const last = lines.at(-1);
    const end = block.segment.lines.at(-1)?.end;
    if (last && end !== undefined) lines[lines.length - 1] = { ...last, end };
    this.#segments.setLines(block, lines);
  }

  /** Takes a block out, and one of the blank lines around it. */
  remove(annotationId: string): void {
    const block = this.#segments.block(annotationId);
    if (!block) return;
    const { previous, next } = block;
    this.#segments.remove(block);
    const first = next?.segment.lines[0];
    const last = previous?.segment.lines.at(-1);
    if (isText(next) && first && isBlank(first)) {
      this.#segments.setLines(next, next.segment.lines.slice(1));
    } else if (!next && isText(previous) && last && isBlank(last)) {
      this.#segments.setLines(previous, previous.segment.lines.slice(0, -1));
    }
    this.#segments.join(previous);
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
    const from = previous && this.#segments.block(previous.annotationId);
    const to = next && this.#after(from, next.annotationId);
    const following = to ? next : undefined;
    const path = previous?.path ?? [];
    const open = sharedDepth(entry.path, path);
    if (from && open === entry.path.length && open === path.length) {
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
    for (const node of this.#segments) {
      if (!isText(node)) continue;
      const lines = withoutEmpty(node.segment.lines, !node.next, ourHeadings);
      this.#segments.setLines(node, lines);
    }
  }

  /** The block of an annotation, if it stands after `from`. */
  #after(from: SegmentNode | undefined, annotationId: string): SegmentNode | undefined {
    const block = this.#segments.block(annotationId);
    let node = from ? from.next : this.#segments.first;
    while (node && node !== block) node = node.next;
    return node;
  }

  /** The end of the text that follows a block, which ends at a heading. */
  #afterText({ segment, next }: SegmentNode, ourHeadings: ReadonlySet<string>): Spot {
    if (!isText(next)) return { node: next, line: 0 };
    // After an edited block a heading may belong to the note.
    const isEdited = segment.kind === 'block' && segment.edited;
    const heading = findHeadings(next.segment.lines).find(
      ({ markdown }) => !isEdited || ourHeadings.has(markdown),
    );
    return { node: next, line: heading?.at ?? next.segment.lines.length };
  }

  /**
   * Before the last line between two segments that is `heading`; where its owner has changed it, before the last
   * heading of its rank; where there is none either, before segment `to`.
   */
  #beforeHeading(
    heading: RenderedHeading | undefined,
    from: SegmentNode | undefined,
    to: SegmentNode | undefined,
  ): Spot {
    if (!heading) return { node: to, line: 0 };
    const level = heading.markdown.indexOf(' ');
    let ofRank: Spot | undefined;
    for (let node = to?.previous; node && node !== from; node = node.previous) {
      const { segment } = node;
      if (segment.kind !== 'text') continue;
      const found = findHeadings(segment.lines).filter((line) => line.level > 1);
      const same = found.findLast(({ markdown }) => markdown === heading.markdown);
      if (same) return { node, line: same.at };
      const alike = found.findLast((line) => line.level <= level);
      if (alike) ofRank ??= { node, line: alike.at };
    }
    return ofRank ?? { node: to, line: 0 };
  }

  #put(entry: RenderedEntry, headings: readonly RenderedHeading[], { node, line }: Spot): void {
    const [left, right] = isText(node)
      ? this.#segments.split(node, line)
      : [node ? node.previous : this.#segments.last, node];
    const blank: FileLine = { text: '', end: this.#lineEnd };
    const last = left?.segment.lines.at(-1);
    const lead = [
      ...(last && !isBlank(last) ? [blank] : []),
      ...headings.flatMap(({ markdown }) => [...ownLines(markdown, this.#lineEnd), blank]),
    ];
    const block = this.#segments.insertAfter(this.#extend(left, lead), {
      kind: 'block',
      annotationId: entry.annotationId,
      lines: ownLines(entry.markdown, this.#lineEnd),
      edited: false,
    });
    const first = right?.segment.lines[0];
    if (!first || isBlank(first)) return;
    const gap = this.#segments.insertAfter(block, { kind: 'text', lines: [blank] });
    this.#segments.join(gap);
  }

  /** Appends lines after `node`; its last line gets a line break first, since more will follow. */
  #extend(node: SegmentNode | undefined, lines: readonly FileLine[]): SegmentNode | undefined {
    const last = node?.segment.lines.at(-1);
    if (node && last?.end === '') {
      const ended = { ...last, end: this.#lineEnd };
      this.#segments.setLines(node, [...node.segment.lines.slice(0, -1), ended]);
    }
    if (lines.length === 0) return node;
    if (!isText(node)) return this.#segments.insertAfter(node, { kind: 'text', lines });
    this.#segments.setLines(node, [...node.segment.lines, ...lines]);
    return node;
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
