/** From parts to nodes: figures and tables are put together, everything else passes through in order. */
import { exhibitStyleOf, isOwn, newZone, readZone, toExhibits } from './exhibit';
import type { ExhibitStyle, Zone } from './exhibit';
import type { FigureNode, Node, TableNode } from './node';
import type { Part } from './part';
import type { TextPiece } from './piece';

/** What stands above a caption that is set below its figure; indices from `from` up to the caption. */
function readUpwards(
  parts: readonly Part[],
  caption: number,
  taken: number,
): { zone: Zone; from: number } {
  const zone = newZone(caption + 1);
  let from = caption;
  for (let index = caption - 1; index > taken; index--) {
    const part = parts[index];
    if (part?.kind === 'source' && !zone.source && zone.materials.length === 0) {
      zone.source = { piece: part.piece, cut: part.cut };
    } else if (part?.kind === 'note' && zone.materials.length === 0) zone.notes.unshift(part.piece);
    else if (part?.kind === 'panel') zone.panels.unshift(part.piece);
    else if (part?.kind === 'unit' && !zone.unit) zone.unit = part.piece;
    else if (part?.kind === 'image' || part?.kind === 'rows' || part?.kind === 'grid') {
      if (zone.materials.length > 0) break;
      zone.materials.push(part);
    } else break;
    from = index;
  }
  return { zone, from };
}

/** A source or note that may follow a caption which stands below its picture. */
function readTrailer(parts: readonly Part[], zone: Zone): void {
  for (let part = parts[zone.end]; part; part = parts[zone.end]) {
    if (part.kind === 'source' && !zone.source) zone.source = { piece: part.piece, cut: part.cut };
    else if (part.kind === 'note') zone.notes.push(part.piece);
    else return;
    zone.end++;
  }
}

/** The last figure but one, if it is the left one of a pair that waits for its source. */
function waitingPair(nodes: readonly Node[]): { left: FigureNode | TableNode; right: Node } | null {
  const left = nodes.at(-2);
  const right = nodes.at(-1);
  if (left?.kind !== 'figure' && left?.kind !== 'table') return null;
  if (right?.kind !== 'figure' && right?.kind !== 'table') return null;
  return left.source === null && right.source !== null && left.caption && right.caption
    ? { left, right }
    : null;
}

class Assembly {
  readonly nodes: Node[] = [];
  /** Index of the last part that is in a node. */
  taken = -1;
  /** Nodes made of parts that a caption further down may still claim, by index of their part. */
  readonly #loose = new Map<number, number>();

  constructor(
    readonly parts: readonly Part[],
    readonly style: ExhibitStyle,
  ) {}

  /** Takes back the nodes of loose parts from `from` on. */
  #reclaim(from: number): void {
    const at = this.#loose.get(from);
    if (at !== undefined) this.nodes.length = at;
  }

  step(index: number): number {
    const part = this.parts[index];
    if (!part) return index + 1;
    if (part.kind === 'caption' && isOwn(part.label, this.style)) return this.#caption(part, index);
    if (part.kind === 'image' || part.kind === 'rows' || part.kind === 'grid')
      return this.#material(part, index);
    if (part.kind === 'item') {
      const { piece, bullet } = part;
      this.nodes.push({ kind: 'item', order: piece.order, piece, bullet });
    } else if (part.kind !== 'source' || !this.#secondSource(part.piece, part.cut)) {
      this.#loose.set(index, this.nodes.length);
      this.nodes.push({ kind: 'text', order: part.piece.order, piece: part.piece });
    }
    if (part.kind === 'item' || part.kind === 'text') this.taken = index;
    return index + 1;
  }

  #caption(part: Part & { kind: 'caption' }, index: number): number {
    let zone: Zone;
    const below = this.style.captionsBelow.has(part.label.kind);
    const upwards = below ? readUpwards(this.parts, index, this.taken) : null;
    if (upwards && upwards.from < index) {
      this.#reclaim(upwards.from);
      zone = upwards.zone;
      readTrailer(this.parts, zone);
    } else zone = readZone(this.parts, index + 1, this.style);
    const last = this.parts[zone.end - 1] ?? part;
    for (const node of toExhibits(part, zone, last)) this.nodes.push(node);
    this.taken = zone.end - 1;
    return zone.end;
  }

  /** A picture or rows without a caption, so far. */
  #material(part: Part, index: number): number {
    const zone = newZone(index + 1);
    zone.materials.push(part);
    this.#loose.set(index, this.nodes.length);
    if (this.style.captionsBelow.size === 0) readTrailer(this.parts, zone);
    for (const node of toExhibits(null, zone, this.parts[zone.end - 1] ?? part))
      this.nodes.push(node);
    return zone.end;
  }

  /** Of two sources under two captions side by side the first belongs to the left one. */
  #secondSource(piece: TextPiece, cut: number): boolean {
    const pair = waitingPair(this.nodes);
    if (!pair) return false;
    this.nodes.splice(
      -2,
      2,
      { ...pair.left, source: (pair.right as FigureNode).source },
      { ...(pair.right as FigureNode), source: { piece, cut } },
    );
    return true;
  }
}

/** Puts figures and tables together. Linear in the number of parts. */
export function assemble(parts: readonly Part[], chinese: boolean): Node[] {
  const assembly = new Assembly(parts, exhibitStyleOf(parts, chinese));
  let index = 0;
  while (index < parts.length) index = assembly.step(index);
  return assembly.nodes;
}
