/** Which format a file is in: by its first bytes, and by its name where those say nothing. */

/** Formats with a reader of their own. */
export type ReadableFormat = 'markdown' | 'html' | 'pdf' | 'docx' | 'epub';
/** `encrypted`: a Word file under a password, which is no zip any more; `old-word`: one of Word 97 to 2003. */
export type Format = ReadableFormat | 'text' | 'encrypted' | 'old-word' | 'binary';

const startsWith = (bytes: Uint8Array, text: string, from = 0): boolean => {
  for (let index = 0; index < text.length; index++)
    if (bytes[from + index] !== text.charCodeAt(index)) return false;
  return true;
};

/** Latin-1 view of the first bytes, for looking for names in them. */
const headOf = (bytes: Uint8Array, length: number): string =>
  Array.from(bytes.subarray(0, length), (byte) => String.fromCharCode(byte)).join('');

/** Formats that are neither reports nor text, by their first bytes. */
const FOREIGN = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'RIFF',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
  'MZ',
  '\x7fELF',
  'SQLite format 3',
  'ID3',
  'OggS',
];

function zipFormat(bytes: Uint8Array, extension: string): Format {
  if (startsWith(bytes, 'mimetypeapplication/epub+zip', 30)) return 'epub';
  const head = headOf(bytes, 4096);
  if (extension === 'epub' || head.includes('META-INF/container.xml')) return 'epub';
  if (extension === 'docx' || head.includes('word/')) return 'docx';
  return 'binary';
}

/** The lower-case extension of a file name, without its dot; empty where there is none. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot <= 0 ? '' : fileName.slice(dot + 1).toLowerCase();
}

/** A compound file of Microsoft's: what Word wrote before it wrote zips, and what it wraps encrypted ones in. */
const COMPOUND = '\xd0\xcf\x11\xe0';
const OLD_WORD = /^(?:doc|dot|wps)$/;
const utf16 = (text: string): string => Array.from(text, (char) => `${char}\0`).join('');

/** Which kind of compound file this is, by the names in its directory, or by the file's own. */
function compoundFormat(bytes: Uint8Array, extension: string): Format {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.includes(utf16('EncryptedPackage'), 0, 'latin1')) return 'encrypted';
  if (all.includes(utf16('WordDocument'), 0, 'latin1')) return 'old-word';
  if (extension === 'docx') return 'encrypted';
  return OLD_WORD.test(extension) ? 'old-word' : 'binary';
}

/** Tells the format of a file. A text file's bytes say nothing, so its extension decides among the texts. */
export function detectFormat(bytes: Uint8Array, fileName: string): Format {
  const extension = extensionOf(fileName);
  if (headOf(bytes, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 'PK\x03\x04')) return zipFormat(bytes, extension);
  if (startsWith(bytes, COMPOUND)) return compoundFormat(bytes, extension);
  if (FOREIGN.some((magic) => startsWith(bytes, magic))) return 'binary';
  if (/^(?:html?|xhtml|mhtml?|mht)$/.test(extension)) return 'html';
  if (/^(?:md|markdown|mdown|mkd)$/.test(extension)) return 'markdown';
  const opening = headOf(bytes, 512)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  const isPage = /^(?:<!doctype html|<html|<!--[^>]{0,400}-->\s*<(?:!doctype html|html))/.test(
    opening,
  );
  const isArchive = /^[\w-]+:[^\n]*\n/.test(opening) && opening.includes('multipart/related');
  return isPage || isArchive ? 'html' : 'text';
}
