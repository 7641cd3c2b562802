/**
 * Whether an SVG may be kept, and its size.
 *
 * The renderer shows assets through `<img>` alone, where a browser runs no script of an SVG and loads nothing for it.
 * Still, an exported note puts the file on a disk, where it can be opened by itself. So an SVG is kept as it is or
 * refused, never repaired: one that holds script, event handlers, foreign markup, a document type, a style sheet
 * of others or a reference that leaves the file is refused, and its figure becomes a placeholder.
 */
import { isElement, parseXml, type XmlElement } from '../xml/xml-tree';

const LARGEST = 5 * 1024 * 1024;
const FORBIDDEN = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'handler',
  'listener',
  'animate',
  'set',
]);

const leavesFile = (value: string): boolean =>
  !/^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/i.test(value);
const styleLeavesFile = (value: string): boolean =>
  /@import|expression\s*\(|\\|url\s*\(\s*['"]?\s*(?!#|['"]|data:image\/(?:png|jpeg|gif|webp);base64,)/i.test(
    value,
  );

function isHarmless(element: XmlElement): boolean {
  if (FORBIDDEN.has(element.name.toLowerCase())) return false;
  for (const [name, value] of Object.entries(element.attributes)) {
    const lower = name.toLowerCase();
    if (lower.startsWith('on')) return false;
    const isReference = /(?:^|:)(?:href|src)$/.test(lower);
    // A link to elsewhere that a person would have to follow loads nothing by itself, and <img> has no links.
    if (isReference && element.name !== 'a' && leavesFile(value)) return false;
    if (isReference && /^\s*(?:javascript|data:text)/i.test(value)) return false;
    if (!isReference && value.includes('(') && styleLeavesFile(value)) return false;
  }
  const isStyle = element.name.toLowerCase() === 'style';
  return element.children.every((child) =>
    isElement(child) ? isHarmless(child) : !isStyle || !styleLeavesFile(child),
  );
}

const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  em: 16,
  ex: 8,
};

function toPixels(length: string | undefined): number | null {
  const match = /^\s*\+?(\d{1,6}(?:\.\d{1,9})?)\s*([a-z]{0,2})\s*$/i.exec(length ?? '');
  const factor = PIXELS[match?.[2]?.toLowerCase() ?? ''];
  return match && factor ? Math.round(Number(match[1]) * factor) : null;
}

function sizeOf(root: XmlElement): { width: number; height: number } {
  const box = (root.attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = 0, boxHeight = 0] =
    box.length === 4 && box.every(Number.isFinite) ? box : [];
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : 2;
  const width = toPixels(root.attributes['width']);
  const height = toPixels(root.attributes['height']);
  if (width && height) return { width, height };
  if (width) return { width, height: Math.max(1, Math.round(width / ratio)) };
  if (height) return { width: Math.max(1, Math.round(height * ratio)), height };
  if (boxWidth > 0 && boxHeight > 0)
    return { width: Math.ceil(boxWidth), height: Math.ceil(boxHeight) };
  return { width: 300, height: 150 };
}

/** The size in CSS pixels of an SVG that may be kept; null for anything else. */
export function readSvg(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length > LARGEST) return null;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  if (!head.includes('<svg')) return null;
  const text = new TextDecoder('utf-8').decode(bytes);
  const parsed = parseXml(text);
  if (!parsed.ok || parsed.value.hasDoctype) return null;
  const { root } = parsed.value;
  return root.name === 'svg' && isHarmless(root) ? sizeOf(root) : null;
}
