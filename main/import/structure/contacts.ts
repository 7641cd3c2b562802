/**
 * Analysts who are given by a name and an address, as covers of banks set them in a column at the side: "Saiyi HE,
 * CFA", a role and a house perhaps, then "(852) 3916 1739 hesaiyi@…". The address tells that the line is a person's.
 */
import type { Author } from '../../../preload/contract/report';
import { ROLE_LINE } from './authors';
import type { Folds } from './fold';
import { houseOfLine } from './masthead';
import type { Piece } from './piece';

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
/** An address, telephone numbers and what labels them, and nothing else. */
const CONTACT_ONLY =
  /^(?:(?:e-?mail|tel|phone|fax|邮箱|电话|電話|傳真|电邮)\s*[：:]?\s*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[+(（]?\d[\d\s()（）+-]{5,20}\d|[\s,;/|·]+)+$/iu;
/** How far above an address the name may stand, in lines. */
const NEAR = 5;
const MAX_EM = 45;

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z]+/g, '');

/** The words of a name in a line: letters after it, stars and marks of footnotes aside. */
const wordsOf = (line: string): string[] =>
  line
    .replace(/,?\s*\b(?:CFA|CPA|FRM|Ph\.?D\.?|AC)(?![\p{L}])/gu, ' ')
    .split(/\s+/u)
    .filter((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word));

/** The name in a line that an address is made of, in either order of its words; null where there is none. */
function nameIn(line: string, local: string): string | null {
  const letters = lettersOf(local);
  const words = wordsOf(line);
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = words.slice(at, at + 2);
    const [first = '', second = ''] = pair.map(lettersOf);
    if (first.length < 2 || second.length < 2) continue;
    if (letters.includes(first) && letters.includes(second)) return pair.join(' ');
  }
  // A line of one name may give another first name than the address does.
  if (words.length < 2 || words.length > 3 || wordCount(line) > words.length + 2) return null;
  const surname = words.map(lettersOf).find((word) => word.length >= 2 && letters.includes(word));
  return surname === undefined ? null : words.join(' ');
}

const wordCount = (line: string): number =>
  line.replace(/,?\s*\b(?:CFA|CPA|FRM|Ph\.?D\.?)\b/gu, '').split(/\s+/u).length;

interface Line {
  readonly index: number;
  readonly text: string;
}

/** Reads such analysts, folds their lines, and answers them in order. */
export function readContacts(pieces: readonly Piece[], folds: Folds): Author[] {
  const found: Author[] = [];
  const lines: Line[] = [];
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'text' || folds[index] !== null) return;
    const { text } = piece;
    const addresses = text.includes('@') && piece.width <= MAX_EM * 2 ? text.match(ADDRESS) : null;
    if (!addresses) {
      if (piece.width <= MAX_EM) lines.push({ index, text });
      return;
    }
    const near = lines.filter((line) => index - line.index <= NEAR);
    const own = text.replace(ADDRESS, ' ');
    const names = addresses.flatMap((address) => {
      const local = address.slice(0, address.indexOf('@'));
      const above = near.findLast((line) => nameIn(line.text, local) !== null);
      const name = above ? nameIn(above.text, local) : nameIn(own, local);
      return name === null ? [] : [{ name, line: above }];
    });
    for (const { name, line } of names) {
      const between = line ? near.filter((other) => other.index > line.index) : [];
      const role = between.find((other) => ROLE_LINE.test(other.text))?.text ?? null;
      found.push({ name, role, licences: [] });
      if (!line) continue;
      folds[line.index] = 'byline';
      for (const other of between) if (isOfContact(other.text)) folds[other.index] = 'byline';
    }
    if (names.length > 0 || CONTACT_ONLY.test(text)) folds[index] = 'byline';
  });
  return found;
}

const isOfContact = (text: string): boolean =>
  ROLE_LINE.test(text) ||
  CONTACT_ONLY.test(text) ||
  houseOfLine(text) !== null ||
  /^[\p{Lu}][^.。，]{2,40}\((?:Hong Kong|HK|Asia|China|Singapore|UK|US|Europe)\)$/u.test(text);
