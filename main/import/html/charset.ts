/** The encoding of a page: byte order mark, then what the page declares of itself, then as for any text. */
import { fail, ok, type Result } from '../../../preload/contract/result';
import { decodeText, type Encoding } from '../encoding';

/** The standard has a browser look at the first 1,024 bytes; saved pages put long comments first. */
const PRESCAN = 8192;

const DECLARED =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,30})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,30})["']/i;

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function decodeAs(bytes: Uint8Array, label: string): string | null {
  const decoder = decoderFor(label);
  // A page that could be read as ASCII up to its declaration is not in UTF-16, whatever it says.
  if (!decoder || decoder.encoding.startsWith('utf-16')) return null;
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** A page with a few broken bytes, as a truncated download has, is still in the encoding that it declares. */
function decodeLeniently(bytes: Uint8Array, label: string): string | null {
  const decoder = decoderFor(label);
  if (!decoder || decoder.encoding.startsWith('utf-16')) return null;
  const text = new TextDecoder(decoder.encoding).decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  return broken <= Math.max(3, text.length / 2000) ? text : null;
}

/** A page that was saved anew in UTF-8 may still declare what it was; few texts are valid in both by chance. */
function decodeDeclared(bytes: Uint8Array, label: string): string | null {
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8 !== null && /[\u0800-\uffff]/.test(utf8)) return utf8;
  return decodeAs(bytes, label) ?? utf8 ?? decodeLeniently(bytes, label);
}

/**
 * Decodes a page. `declared` is what a container (MHTML) said of it, `chosen` what a person did. Problems: `file-binary`, `encoding-unknown`.
 */
export function decodePage(
  bytes: Uint8Array,
  declared?: string,
  chosen?: Encoding,
): Result<string> {
  if (chosen) return ok(new TextDecoder(chosen).decode(bytes));
  const hasMark =
    (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) ||
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!hasMark) {
    const head = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
    const match = DECLARED.exec(head);
    const label = declared ?? match?.[1] ?? match?.[2];
    const text = label ? decodeDeclared(bytes, label) : null;
    if (text !== null) return ok(text);
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === 'text') return ok(decoded.text);
  return fail(decoded.kind === 'binary' ? 'file-binary' : 'encoding-unknown');
}
