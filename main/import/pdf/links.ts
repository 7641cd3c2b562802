/** The links of a page: the areas that annotations lay over its text, and where they lead. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { safeHref } from '../safe-href';
import type { Box, Matrix } from './geometry';
import { holdsCentre, transformBox } from './geometry';
import type { Glyph } from './page-content';

export interface LinkArea {
  readonly box: Box;
  readonly href: string;
}

const MAX_LINKS = 2_000;

/** What pdf.js says of an annotation, none of which a file has to get right. */
interface AnnotationData {
  readonly subtype?: unknown;
  readonly url?: unknown;
  readonly rect?: unknown;
}

function areaOf({ subtype, url, rect }: AnnotationData, view: Matrix): LinkArea[] {
  const href = subtype === 'Link' && typeof url === 'string' ? safeHref(url) : null;
  if (href === null) return [];
  const [x0, y0, x1, y1] = Array.isArray(rect) ? rect.map(Number) : [];
  if (![x0, y0, x1, y1].every((value) => Number.isFinite(value))) return [];
  return [{ box: transformBox(view, x0 ?? 0, y0 ?? 0, x1 ?? 0, y1 ?? 0), href }];
}

/** The links of a page in the space of `view`; none where its annotations are damaged. */
export async function readLinks(page: PDFPageProxy, view: Matrix): Promise<LinkArea[]> {
  try {
    const annotations = (await page.getAnnotations()) as readonly AnnotationData[];
    return annotations.slice(0, MAX_LINKS).flatMap((annotation) => areaOf(annotation, view));
  } catch (error) {
    if (error instanceof Error) return [];
    throw error;
  }
}

/** Gives the glyphs that stand in a link its address. */
export function withLinks(glyphs: readonly Glyph[], links: readonly LinkArea[]): readonly Glyph[] {
  if (links.length === 0) return glyphs;
  return glyphs.map((glyph) => {
    const { left, right, baseline, size } = glyph;
    const box = { left, right, top: baseline - size * 0.6, bottom: baseline };
    const link = links.find((area) => holdsCentre(area.box, box));
    return link ? { ...glyph, href: link.href } : glyph;
  });
}
