/**
 * Analysts whose name, role, licence number and address stand on lines of their own, as covers set them:
 * a name, then "执业证书编号：S…" or "Senior Analyst", then an e-mail address or a telephone number.
 */
import type { Author } from '../../../preload/contract/report';
import { isName, licencesOf, ROLE_LINE } from './authors';
import { isPersonalName } from './names';
import type { Folds } from './fold';
import type { Span } from './title';
import type { Piece } from './piece';

const CONTACT =
  /^(?:(?:e-?mail|邮箱|電子郵件|电子邮件|邮件|tel|电话|電話|傳真|手机|联系电话|地址|传真|fax|phone|微信)\s*[：:]?\s*)?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[+（(]?\d[\d\s()（）+-]{6,20})$/iu;
/** A first look: a long number, or a word of a role. */
const MAY_NAME = /\d{6}|[师员人家]$|(?:analyst|economist|strategist|associate|director)$/iu;
/** How far below a name its number may stand, in lines. */
const NEAR = 4;

interface Line {
  readonly index: number;
  readonly text: string;
}

/** The short lines that are still in the text, and those already folded as bylines. */
function shortLines(pieces: readonly Piece[], folds: Folds, title: Span): Line[] {
  const lines: Line[] = [];
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'text' || piece.width > 45) return;
    if (index >= title.from && index < title.to) return;
    if (folds[index] === null || folds[index] === 'byline') lines.push({ index, text: piece.text });
  });
  return lines;
}

const stripName = (text: string): string => text.replace(/\s+/g, /[a-z]/i.test(text) ? ' ' : '');

/** Reads such groups, folds their lines, and answers the authors that they name. */
export function readAnalystGroups(
  pieces: readonly Piece[],
  folds: Folds,
  title: Span,
  known: readonly Author[],
): Author[] {
  const lines = shortLines(pieces, folds, title);
  const found: Author[] = [];
  const nameAt = (line: Line): string | null => {
    const listed = known.filter(
      ({ name }) => folds[line.index] === 'byline' && line.text.includes(name),
    );
    // Whose number it is that stands below several names, nobody can tell.
    if (listed.length > 1) return null;
    if (listed[0]) return listed[0].name;
    const word = stripName(line.text);
    const isPerson = /\p{Script=Han}/u.test(word) ? isPersonalName(word) : isName(word);
    return isPerson ? word : null;
  };
  lines.forEach((line, at) => {
    if (folds[line.index] !== null) return;
    if (!MAY_NAME.test(line.text)) return;
    const licences = licencesOf(line.text);
    const role = ROLE_LINE.exec(line.text)?.[0] ?? null;
    if (licences.length === 0 && role === null) return;
    for (let back = at - 1; back >= Math.max(0, at - NEAR); back--) {
      const above = lines[back];
      const name = above && line.index - above.index <= NEAR ? nameAt(above) : null;
      if (!above || name === null) continue;
      if (licences.length === 0 && back < at - 1) break;
      found.push({ name, role, licences });
      for (let fold = back; fold <= at; fold++)
        foldIfByline(lines[fold], fold === back || fold === at, folds);
      break;
    }
  });
  foldContacts(lines, folds);
  return found;
}

function foldIfByline(line: Line | undefined, certain: boolean, folds: Folds): void {
  if (line && folds[line.index] === null && (certain || CONTACT.test(line.text)))
    folds[line.index] = 'byline';
}

/** An address or a telephone number beside a byline goes with it. */
function foldContacts(lines: readonly Line[], folds: Folds): void {
  lines.forEach((line, at) => {
    if (folds[line.index] !== null || !CONTACT.test(line.text)) return;
    const near = [lines[at - 1], lines[at + 1]].some(
      (other) =>
        other && folds[other.index] === 'byline' && Math.abs(other.index - line.index) <= 2,
    );
    if (near) folds[line.index] = 'byline';
  });
}
