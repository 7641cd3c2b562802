/** From a page of pdf.js to what stands on it. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { traitsOf } from './font-traits';
import type { FontObject, FontTraits } from './font-traits';
import { toMatrix } from './geometry';
import { readLinks, withLinks } from './links';
import { interpretPage } from './interpreter';
import type { OperatorNames } from './interpreter';
import type { PdfLibrary } from './library';
import type { PageContent } from './page-content';

/** Names of the library's operators by their number. */
export const operatorNames = (library: PdfLibrary): OperatorNames =>
  new Map(Object.entries(library.OPS).map(([name, number]) => [number, name]));

/** The turn that makes most of a page's text upright; 0 where it is. */
function turnFor({ glyphs, turned }: PageContent): PageContent['turn'] {
  const letters = new Map<number, number>();
  for (const { text, turn } of turned)
    if (turn) letters.set(turn, (letters.get(turn) ?? 0) + text.length);
  const seen = glyphs.filter((glyph) => !glyph.hidden).length;
  for (const turn of [90, 270, 180] as const)
    if ((letters.get(turn) ?? 0) > Math.max(40, seen * 1.5)) return turn;
  return 0;
}

/** A page's place in the space of points, turned as a reader would turn it. */
export const viewportOf = (page: PDFPageProxy, turn: PageContent['turn'], scale = 1) =>
  page.getViewport({ scale, rotation: (page.rotate + turn) % 360 });

/**
 * Reads the content of a page; one whose text stands on its side, as a wide table does, is turned. Throws what
 * pdf.js throws for a page that cannot be read.
 */
export async function readPage(
  library: PdfLibrary,
  page: PDFPageProxy,
  names: OperatorNames,
): Promise<PageContent> {
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
  const read = (turn: PageContent['turn']): PageContent => {
    const viewport = viewportOf(page, turn);
    const { width, height } = viewport;
    const view = toMatrix(viewport.transform);
    const operands = argsArray as readonly unknown[];
    return {
      ...interpretPage({ operators: fnArray, operands, names, view, width, height, fontOf }),
      turn,
    };
  };
  const upright = read(0);
  const turn = turnFor(upright);
  const content = turn === 0 ? upright : read(turn);
  const links = await readLinks(page, toMatrix(viewportOf(page, turn).transform));
  return { ...content, glyphs: withLinks(content.glyphs, links) };
}
