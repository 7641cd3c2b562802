/** Encodings of text, by their names in the WHATWG Encoding Standard; the commonest for reports first. */
export const ENCODINGS = [
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252',
  'windows-1251',
] as const;
