/** Renders pages, whole or cropped, as PNG. */
import { createHash } from 'node:crypto';
import type { Canvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Asset } from '../../report/report';
import type { Box } from './geometry';
import { heightOf, widthOf } from './geometry';
import { loadCanvas } from './library';
import type { PdfLibrary } from './library';
import type { PageContent } from './page-content';
import { viewportOf } from './read-page';

/** CSS pixels in a point. */
const CSS = 96 / 72;
/** Pixels of a picture for each CSS pixel, for sharp display on dense screens. */
const DENSITY = 2;
/** Most pixels of a rendered page; a poster is rendered coarser. */
const MAX_PIXELS = 16_000_000;

export interface RenderedPage {
  readonly canvas: Canvas;
  /** Pixels of the canvas in a point of the page. */
  readonly scale: number;
}

/** How to draw a page. */
export interface RenderOptions {
  /** Pixels of the picture in a point of the page. */
  readonly scale?: number;
  /** Degrees by which it is turned clockwise beyond what the file says. */
  readonly turn?: PageContent['turn'];
}

/**
 * Draws a page on white, coarser than asked where that would be too many pixels. Throws what
 * pdf.js throws for a page that it cannot draw.
 */
export async function renderPage(
  library: PdfLibrary,
  page: PDFPageProxy,
  { scale = CSS * DENSITY, turn = 0 }: RenderOptions = {},
): Promise<RenderedPage> {
  const { width, height } = viewportOf(page, turn);
  const bounded = Math.min(scale, Math.sqrt(MAX_PIXELS / Math.max(1, width * height)));
  const viewport = viewportOf(page, turn, bounded);
  const canvas = loadCanvas().createCanvas(
    Math.max(1, Math.ceil(viewport.width)),
    Math.max(1, Math.ceil(viewport.height)),
  );
  await page.render({
    canvas: null,
    canvasContext: canvas.getContext('2d') as unknown as CanvasRenderingContext2D,
    viewport,
    background: '#ffffff',
    annotationMode: library.AnnotationMode.DISABLE,
  }).promise;
  return { canvas, scale: bounded };
}

/** A picture of one area of a page. */
export function cropPage({ canvas, scale }: RenderedPage, box: Box): Asset {
  const left = Math.max(0, Math.floor(box.left * scale));
  const top = Math.max(0, Math.floor(box.top * scale));
  const width = Math.max(1, Math.min(canvas.width - left, Math.ceil(widthOf(box) * scale)));
  const height = Math.max(1, Math.min(canvas.height - top, Math.ceil(heightOf(box) * scale)));
  const crop = loadCanvas().createCanvas(width, height);
  crop.getContext('2d').drawImage(canvas, left, top, width, height, 0, 0, width, height);
  const bytes = new Uint8Array(crop.toBuffer('image/png'));
  return {
    id: createHash('sha256').update(bytes).digest('hex'),
    mediaType: 'image/png',
    width: Math.max(1, Math.round(widthOf(box) * CSS)),
    height: Math.max(1, Math.round(heightOf(box) * CSS)),
    bytes,
  };
}
