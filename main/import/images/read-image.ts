/**
 * The true media type and the size of a picture, read from its bytes: no name and no header of the file that
 * brought it is trusted. Layouts: PNG (W3C, IHDR), JPEG (ITU T.81, SOFn; Exif orientation), GIF89a, WebP (RIFF;
 * VP8, VP8L, VP8X).
 */
import type { AssetRef } from '../../../preload/contract/report';
import { readSvg } from './svg';

export type ImageFacts = Omit<AssetRef, 'id'>;

const LARGEST_SIDE = 65_535;

const tag = (view: DataView, at: number, length = 4): string => {
  let text = '';
  for (let index = 0; index < length && at + index < view.byteLength; index += 1)
    text += String.fromCharCode(view.getUint8(at + index));
  return text;
};

type Size = { readonly width: number; readonly height: number };

function pngSize(view: DataView): Size | null {
  if (view.byteLength < 33 || tag(view, 12) !== 'IHDR') return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function gifSize(view: DataView): Size | null {
  if (view.byteLength < 13) return null;
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

function webpSize(view: DataView): Size | null {
  if (view.byteLength < 30) return null;
  const kind = tag(view, 12);
  if (kind === 'VP8X') return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (kind !== 'VP8 ') return null;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

/** Whether an APP1 segment of Exif data turns the picture by a quarter; `at` is where the segment's data begin. */
function isTurned(view: DataView, at: number, end: number): boolean {
  if (tag(view, at) !== 'Exif' || at + 14 > end) return false;
  const tiff = at + 6;
  const little = tag(view, tiff, 2) === 'II';
  const entries = tiff + view.getUint32(tiff + 4, little);
  if (entries + 2 > end) return false;
  const count = Math.min(view.getUint16(entries, little), 64);
  for (let index = 0; index < count; index += 1) {
    const entry = entries + 2 + index * 12;
    if (entry + 12 > end) return false;
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little) >= 5;
  }
  return false;
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(view: DataView): Size | null {
  let turned = false;
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end < at + 4 || end > view.byteLength) return null;
    if (marker === 0xe1 && isTurned(view, at + 4, end)) turned = true;
    if (isFrame(marker)) {
      if (end < at + 9) return null;
      const height = view.getUint16(at + 5);
      const width = view.getUint16(at + 7);
      return turned ? { width: height, height: width } : { width, height };
    }
    at = end;
  }
  return null;
}

/** Media type and size in CSS pixels; null for bytes that are none of the five kinds, or are cut short. */
export function readImage(bytes: Uint8Array): ImageFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts = (mediaType: ImageFacts['mediaType'], size: Size | null): ImageFacts | null => {
    if (!size || size.width < 1 || size.height < 1) return null;
    return size.width > LARGEST_SIDE || size.height > LARGEST_SIDE ? null : { mediaType, ...size };
  };
  if (tag(view, 0, 8) === '\x89PNG\r\n\x1a\n') return facts('image/png', pngSize(view));
  if (tag(view, 0, 3) === '\xff\xd8\xff') return facts('image/jpeg', jpegSize(view));
  if (/^GIF8[79]a$/.test(tag(view, 0, 6))) return facts('image/gif', gifSize(view));
  if (tag(view, 0) === 'RIFF' && tag(view, 8) === 'WEBP')
    return facts('image/webp', webpSize(view));
  return facts('image/svg+xml', readSvg(bytes));
}
