/**
 * Figures: the areas of a page that hold a picture or a drawing, to be cropped from the rendered page.
 *
 * Where a caption stands above and a source below, as reports of brokers set it, everything between the two is the
 * figure if something is drawn there. Elsewhere a figure is a cluster of drawings, with the labels around it.
 * Text inside a figure leaves the flow of the page and goes with the figure, so that a search still finds it.
 */
import { readAttribution } from '../structure/attribution';
import { readCaption } from '../structure/caption';
import {
  areaOf,
  grow,
  heightOf,
  holdsCentre,
  intersect,
  touches,
  union,
  widthOf,
} from './geometry';
import type { Box } from './geometry';
import type { Line } from './line';
import type { PageContent } from './page-content';
import type { Segment } from './segment';

export interface FigureArea {
  readonly box: Box;
  /** Whether text inside belongs to it: over a photograph runs text of the page, in a chart stand its labels. */
  readonly drawn: boolean;
}

interface Cluster {
  box: Box;
  pictures: number;
  shapes: number;
  fills: number;
}

/** Drawings this near to each other belong together. */
const NEAR = 9;
const MAX_MARKS = 3_000;
const MIN_WIDTH = 70;
const MIN_HEIGHT = 45;
/** A picture or fill over more of the page than this is its background. */
const BACKGROUND = 0.72;

type Mark = { readonly box: Box; readonly of: 'picture' | 'shape' | 'fill' };

function marksOf(content: PageContent, isFurniture: (box: Box) => boolean): Mark[] {
  const page = content.width * content.height;
  const isMark = (box: Box): boolean => areaOf(box) < page * BACKGROUND && !isFurniture(box);
  const pictures = content.pictures
    .filter(({ box }) => isMark(box))
    .map(({ box }): Mark => ({ box, of: 'picture' }));
  const shapes = content.shapes
    .filter(({ box, pale }) => !pale && isMark(box))
    .map(({ box, kind }): Mark => ({ box, of: kind }));
  return [...pictures, ...shapes].slice(0, MAX_MARKS);
}

/** Clusters of marks that touch. */
function clustersOf(marks: readonly Mark[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const { box, of } of marks.toSorted((a, b) => a.box.top - b.box.top)) {
    const own: Cluster = {
      box,
      pictures: of === 'picture' ? 1 : 0,
      shapes: of === 'shape' ? 1 : 0,
      fills: of === 'fill' ? 1 : 0,
    };
    for (let at = clusters.length - 1; at >= 0; at--) {
      const other = clusters[at];
      if (!other || !touches(other.box, own.box, NEAR)) continue;
      own.box = union(own.box, other.box);
      own.pictures += other.pictures;
      own.shapes += other.shapes;
      own.fills += other.fills;
      clusters.splice(at, 1);
    }
    clusters.push(own);
  }
  return clusters;
}

/** Characters of text that stand in a box. */
const textIn = (box: Box, segments: readonly Segment[]): number =>
  segments.reduce(
    (sum, segment) => sum + (holdsCentre(box, segment.box) ? segment.text.length : 0),
    0,
  );

/** Whether lines of prose, or a title in large type, stand in a box: no labels of a drawing. */
function holdsProse(box: Box, segments: readonly Segment[], em: number): boolean {
  const inside = segments.filter((segment) => holdsCentre(box, segment.box));
  const prose = inside.filter(({ text }) => text.length > 50 && text.includes(' ')).length;
  return prose >= 2 || inside.some(({ size, text }) => size > em * 1.5 && text.length > 14);
}

/** Whether a cluster is drawn enough to be a figure, and is no shading behind text. */
function isFigure(cluster: Cluster, segments: readonly Segment[], em: number): boolean {
  const { box, pictures, shapes, fills } = cluster;
  if (widthOf(box) < MIN_WIDTH || heightOf(box) < MIN_HEIGHT) return false;
  if (pictures === 0 && shapes < 4 && fills < 8) return false;
  if (pictures === 0 && holdsProse(box, segments, em)) return false;
  const room = areaOf(box) / (em * em);
  return textIn(box, segments) < room * (pictures > 0 ? 0.5 : 0.35);
}

/** A stretch of the page under a caption, down to the source that belongs to it. */
function framesOf(lines: readonly Line[], content: PageContent): Box[] {
  const captions = lines.filter((line) => {
    const label = readCaption(line.text);
    return label !== null && label.kind !== 'table' && (label.separated || line.text.length < 60);
  });
  const sources = lines.filter((line) => readAttribution(line.text)?.role === 'source');
  return captions.flatMap((caption) => {
    const rival = captions.find(
      (other) =>
        other !== caption &&
        Math.abs(other.baseline - caption.baseline) < caption.size &&
        other.box.left > caption.box.right,
    );
    const right = rival ? rival.box.left - 4 : content.width;
    const left = caption.box.left - 6;
    const isBelow = (line: Line): boolean =>
      line.box.top > caption.box.bottom - 1 && line.box.left >= left - 4 && line.box.left < right;
    const source = sources.filter(isBelow).toSorted((a, b) => a.box.top - b.box.top)[0];
    const next = captions.filter(isBelow).toSorted((a, b) => a.box.top - b.box.top)[0];
    if (!source || (next && next.box.top < source.box.top)) return [];
    return [{ left, right, top: caption.box.bottom + 0.5, bottom: source.box.top - 0.5 }];
  });
}

const holds = (frame: Box, box: Box): boolean => {
  const shared = intersect(frame, box);
  return shared !== null && areaOf(shared) > areaOf(box) * 0.6;
};

/** The drawn part of a frame, with the text beside it; null where nothing is drawn in it. */
function inFrame(
  frame: Box,
  clusters: readonly Cluster[],
  segments: readonly Segment[],
): Box | null {
  const inside = clusters.filter(({ box }) => holds(frame, box));
  const drawn = inside.reduce(
    (sum, { pictures, shapes, fills }) => sum + pictures * 8 + shapes + fills,
    0,
  );
  if (drawn < 6) return null;
  const box = inside.map((cluster) => cluster.box).reduce(union);
  if (widthOf(box) < MIN_WIDTH / 2 || heightOf(box) < MIN_HEIGHT / 2) return null;
  const labels = segments.filter((segment) => holdsCentre(frame, segment.box));
  const whole = labels.reduce((area, { box: label }) => union(area, label), box);
  return intersect(whole, {
    ...frame,
    left: Math.min(frame.left, whole.left),
    right: Math.max(frame.right, whole.right),
  });
}

/** Whether a segment may be a label of a drawing: short, small, and not a caption or source. */
function isLabel(segment: Segment, lines: readonly Line[], em: number): boolean {
  const line = lines.find((candidate) => candidate.segments.includes(segment));
  if (!line || readCaption(line.text) || readAttribution(line.text)) return false;
  return widthOf(line.box) < em * 30 && segment.text.length <= 24 && segment.size <= em * 1.02;
}

/** A cluster with the labels around it: axes, legends, titles of panels. */
function withLabels(
  start: Box,
  segments: readonly Segment[],
  lines: readonly Line[],
  em: number,
): Box {
  const labels = segments.filter((segment) => isLabel(segment, lines, em));
  let box = start;
  for (let round = 0; round < 3; round++) {
    const near = labels.filter(
      (label) => touches(box, label.box, em * 0.9) && !holdsCentre(box, label.box),
    );
    if (near.length === 0) break;
    box = near.reduce((area, label) => union(area, label.box), box);
  }
  return box;
}

/** Letters of turned text from which on it is a table or a chart on its side, rather than a stamp. */
const MUCH_TURNED = 60;

/** A part of the page that stands on its side, beside upright text. */
function onItsSide({ turned }: PageContent, segments: readonly Segment[]): FigureArea[] {
  const own = turned.filter(({ turn }) => turn === 90 || turn === 270);
  const [first, ...others] = own.map(({ box }) => box);
  if (!first || own.reduce((sum, { text }) => sum + text.length, 0) < MUCH_TURNED) return [];
  const box = others.reduce(union, first);
  return widthOf(box) > MIN_WIDTH && textIn(box, segments) < MUCH_TURNED
    ? [{ box, drawn: true }]
    : [];
}

/** Joins areas that overlap. */
function joinAreas(areas: readonly FigureArea[]): FigureArea[] {
  const joined: FigureArea[] = [];
  for (const area of areas) {
    let own = area;
    for (let at = joined.length - 1; at >= 0; at--) {
      const other = joined[at];
      if (!other || !intersect(other.box, own.box)) continue;
      own = { box: union(own.box, other.box), drawn: own.drawn || other.drawn };
      joined.splice(at, 1);
    }
    joined.push(own);
  }
  return joined;
}

export interface FigureSearch {
  readonly content: PageContent;
  readonly segments: readonly Segment[];
  readonly lines: readonly Line[];
  /** Areas of tables that rules draw. */
  readonly tables: readonly Box[];
  /** Whether something drawn here is drawn on other pages too. */
  readonly isFurniture: (box: Box) => boolean;
  readonly em: number;
}

/** The figures of a page, in no order. */
export function findFigures({
  content,
  segments,
  lines,
  tables,
  isFurniture,
  em,
}: FigureSearch): FigureArea[] {
  const isFree = ({ box }: { readonly box: Box }): boolean =>
    !tables.some((table) => holds(grow(table, 4), box));
  const clusters = clustersOf(marksOf(content, isFurniture).filter(isFree));
  const framed = framesOf(lines, content)
    .filter((frame) => heightOf(frame) > MIN_HEIGHT / 2)
    .map((frame) => inFrame(frame, clusters, segments))
    .filter((box) => box !== null)
    .map((box): FigureArea => ({ box, drawn: true }));
  const loose = clusters
    .filter((cluster) => !framed.some(({ box }) => holds(grow(box, 4), cluster.box)))
    .filter((cluster) => isFigure(cluster, segments, em))
    .map((cluster): FigureArea => {
      const many = cluster.shapes + cluster.fills >= 4;
      const drawn = many && !holdsProse(cluster.box, segments, em);
      return { box: drawn ? withLabels(cluster.box, segments, lines, em) : cluster.box, drawn };
    });
  const page = { left: 0, top: 0, right: content.width, bottom: content.height };
  // A poster or a slide is all drawing: its text is worth more in the flow than in a picture of the page.
  const isPoster = ({ box }: FigureArea): boolean =>
    areaOf(box) > areaOf(page) * 0.6 && textIn(box, segments) > 60;
  const turned = onItsSide(content, segments).filter(
    ({ box }) => !framed.some((frame) => intersect(frame.box, box)),
  );
  return [...framed, ...joinAreas([...turned, ...loose]).filter((area) => !isPoster(area))].flatMap(
    ({ box, drawn }) => {
      const seen = intersect(grow(box, 2), page);
      return seen ? [{ box: seen, drawn }] : [];
    },
  );
}
