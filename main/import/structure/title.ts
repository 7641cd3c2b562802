/** Which of the first lines is the title. */
import { isDateLine } from './dates';
import { readAnalyst, readByline } from './authors';
import { readChannelLine } from './channel';
import { readAttribution } from './attribution';
import { readCaption } from './caption';
import { isColumnar } from './columns';
import { readBullet } from './bullet';
import { isMatter } from './matter';
import type { Folds } from './fold';
import type { Piece, TextPiece } from './piece';
import { endsSentence } from './sentence';
import { countScripts } from './script';

const LOOK_AT = 14;
const MAX_EM = 70;
const RUBRIC =
  /^(?:证券研究报告(?:[·•|｜].*)?|行业(?:深度|研究|报告|点评|专题|周报)|公司(?:深度|研究|报告|点评)|深度报告|研究报告|宏观|策略|固收|equity research|industry report|research report|.*股份有限公司|.*有限责任公司|.*研究(?:所|部|院|中心))(?:\s*[|｜/].*)?$/iu;

/** Runs of letters and Han characters of a file name, to compare a line with. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function scoreTitle(piece: TextPiece, rank: number, fileName: string): number {
  const { text, width, hints } = piece;
  let score = 2 - rank * 0.25;
  if (hints.heading?.level === 1) score += 4;
  else if (hints.heading) score += 1;
  if ((hints.size ?? 1) > 1.4) score += 4;
  if (width >= 8 && width <= 50) score += 1;
  if (width < 5) score -= 2;
  if (endsSentence(text)) score -= width > 30 ? 6 : 1;
  if (RUBRIC.test(text)) score -= 3;
  if (isColumnar(text)) score -= 4;
  if (readBullet(text)) score -= 2;
  const name = bare(fileName.replace(/\.[a-z0-9]{1,5}$/i, ''));
  const line = bare(text);
  if (line.length >= 4 && (name.includes(line) || (name.length >= 4 && line.includes(name))))
    score += 2;
  return score;
}

/** A line that is something else by its own words. */
function isOther(text: string): boolean {
  const { ideographs, letters } = countScripts(text, 100);
  return (
    ideographs + letters < 2 ||
    isMatter(text) ||
    isDateLine(text) ||
    readByline(text).length > 0 ||
    readAnalyst(text) !== null ||
    readChannelLine(text) !== null ||
    readAttribution(text) !== null ||
    readCaption(text)?.separated === true
  );
}

/** Index of the title among the pieces, or -1 where no line of the opening can be one. */
export function findTitle(pieces: readonly Piece[], folds: Folds, fileName: string): number {
  let best = -1;
  let bestScore = 0;
  let rank = 0;
  for (let index = 0; index < pieces.length && rank < LOOK_AT; index++) {
    const piece = pieces[index];
    if (piece?.kind !== 'text' || folds[index] !== null) continue;
    if (piece.width > MAX_EM || piece.raw.trim().includes('\t')) {
      if (best >= 0 || piece.width > 200) break;
      rank++;
      continue;
    }
    if (isMatter(piece.text) && best >= 0) break;
    if (!isOther(piece.text)) {
      const score = scoreTitle(piece, rank, fileName);
      if (score > bestScore) {
        bestScore = score;
        best = index;
      }
    }
    rank++;
  }
  return best;
}
