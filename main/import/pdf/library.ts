/**
 * pdf.js and its canvas, loaded when the first PDF is read.
 *
 * The legacy build, since the modern one needs a newer engine than the oldest Electron that we run on. Its worker
 * runs in this thread: whoever reads PDFs is in a process of its own already. pdf.js takes a utility process of
 * Electron for a browser, so everything that it would ask of one is given to it: readers of its data files, a
 * canvas, and the classes that drawing needs. Nothing is ever fetched.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type * as PdfJs from 'pdfjs-dist';

export type PdfLibrary = typeof PdfJs;
type CanvasLibrary = typeof import('@napi-rs/canvas');

/** Most pixels of one picture in a file that are decoded; a larger one is left out. */
const MAX_IMAGE_PIXELS = 50_000_000;

// The bundle is CommonJS, the tests are modules; both resolve packages from the application's own folder.
const here = typeof __filename === 'string' ? pathToFileURL(__filename).href : import.meta.url;
const require = createRequire(here);
const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

export const loadCanvas = (): CanvasLibrary => require('@napi-rs/canvas') as CanvasLibrary;

/** Reads one of the data files that come with pdf.js. */
const readData = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(path));

class CMapReader {
  async fetch({ name }: { name: string }) {
    const path = join(packageFolder('pdfjs-dist'), 'cmaps', `${nameOf(name)}.bcmap`);
    return { cMapData: await readData(path), isCompressed: true };
  }
}

/** A file names the CMap that it wants: nothing of a path may be in that name. */
const nameOf = (name: string): string => name.replace(/[^\w.-]/g, '_');

class FontReader {
  fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    return readData(join(packageFolder('pdfjs-dist'), 'standard_fonts', nameOf(filename)));
  }
}

class WasmReader {
  fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    return readData(join(packageFolder('pdfjs-dist'), 'wasm', nameOf(filename)));
  }
}

interface CanvasAndContext {
  canvas: Canvas | null;
  context: SKRSContext2D | null;
}

/** Canvases for what pdf.js draws aside: groups, masks and patterns. */
export class CanvasMaker {
  create(width: number, height: number): CanvasAndContext {
    const canvas = loadCanvas().createCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext('2d') };
  }

  reset({ canvas }: CanvasAndContext, width: number, height: number): void {
    if (!canvas) return;
    canvas.width = Math.max(1, width);
    canvas.height = Math.max(1, height);
  }

  destroy(pair: CanvasAndContext): void {
    pair.canvas = null;
    pair.context = null;
  }
}

/** SVG filters, which need a page to stand in; drawing does without them. */
class NoFilters {
  addFilter = (): string => 'none';
  addHCMFilter = this.addFilter;
  addAlphaFilter = this.addFilter;
  addLuminosityFilter = this.addFilter;
  addHighlightHCMFilter = this.addFilter;
  destroy(): void {}
}

/** What a browser has and pdf.js draws with. */
function provideDrawing(): void {
  const { DOMMatrix, ImageData, Path2D } = loadCanvas();
  const scope = globalThis as Record<string, unknown>;
  scope['DOMMatrix'] ??= DOMMatrix;
  scope['ImageData'] ??= ImageData;
  scope['Path2D'] ??= Path2D;
}

let loading: Promise<PdfLibrary> | undefined;

async function load(): Promise<PdfLibrary> {
  provideDrawing();
  const scope = globalThis as Record<string, unknown>;
  scope['pdfjsWorker'] ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** pdf.js; the same one at every call. */
export const loadPdfLibrary = (): Promise<PdfLibrary> => (loading ??= load());

/** Starts opening a document. `bytes` are copied, since pdf.js takes them over. */
export function openDocument(library: PdfLibrary, bytes: Uint8Array): PdfJs.PDFDocumentLoadingTask {
  const folder = packageFolder('pdfjs-dist');
  return library.getDocument({
    data: bytes.slice(),
    verbosity: library.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    wasmUrl: `${folder}/wasm/`,
    CMapReaderFactory: CMapReader,
    StandardFontDataFactory: FontReader,
    WasmFactory: WasmReader,
    CanvasFactory: CanvasMaker,
    FilterFactory: NoFilters,
  });
}
