/** Room for a suffix such as ` (2)` and for the file systems of encrypted folders stays below the usual 255. */
const MAX_BYTES = 120;

/** Device names of Windows, with or without an extension; the superscript digits count there, too. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/i;

const CHARACTERS = new Intl.Segmenter('en');

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Cuts `text` at a user-perceived character so that it takes at most `limit` bytes of UTF-8. */
function cut(text: string, limit: number): string {
  let size = 0;
  let kept = '';
  for (const { segment } of CHARACTERS.segment(text)) {
    size += bytes(segment);
    if (size > limit) break;
    kept += segment;
  }
  return kept;
}

/**
 * A file name for `title` that Windows, macOS, Linux and the programs that link to notes all take: NFC, without
 * control, bidirectional and invisible characters, without the signs that those reserve (a space stands for each),
 * not a device's name, not beginning with `-` or `.`, not ending in a dot or space, at most 120 bytes of UTF-8 with
 * its `extension` (which begins with its dot). Chinese stays. `fallback` serves when nothing is left of the title.
 */
export function safeFileName(title: string, extension: string, fallback: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffd]/gu, '')
    .replace(/[<>:"/\\|?*#^[\]]+/g, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[-.\s]+/u, '');
  const room = MAX_BYTES - bytes(extension) - 1;
  const name = cut(plain, room).replace(/[.\s]+$/u, '');
  if (name === '') return `${fallback}${extension}`;
  return `${RESERVED.test(name) ? '_' : ''}${name}${extension}`;
}
