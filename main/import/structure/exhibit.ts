/**
 * Figures and tables: a caption, and the picture, rows, source, notes and panel captions around it.
 *
 * From a caption the zone of a figure reaches down to its source and the notes after it. Text inside the
 * zone (what an extractor read out of the picture, a caption that the picture itself has) belongs to the
 * figure, if the source then confirms the zone; a paragraph of the report's own, a heading or a list ends it.
 * Reports that set captions below are read from the caption upwards.
 */
import type { CaptionLabel } from './caption';
import type { Cut, FigureNode, Node, TableNode } from './node';
import { orderOf } from './part';
import type { Part } from './part';
import type { TextPiece } from './piece';
import { spanOrigins } from './join';
import { endsSentence } from './sentence';
import { countScripts } from './script';
import { readAlignedRows, readRows, toGrid } from './table';
import type { Grid } from './table';

/** How the file sets its figures, counted over all captions. */
export interface ExhibitStyle {
  /** Kinds of exhibits whose captions stand below them: figures may, where those of tables stand above. */
  readonly captionsBelow: ReadonlySet<CaptionLabel['kind']>;
  /** Families of labels that the report itself uses. */
  readonly families: ReadonlySet<string>;
  readonly chinese: boolean;
}

const isMaterial = (part: Part | undefined): boolean =>
  part?.kind === 'image' || part?.kind === 'rows' || part?.kind === 'grid';
const isLatinFamily = (family: string): boolean => /^[a-z]/.test(family);

/** Reads the style off the sequence of parts. */
export function exhibitStyleOf(parts: readonly Part[], chinese: boolean): ExhibitStyle {
  const counts = new Map<string, number>();
  /** More than 0 where more captions stand above than below. */
  const above = new Map<CaptionLabel['kind'], number>();
  parts.forEach((part, index) => {
    if (part.kind !== 'caption') return;
    counts.set(part.label.family, (counts.get(part.label.family) ?? 0) + 1);
    const before = parts[index - 1];
    const after = parts[index + 1];
    const { kind } = part.label;
    const sides =
      Number(isMaterial(after) || after?.kind === 'source') -
      Number(isMaterial(before) || before?.kind === 'source');
    above.set(kind, (above.get(kind) ?? 0) + sides);
  });
  const han = [...counts].filter(([family]) => !isLatinFamily(family));
  const families = new Set(
    han.length > 0 && chinese ? han.map(([family]) => family) : counts.keys(),
  );
  const captionsBelow = new Set([...above].filter(([, sum]) => sum < 0).map(([kind]) => kind));
  return { captionsBelow, families, chinese };
}

export interface Zone {
  readonly materials: Part[];
  source: Cut | null;
  readonly notes: TextPiece[];
  readonly panels: TextPiece[];
  unit: TextPiece | null;
  /** Index of the first part after the zone. */
  end: number;
}

export const newZone = (end: number): Zone => ({
  materials: [],
  source: null,
  notes: [],
  panels: [],
  unit: null,
  end,
});

const MAX_INNER = 40;

/** Whether a text may stand inside a figure: foreign, or too short and unfinished for a paragraph. */
function mayBeInner(piece: TextPiece, style: ExhibitStyle): boolean {
  if (piece.hints.heading) return false;
  if (style.chinese) {
    const { ideographs, letters } = countScripts(piece.text, 200);
    if (ideographs === 0 && letters > 0) return true;
  }
  return piece.width <= 24 && !endsSentence(piece.text);
}

/** Whether the caption opens a figure of the report, rather than being printed inside another one. */
export const isOwn = (label: CaptionLabel, style: ExhibitStyle): boolean =>
  label.family === 'pointer' || style.families.has(label.family);

/** Reads downwards from the part after a caption. */
export function readZone(parts: readonly Part[], from: number, style: ExhibitStyle): Zone {
  const zone = newZone(from);
  let pending: TextPiece[] = [];
  const confirm = (index: number): void => {
    zone.panels.push(...pending);
    pending = [];
    zone.end = index + 1;
  };
  for (let index = from; index < parts.length; index++) {
    const part = parts[index];
    if (!part) break;
    if (part.kind === 'caption') {
      if (zone.source || isOwn(part.label, style) || pending.length >= MAX_INNER) break;
      pending.push(part.piece);
    } else if (part.kind === 'source') {
      if (zone.source) break;
      zone.source = { piece: part.piece, cut: part.cut };
      confirm(index);
    } else if (part.kind === 'note') {
      zone.notes.push(part.piece);
      confirm(index);
    } else if (part.kind === 'unit' && !zone.unit && !zone.source) {
      zone.unit = part.piece;
      confirm(index);
    } else if (zone.source) break;
    else if (part.kind === 'panel') {
      pending.push(part.piece);
      confirm(index);
    } else if (part.kind === 'image' || part.kind === 'rows' || part.kind === 'grid') {
      if (zone.materials.length > 0 && style.captionsBelow.size > 0) break;
      zone.materials.push(part);
      confirm(index);
    } else if (part.kind === 'text') {
      if (!mayBeInner(part.piece, style) || pending.length >= MAX_INNER) break;
      pending.push(part.piece);
    } else break;
  }
  return zone;
}

export function gridOf(part: Part): Grid | null {
  if (part.kind === 'rows') return readRows(part.rows, part.columns);
  if (part.kind !== 'grid') return null;
  const { header, rows } = part.piece;
  if (header.every((cell) => cell === '')) return toGrid(rows);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), header.length);
  const pad = (row: readonly string[]): string[] => [
    ...row,
    ...Array<string>(columns - row.length).fill(''),
  ];
  const ragged = rows.some((row) => row.length !== columns) || header.length !== columns;
  return { header: pad(header), rows: rows.map(pad), ragged };
}

function lastOrigin(part: Part): TextPiece['origin'] {
  return part.kind === 'rows' ? (part.rows.at(-1)?.origin ?? {}) : part.piece.origin;
}

/** Rows that an extractor read out of a drawn chart, not a table: nothing names their columns. */
function isResidue(part: Part, label: CaptionLabel | null): boolean {
  if (part.kind !== 'rows' || part.columns !== 'spaces') return false;
  const { header, rows } = readAlignedRows(part.rows);
  if (label?.kind === 'figure') return header.filter((cell) => /\p{L}{2}/u.test(cell)).length < 2;
  const cells = rows.flat().filter((cell) => cell !== '');
  const words = cells.filter((cell) => /\p{L}/u.test(cell)).length;
  return header.length === 0 && words < cells.length * 0.15;
}

/** Takes chart residue out of the materials: it becomes text inside the figure. */
function withoutResidue(zone: Zone, label: CaptionLabel | null): Zone {
  const residue = zone.materials.filter((part) => isResidue(part, label));
  if (residue.length === 0) return zone;
  const texts = residue.flatMap((part) => (part.kind === 'rows' ? part.rows : []));
  return {
    ...zone,
    materials: zone.materials.filter((part) => !residue.includes(part)),
    panels: [...zone.panels, ...texts],
  };
}

/** Makes the nodes of a zone: one figure or table with the caption, and further ones for further material. */
export function toExhibits(
  caption: { readonly piece: TextPiece; readonly label: CaptionLabel } | null,
  whole: Zone,
  last: Part,
): Node[] {
  const zone = caption ? withoutResidue(whole, caption.label) : whole;
  const first = caption?.piece ?? null;
  const [main, ...others] = zone.materials;
  const opening = main ? lastOrigin(main) : lastOrigin(last);
  const common = {
    order: first?.order ?? (main ? orderOf(main) : orderOf(last)),
    origin: spanOrigins(first?.origin ?? opening, lastOrigin(last)),
    number: caption?.label.number ?? null,
    label: caption?.label.label ?? '',
    caption: caption ? { piece: caption.piece, cut: caption.label.cut } : null,
    source: zone.source,
    notes: zone.notes,
    panels: zone.panels,
  };
  const grid = main ? gridOf(main) : null;
  const node: FigureNode | TableNode = grid
    ? {
        ...common,
        kind: 'table',
        grid,
        unit: zone.unit,
        notes: [...zone.panels, ...zone.notes],
      }
    : {
        ...common,
        kind: 'figure',
        panels: zone.unit ? [zone.unit, ...zone.panels] : zone.panels,
        asset: main?.kind === 'image' ? main.piece.asset : null,
        alt: main?.kind === 'image' ? main.piece.alt : '',
        inner: main?.kind === 'image' ? (main.piece.inner ?? '') : '',
      };
  const more = others.flatMap((other) => {
    const alone = newZone(0);
    alone.materials.push(other);
    return toExhibits(null, alone, other);
  });
  return [node, ...more];
}
