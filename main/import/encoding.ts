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

function guess(bytes: Uint8Array): Decoded {
  const binary = Array.from(telling(bytes), (byte) => String.fromCharCode(byte)).join('');
  const detected = jschardet.detect(binary).encoding as string | null;
  const first = NAMES[(detected ?? '').toLowerCase()];
  const order: Encoding[] = ['gb18030', 'big5', 'windows-1252'];
  for (const encoding of first ? [first, ...order] : order) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return { kind: 'text', text, encoding, guessed: true };
  }
  return { kind: 'unknown' };
}

/**
 * Decodes the bytes of a text file: byte order mark, then strict UTF-8, then UTF-16 by its zero bytes, then
 * a statistical guess that must decode without an error. `chosen` overrules all of it.
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
