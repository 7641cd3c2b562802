/** From a page of pdf.js to what stands on it. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { traitsOf } from './font-traits';
import type { FontObject, FontTraits } from './font-traits';
import { toMatrix } from './geometry';
import { interpretPage } from './interpreter';
import type { OperatorNames } from './interpreter';
import type { PdfLibrary } from './library';
import type { PageContent } from './page-content';

/** Names of the library's operators by their number. */
export const operatorNames = (library: PdfLibrary): OperatorNames =>
  new Map(Object.entries(library.OPS).map(([name, number]) => [number, name]));

/** Reads the content of a page. Throws what pdf.js throws for a page that cannot be read. */
export async function readPage(
  library: PdfLibrary,
  page: PDFPageProxy,
  names: OperatorNames,
): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList({
    annotationMode: library.AnnotationMode.DISABLE,
  });
  const known = new Map<string, FontTraits>();
  const fontOf = (id: string): FontTraits => {
    const seen = known.get(id);
    if (seen) return seen;
    const font: FontObject | null = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
    const traits = traitsOf(font ?? {});
    known.set(id, traits);
    return traits;
  };
  return interpretPage({
    operators: fnArray,
    operands: argsArray as readonly unknown[],
    names,
    view: toMatrix(viewport.transform),
    width: viewport.width,
    height: viewport.height,
    fontOf,
  });
}
