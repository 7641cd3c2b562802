/** Where a page says that a picture is: lazy loaders keep the true address in an attribute of their own. */
import { meaningfulAlt, type PictureDraft } from '../images/picture';
import { findElements, isElement, plainText, type HtmlElement } from './html-tree';
import { declarationsOf } from './style';

const ADDRESSES = [
  'src',
  'data-src',
  'data-original',
  'data-actualsrc',
  'data-lazy-src',
  'data-original-src',
  'data-croporisrc',
  'file',
];

/** The largest of a `srcset`: "a.png 1x, b.png 2x". Data addresses hold commas, so they are left to `src`. */
function largestOf(srcset: string): string | null {
  if (srcset.includes('data:')) return null;
  let best: string | null = null;
  let most = -1;
  for (const candidate of srcset.split(/,\s+/).slice(0, 20)) {
    const [address = '', size = '1x'] = candidate.trim().split(/\s+/);
    const number = Number.parseFloat(size) || 1;
    if (address !== '' && number > most) [best, most] = [address, number];
  }
  return best;
}

function toPixels(value: string | undefined): number | undefined {
  const match = /^(\d{1,5}(?:\.\d{1,9})?)(?:px)?$/.exec(value ?? '');
  return match ? Number(match[1]) : undefined;
}

function imageOf(element: HtmlElement): HtmlElement | null {
  if (element.tag !== 'picture') return element;
  return findElements(element, ({ tag }) => tag === 'img')[0] ?? null;
}

/** A drawing in the page's own markup cannot be kept; a large one, a chart, leaves its place and its name. */
function drawingOf(element: HtmlElement, line: number): PictureDraft | null {
  const { attributes } = element;
  const box = (attributes['viewbox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = toPixels(attributes['width']) ?? box[2] ?? 0;
  const title = element.children.filter(isElement).find(({ tag }) => tag === 'title');
  const alt = meaningfulAlt(attributes['aria-label'] ?? (title && plainText(title)));
  return width >= 200 ? { kind: 'picture', sources: [], alt, origin: { line } } : null;
}

/** The draft of an `<img>`, `<picture>`, SVG `<image>` or inline `<svg>`; null for one that refers to nothing. */
export function pictureOf(element: HtmlElement, line: number): PictureDraft | null {
  const image = imageOf(element);
  if (!image) return null;
  const { attributes } = image;
  if (image.tag === 'svg') return drawingOf(image, line);
  const sources: string[] = [];
  for (const name of ADDRESSES) {
    const address = attributes[name]?.trim();
    if (address && !sources.includes(address)) sources.push(address);
  }
  const sets = [image, ...element.children.filter(isElement)].map(
    (one) => one.attributes['srcset'],
  );
  for (const srcset of sets) {
    const largest = srcset ? largestOf(srcset) : null;
    if (largest && !sources.includes(largest)) sources.push(largest);
  }
  const reference =
    attributes['xlink:href'] ?? (image.tag === 'image' ? attributes['href'] : undefined);
  if (reference) sources.push(reference);
  // SingleFile keeps each picture once, in a style sheet, and refers to it by a variable.
  const variable = /var\((--sf-img-\d+)\)/.exec(attributes['style'] ?? '')?.[1];
  if (variable) sources.unshift(variable);
  if (sources.length === 0) return null;
  const shownWidth = toPixels(declarationsOf(image).get('width')) ?? toPixels(attributes['width']);
  return {
    kind: 'picture',
    sources,
    alt: meaningfulAlt(attributes['alt'] ?? attributes['title']),
    origin: { line },
    ...(shownWidth === undefined ? {} : { shownWidth }),
  };
}
