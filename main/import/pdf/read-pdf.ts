/**
 * PDF: from glyphs with places to loose elements in reading order.
 *
 * Every page is read into segments and drawings; what the pages have in common tells the body's type size and the
 * running matter; each page is then laid out into columns, tables, figures and paragraphs; the figures are cropped
 * from the rendered page. Positions follow from the drawing operators, since a PDF says nothing of lines or order.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { fail, ok } from '../../../preload/contract/result';
import type { Problem, Result } from '../../../preload/contract/result';
import type { Asset } from '../../report/report';
import type { Draft } from '../images/picture';
import type { LooseDocument, ReadContext } from '../loose-document';
import { settleHeadings } from '../loose-hints';
import type { LooseElement } from '../structure/element';
import { isBomb } from './bomb';
import { documentHints } from './document-hints';
import { toElements } from './flow';
import type { FlowPage } from './flow';
import { repeatedDrawings, runningLines } from './furniture';
import { areaOf } from './geometry';
import type { Box } from './geometry';
import { loadPdfLibrary, openDocument } from './library';
import type { PdfLibrary } from './library';
import { toChunks } from './line';
import type { Line } from './line';
import { outlineMatcher, readOutline } from './outline';
import type { PageContent } from './page-content';
import { layOutPage } from './page-layout';
import { operatorNames, readPage } from './read-page';
import { cropPage, renderPage } from './render';
import { toSegments } from './segment';
import type { Segment } from './segment';
import { withoutStrayRejections } from './stray-rejections';
import { typeScaleOf } from './type-scale';

/** A report of more pages than this is none. */
export const MAX_PAGES = 2_000;
/** Most bytes of a file that are opened. */
export const MAX_PDF_BYTES = 200 * 1024 * 1024;
/** Most figures that are cropped from one file. */
const MAX_FIGURES = 600;

interface ReadingPage {
  readonly content: PageContent;
  readonly segments: readonly Segment[];
  readonly chunks: readonly Line[];
}

const EMPTY_PAGE: PageContent = {
  turn: 0,
  width: 1,
  height: 1,
  glyphs: [],
  rules: [],
  shapes: [],
  pictures: [],
  turned: [],
};

/** One page; an empty one where the file is damaged there. */
async function readContent(library: PdfLibrary, page: PDFPageProxy): Promise<PageContent> {
  try {
    return await readPage(library, page, operatorNames(library));
  } catch (error) {
    if (error instanceof Error) return EMPTY_PAGE;
    throw error;
  }
}

class Reading {
  readonly pages: ReadingPage[] = [];
  readonly assets = new Map<string, Asset>();
  damaged = 0;

  constructor(
    readonly library: PdfLibrary,
    readonly document: PDFDocumentProxy,
    readonly context: ReadContext,
  ) {}

  async #page(number: number): Promise<PDFPageProxy | null> {
    try {
      return await this.document.getPage(number);
    } catch (error) {
      if (error instanceof Error) return null;
      throw error;
    }
  }

  /** Reads all pages; a problem where reading has to end. */
  async read(): Promise<Problem | null> {
    for (let number = 1; number <= this.document.numPages; number++) {
      const stopped = this.context.stopped();
      if (stopped) return stopped;
      const page = await this.#page(number);
      const content = page ? await readContent(this.library, page) : EMPTY_PAGE;
      if (content === EMPTY_PAGE) this.damaged++;
      const segments = toSegments(content.glyphs, content.rules);
      // Glyphs are the bulk of a page and are not needed again.
      this.pages.push({
        content: { ...content, glyphs: [] },
        segments,
        chunks: toChunks(segments),
      });
      page?.cleanup();
    }
    return null;
  }

  /** What to say of a file without text; null where it has some. */
  problem(): Result<never> | null {
    const path = this.context.fileName;
    const characters = this.pages.flatMap(({ segments }) =>
      segments.map(({ text }) => text.length),
    );
    const count = characters.reduce((sum, length) => sum + length, 0);
    const scanned = this.pages.filter(({ content }) => isScan(content)).length;
    if (scanned > this.pages.length / 2 && count < this.pages.length * 20)
      return fail('file-image-only', { path });
    if (count > 0) return null;
    if (this.damaged > 0) return fail('file-damaged', { path });
    return fail(
      this.pages.some(({ content }) => content.pictures.length > 0) ? 'file-image-only' : 'no-text',
      { path },
    );
  }

  layOut(body: number): FlowPage[] {
    const running = runningLines(
      this.pages.map(({ content, chunks }) => ({ content, lines: chunks })),
    );
    const isFurniture = repeatedDrawings(this.pages.map(({ content }) => content));
    return this.pages.map((page, index) => ({
      number: index + 1,
      layout: layOutPage({ ...page, running: running[index] ?? new Set() }, body, isFurniture),
    }));
  }

  /** Crops the figures; a problem where reading has to end. Answers the asset of each figure by its place. */
  async crop(pages: readonly FlowPage[]): Promise<Problem | Map<string, Asset>> {
    const crops = new Map<string, Asset>();
    for (const { number, layout } of pages) {
      const boxes = layout.items.flatMap((item) => (item.kind === 'figure' ? [item.box] : []));
      if (boxes.length === 0 || crops.size >= MAX_FIGURES) continue;
      const stopped = this.context.stopped();
      if (stopped) return stopped;
      for (const [box, asset] of await this.#cropPage(number, boxes)) {
        crops.set(placeOf(number, box), asset);
        this.assets.set(asset.id, asset);
      }
    }
    return crops;
  }

  async #cropPage(number: number, boxes: readonly Box[]): Promise<[Box, Asset][]> {
    const page = await this.#page(number);
    if (!page) return [];
    try {
      const turn = this.pages[number - 1]?.content.turn ?? 0;
      const rendered = await renderPage(this.library, page, { turn });
      return boxes.map((box) => [box, cropPage(rendered, box)]);
    } catch (error) {
      if (error instanceof Error) return [];
      throw error;
    } finally {
      page.cleanup();
    }
  }
}

const placeOf = (page: number, box: Box): string =>
  `${page}:${box.left},${box.top},${box.right},${box.bottom}`;

/** A page that is one picture. */
const isScan = ({ pictures, width, height }: PageContent): boolean =>
  pictures.reduce((sum, { box }) => sum + areaOf(box), 0) > width * height * 0.5;

/** The shared drafts may hold pictures that are still to be loaded; those of a PDF are loaded already. */
const isElement = (draft: Draft): draft is LooseElement => draft.kind !== 'picture';

async function readDocument(
  library: PdfLibrary,
  document: PDFDocumentProxy,
  context: ReadContext,
): Promise<Result<LooseDocument>> {
  const path = context.fileName;
  if (document.numPages > MAX_PAGES)
    return fail('file-too-large', { path, limit: `${MAX_PAGES} pp.` });
  const reading = new Reading(library, document, context);
  const stopped = await reading.read();
  if (stopped) return { ok: false, error: stopped };
  const problem = reading.problem();
  if (problem) return problem;
  const scale = typeScaleOf(reading.pages.map(({ chunks }) => chunks));
  const pages = reading.layOut(scale.body);
  const crops = await reading.crop(pages);
  if (!(crops instanceof Map)) return { ok: false, error: crops };
  const elements = toElements({
    pages,
    scale,
    outlineLevel: outlineMatcher(await readOutline(document)),
    assetOf: (page, box) => {
      const asset = crops.get(placeOf(page, box));
      if (!asset) return null;
      const { bytes: _, ...ref } = asset;
      return ref;
    },
  });
  const hints = await documentHints(document, elements);
  return ok({
    elements: settleHeadings(elements, hints.title).filter(isElement),
    assets: [...reading.assets.values()],
    hints,
  });
}

/** The problem that an error of pdf.js stands for. */
function problemOf(error: unknown, path: string): Result<never> {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return fail('file-encrypted', { path });
  return fail('file-damaged', { path });
}

/**
 * Reads a PDF. Problems: `file-too-large`, `file-bomb`, `file-encrypted` (a password is needed), `file-damaged`,
 * `file-image-only` (scanned pages without a text layer), `no-text`, and whatever `context.stopped` says.
 */
export async function readPdf(
  bytes: Uint8Array,
  context: ReadContext,
): Promise<Result<LooseDocument>> {
  const path = context.fileName;
  if (bytes.length > MAX_PDF_BYTES)
    return fail('file-too-large', { path, limit: `${MAX_PDF_BYTES / 1024 / 1024} MB` });
  if (isBomb(bytes)) return fail('file-bomb', { path });
  return withoutStrayRejections(() => openAndRead(bytes, context));
}

async function openAndRead(
  bytes: Uint8Array,
  context: ReadContext,
): Promise<Result<LooseDocument>> {
  const library = await loadPdfLibrary();
  const task = openDocument(library, bytes);
  try {
    return await readDocument(library, await task.promise, context);
  } catch (error) {
    if (error instanceof Error) return problemOf(error, context.fileName);
    throw error;
  } finally {
    await task.destroy();
  }
}
