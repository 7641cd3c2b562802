/** Pictures of whole pages, for a person to compare with the text. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { loadPdfLibrary, openDocument } from './library';
import { viewportOf } from './read-page';
import { renderPage } from './render';
import { withoutStrayRejections } from './stray-rejections';

export interface PageRequest {
  readonly kind: 'page';
  /** Absolute path of a file that was imported before, which is when it was looked at for bombs. */
  readonly path: string;
  /** SHA-256 of that file, in hex. */
  readonly hash: string;
  /** Counted from 1; one beyond the last means the last. */
  readonly page: number;
  /** Of the picture, in pixels; it may come out narrower for a page that would be too large. */
  readonly width: number;
}

export interface PagePicture {
  /** SHA-256 of the bytes, in hex. */
  readonly id: string;
  /** PNG. */
  readonly bytes: Uint8Array;
  readonly page: number;
  readonly pages: number;
  /** Of the page, in points. */
  readonly size: { readonly width: number; readonly height: number };
}

/** The document that was looked at last, since one leafs through it. */
let open: { readonly hash: string; readonly task: PDFDocumentLoadingTask } | undefined;

async function documentOf({ path, hash }: PageRequest) {
  if (open?.hash === hash) return open.task.promise;
  await open?.task.destroy();
  open = undefined;
  const bytes = new Uint8Array(await readFile(path));
  if (createHash('sha256').update(bytes).digest('hex') !== hash) return undefined;
  open = { hash, task: openDocument(await loadPdfLibrary(), bytes) };
  return open.task.promise;
}

async function draw(request: PageRequest): Promise<Result<PagePicture>> {
  const document = await documentOf(request);
  if (!document) return fail('original-missing');
  const pages = document.numPages;
  const number = Math.min(request.page, pages);
  const page = await document.getPage(number);
  try {
    const { width, height } = viewportOf(page, 0);
    const library = await loadPdfLibrary();
    const { canvas } = await renderPage(library, page, { scale: request.width / width });
    const bytes = new Uint8Array(await canvas.encode('png'));
    const id = createHash('sha256').update(bytes).digest('hex');
    return ok({ id, bytes, page: number, pages, size: { width, height } });
  } finally {
    page.cleanup();
  }
}

/** Draws a page. `original-missing` when the file is not there or another one, `file-damaged` when it can't be drawn. */
export function pagePicture(request: PageRequest): Promise<Result<PagePicture>> {
  return withoutStrayRejections(async () => {
    try {
      return await draw(request);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const gone = 'code' in error && error.code === 'ENOENT';
      return gone ? fail('original-missing') : fail('page-undrawable', { page: `${request.page}` });
    }
  });
}
