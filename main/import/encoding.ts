/** From bytes to text: which encoding a file is in, and how sure that is. */
import jschardet from 'jschardet';

export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-jp'
  | 'euc-kr'
  | 'windows-1252'
  | 'windows-1251';

export type Decoded =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly encoding: Encoding;
      /** True where the bytes do not prove the encoding, so that a person should look. */
      readonly guessed: boolean;
    }
  | { readonly kind: 'binary' }
  | { readonly kind: 'unknown' };

const SAMPLE = 64 * 1024;

/** Decodes strictly; null where the bytes are not valid in this encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function encodingOfBom(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: zero bytes at every other place, or line ends of two bytes. */
function guessUtf16(bytes: Uint8Array): Encoding | null {
  const end = Math.min(bytes.length - (bytes.length % 2), SAMPLE);
  if (end < 4 || bytes.length % 2 !== 0) return null;
  let low = 0;
  let high = 0;
  let both = 0;
  for (let index = 0; index < end; index += 2) {
    const first = bytes[index] ?? 0;
    const second = bytes[index + 1] ?? 0;
    if (first === 0 && second === 0) both++;
    else if (second === 0 && (first >= 0x20 || first === 0x0a || first === 0x0d || first === 0x09))
      low++;
    else if (
      first === 0 &&
      (second >= 0x20 || second === 0x0a || second === 0x0d || second === 0x09)
    )
      high++;
  }
  if (both > 0) return null;
  const pairs = end / 2;
  if (low > pairs * 0.02 && low > high * 8) return 'utf-16le';
  if (high > pairs * 0.02 && high > low * 8) return 'utf-16be';
  return null;
}

/** Shares of zero bytes and other controls that no text has. */
function looksBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let index = 0; index < end; index++) {
    const byte = bytes[index] ?? 0;
    if (byte === 0) return true;
    if (
      byte < 0x20 &&
      byte !== 0x09 &&
      byte !== 0x0a &&
      byte !== 0x0d &&
      byte !== 0x0c &&
      byte !== 0x1b
    )
      controls++;
  }
  return controls > end * 0.02;
}

const NAMES: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  ascii: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  shift_jis: 'shift_jis',
  'euc-jp': 'euc-jp',
  'euc-kr': 'euc-kr',
  'windows-1252': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-2': 'windows-1252',
  'windows-1251': 'windows-1251',
};

/** The first `SAMPLE` bytes with a high bit around them, so that a long ASCII opening does not decide. */
function telling(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, first - 1024);
  return bytes.subarray(from, from + SAMPLE);
}

/** Windows-1252 reads any bytes at all; but in a text that is in it, letters beyond ASCII stand alone for the most part. */
function looksWestern(bytes: Uint8Array): boolean {
  let high = 0;
  let paired = 0;
  for (let index = 0; index < bytes.length; index++) {
    if ((bytes[index] ?? 0) < 0x80) continue;
    high++;
    if ((bytes[index - 1] ?? 0) >= 0x80) paired++;
  }
  return paired <= high * 0.3;
}

/** Characters that stand for bytes without a meaning in an encoding: decoders give some of them a private one. */
const flawsOf = (text: string): number => text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;

/** Broken characters in a file that was cut short or patched, beyond which its text is not in this encoding. */
const mostBroken = (text: string): number => Math.min(Math.max(2, text.length / 2000), 200);

/** For a file with a few broken bytes: that of `order` which leaves the fewest characters broken, if they are few. */
function decodeLeniently(bytes: Uint8Array, order: readonly Encoding[]): Decoded {
  let best: { text: string; encoding: Encoding; broken: number } | null = null;
  for (const encoding of order) {
    const text = new TextDecoder(encoding).decode(bytes);
    const broken = flawsOf(text);
    if (broken <= mostBroken(text) && broken < (best?.broken ?? Infinity)) {
      best = { text, encoding, broken };
    }
  }
  if (best === null) return { kind: 'unknown' };
  return { kind: 'text', text: best.text, encoding: best.encoding, guessed: true };
}

function guess(bytes: Uint8Array): Decoded {
  const seen = telling(bytes);
  const binary = Array.from(seen, (byte) => String.fromCharCode(byte)).join('');
  const detected = jschardet.detect(binary).encoding as string | null;
  const first = NAMES[(detected ?? '').toLowerCase()];
  const western = looksWestern(seen);
  const likely = first !== undefined && (first !== 'windows-1252' || western) ? [first] : [];
  const wide: readonly Encoding[] = [...likely, 'gb18030', 'big5'];
  for (const encoding of western ? [...wide, 'windows-1252' as const] : wide) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null && flawsOf(text) <= mostBroken(text)) {
      return { kind: 'text', text, encoding, guessed: true };
    }
  }
  return decodeLeniently(bytes, ['utf-8', ...wide]);
}

/**
 * Decodes the bytes of a text file: byte order mark, then strict UTF-8, then UTF-16 by its zero bytes, then
 * a statistical guess that must decode without an error, or with very few of them. `chosen` overrules all of it.
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): Decoded {
  if (chosen) {
    const text = new TextDecoder(chosen).decode(bytes);
    return { kind: 'text', text, encoding: chosen, guessed: false };
  }
  const bom = encodingOfBom(bytes);
  if (bom) {
    const text = new TextDecoder(bom).decode(bytes);
    return { kind: 'text', text, encoding: bom, guessed: false };
  }
  if (!looksBinary(bytes)) {
    const utf8 = decodeStrictly(bytes, 'utf-8');
    if (utf8 !== null) return { kind: 'text', text: utf8, encoding: 'utf-8', guessed: false };
  }
  const utf16 = guessUtf16(bytes);
  const wide = utf16 ? decodeStrictly(bytes, utf16) : null;
  if (utf16 && wide !== null) return { kind: 'text', text: wide, encoding: utf16, guessed: true };
  return looksBinary(bytes) ? { kind: 'binary' } : guess(bytes);
}
