import type { FileLine } from './file-lines';
import type { Segment } from './notes-file';

/** A segment among its neighbours. */
export interface SegmentNode {
  segment: Segment;
  previous: SegmentNode | undefined;
  next: SegmentNode | undefined;
}

/** The segments of a file as a linked list, so that each change costs the same however long the file is. */
export class SegmentList {
  #first: SegmentNode | undefined;
  #last: SegmentNode | undefined;
  readonly #blocks = new Map<string, SegmentNode>();

  constructor(segments: readonly Segment[]) {
    for (const segment of segments) this.insertAfter(this.#last, segment);
  }

  get first(): SegmentNode | undefined {
    return this.#first;
  }

  get last(): SegmentNode | undefined {
    return this.#last;
  }

  /** The node of an annotation's block. */
  block(annotationId: string): SegmentNode | undefined {
    return this.#blocks.get(annotationId);
  }

  /** Every node, in order; the present one may be changed or removed on the way. */
  *[Symbol.iterator](): Generator<SegmentNode> {
    let node = this.#first;
    while (node) {
      const { next } = node;
      yield node;
      node = next;
    }
  }

  /** Puts a segment after `node`, or first when there is none. */
  insertAfter(node: SegmentNode | undefined, segment: Segment): SegmentNode {
    const next = node ? node.next : this.#first;
    const made: SegmentNode = { segment, previous: node, next };
    if (node) node.next = made;
    else this.#first = made;
    if (next) next.previous = made;
    else this.#last = made;
    if (segment.kind === 'block') this.#blocks.set(segment.annotationId, made);
    return made;
  }

  remove({ segment, previous, next }: SegmentNode): void {
    if (previous) previous.next = next;
    else this.#first = next;
    if (next) next.previous = previous;
    else this.#last = previous;
    if (segment.kind === 'block') this.#blocks.delete(segment.annotationId);
  }

  /** Gives a node other lines; text without any goes. */
  setLines(node: SegmentNode, lines: readonly FileLine[]): void {
    if (node.segment.kind === 'text' && lines.length === 0) this.remove(node);
    else node.segment = { ...node.segment, lines };
  }

  /** Cuts text before one of its lines; answers the nodes on either side, undefined at an end of the file. */
  split(node: SegmentNode, line: number): [SegmentNode | undefined, SegmentNode | undefined] {
    const { lines } = node.segment;
    if (line === 0) return [node.previous, node];
    if (line >= lines.length) return [node, node.next];
    const tail = this.insertAfter(node, { kind: 'text', lines: lines.slice(line) });
    this.setLines(node, lines.slice(0, line));
    return [node, tail];
  }

  /** Makes one text of two that have come to stand side by side. */
  join(node: SegmentNode | undefined): void {
    const next = node?.next;
    if (node?.segment.kind !== 'text' || next?.segment.kind !== 'text') return;
    this.setLines(node, [...node.segment.lines, ...next.segment.lines]);
    this.remove(next);
  }
}
