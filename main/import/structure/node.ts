/** Nodes: what the parts of a report make together, before paragraphs are joined and headings told. */
import type { AssetRef, Origin } from '../../../preload/contract/report';
import type { Bullet } from './bullet';
import type { TextPiece } from './piece';
import type { Grid } from './table';

/** A piece of which only the text from `cut` on is content. */
export interface Cut {
  readonly piece: TextPiece;
  readonly cut: number;
}

interface Captioned {
  readonly order: number;
  readonly origin: Origin;
  readonly number: number | null;
  readonly label: string;
  readonly caption: Cut | null;
  readonly source: Cut | null;
  readonly notes: readonly TextPiece[];
  readonly panels: readonly TextPiece[];
}

export interface FigureNode extends Captioned {
  readonly kind: 'figure';
  readonly asset: AssetRef | null;
  readonly alt: string;
  /** Text that stands inside the picture. */
  readonly inner: string;
}

export interface TableNode extends Captioned {
  readonly kind: 'table';
  readonly grid: Grid;
  readonly unit: TextPiece | null;
}

export interface ItemNode {
  readonly kind: 'item';
  readonly order: number;
  readonly piece: TextPiece;
  readonly bullet: Bullet;
}

export interface TextNode {
  readonly kind: 'text';
  readonly order: number;
  readonly piece: TextPiece;
}

export type Node = FigureNode | TableNode | ItemNode | TextNode;
