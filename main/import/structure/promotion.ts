/**
 * Finds the blocks of advertising that aggregators and channels paste into a report, wherever they stand.
 *
 * A block grows from lines that invite (see promotion-score): lines between two such lines that are close
 * to each other go with them if they are short or promotional themselves, and so do a bare "免责声明：" on
 * top and short remains below. A publisher's own disclaimer has no invitation near it and stays. A lone
 * line needs a strong score, a block needs a strong sum.
 */
import { readAttribution } from './attribution';
import { readCaption } from './caption';
import type { Folds } from './fold';
import { isBackMatter } from './matter';
import type { Piece, TextPiece } from './piece';
import { promotionScore } from './promotion-score';
import { endsSentence } from './sentence';

/** How many lines may stand between two inviting lines of one block. */
const REACH = 4;
const SHORT_EM = 16;
const OPENER =
  /^(?:免责(?:声明|条款)|版权声明|特别声明|声明|温馨提示|关于我们|disclaimer)\s*[：:]?$/i;

/** Channels put links to other articles of theirs below a heading like this one. */
const OTHERS =
  /^[【「[]?(?:往期(?:推荐|回顾|精选|文章|精彩|内容|阅读)|(?:精彩|热门)(?:推荐|回顾|文章|内容)|推荐阅读|相关阅读|猜你喜欢|更多推荐)[】」\]]?\s*[：:↓▼]*$/u;
/** They stand in the last part of an article, this share of its pieces. */
const LAST_PART = 0.4;
/** A link to an article is no wider than this, in em. */
const LINK_EM = 45;

/** Marks such headings with the lists of titles below them. */
function foldOtherArticles(pieces: readonly Piece[], folds: Folds): void {
  const from = Math.floor(pieces.length * (1 - LAST_PART));
  for (let index = from; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece?.kind !== 'text' || folds[index] !== null || !OTHERS.test(piece.text)) continue;
    folds[index] = 'promotion';
    for (let next = pieces[++index]; next; next = pieces[++index]) {
      const isLink =
        next.kind === 'image' ||
        (next.kind === 'text' && next.width <= LINK_EM && !/[。.]$/u.test(next.text));
      if (!isLink || (next.kind === 'text' && isBackMatter(next.text))) break;
      if (next.kind === 'text') folds[index] ??= 'promotion';
    }
  }
}

interface Scored {
  readonly piece: TextPiece;
  readonly score: number;
}

function scoreAll(pieces: readonly Piece[], folds: Folds): (Scored | null)[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'text' || folds[index] !== null) return null;
    return { piece, score: promotionScore(piece.text) };
  });
}

/** A line that may be swallowed between two inviting ones. */
function mayGoAlong(scored: Scored | null): boolean {
  if (!scored) return true;
  const { piece, score } = scored;
  if (piece.hints.heading?.trust === 'certain') return false;
  if (score >= 0.5) return piece.width <= 80 || score >= 1;
  if (readCaption(piece.text) || readAttribution(piece.text)) return false;
  return piece.width <= SHORT_EM && !(endsSentence(piece.text) && piece.width > 10);
}

/** A line that blocks begin and end with: one that invites; of a paragraph, more than a word in passing. */
function isSeed(scored: Scored | null | undefined): boolean {
  if (!scored) return false;
  const { piece, score } = scored;
  return score >= (piece.width > 36 && endsSentence(piece.text) ? 2 : 1);
}

/** Ranges `[from, to]` of lines around seeds that are within reach of each other. */
function growBlocks(lines: readonly (Scored | null)[]): [number, number][] {
  const blocks: [number, number][] = [];
  let index = 0;
  while (index < lines.length) {
    if (!isSeed(lines[index])) {
      index++;
      continue;
    }
    let last = index;
    for (let next = index + 1; next < lines.length && next - last <= REACH + 1; next++) {
      const line = lines[next] ?? null;
      if (isSeed(line)) last = next;
      else if (!mayGoAlong(line)) break;
    }
    blocks.push([index, last]);
    index = last + 1;
  }
  return blocks;
}

/** Takes the heading of the block and weakly promotional neighbours in. */
function widen([from, to]: [number, number], lines: readonly (Scored | null)[]): [number, number] {
  let start = from;
  let end = to;
  const text = (at: number): string => lines[at]?.piece.text ?? '';
  const weak = (at: number): boolean => {
    const line = lines[at];
    return (
      line !== undefined &&
      line !== null &&
      (line.score >= 0.5 || OPENER.test(line.piece.text)) &&
      line.piece.width < 40
    );
  };
  while (start > 0 && weak(start - 1)) start--;
  if (
    start > 1 &&
    !weak(start - 1) &&
    OPENER.test(text(start - 2)) &&
    mayGoAlong(lines[start - 1] ?? null)
  )
    start -= 2;
  while (end + 1 < lines.length && weak(end + 1) && !OPENER.test(text(end + 1))) end++;
  return [start, end];
}

/** The sum that a block needs: a lone paragraph that reads as prose needs most. */
function enough(block: readonly Scored[]): number {
  const [only] = block;
  if (block.length > 1 || !only) return 3;
  return only.piece.width > 36 && endsSentence(only.piece.text) ? 4 : 2.5;
}

/** Marks promotional blocks in `folds`. Linear in the number of lines. */
export function foldPromotions(pieces: readonly Piece[], folds: Folds): void {
  foldOtherArticles(pieces, folds);
  const lines = scoreAll(pieces, folds);
  for (const block of growBlocks(lines)) {
    const [from, to] = widen(block, lines);
    const within = lines.slice(from, to + 1).filter((line) => line !== null);
    const sum = within.reduce((total, line) => total + line.score, 0);
    const strongest = within.reduce((most, line) => Math.max(most, line.score), 0);
    if (strongest < 2 || sum < enough(within)) continue;
    const reason = within.some((line) => AGGREGATOR.test(line.piece.text))
      ? 'aggregator'
      : 'promotion';
    for (let index = from; index <= to; index++) {
      if (pieces[index]?.kind === 'text' && folds[index] === null) folds[index] = reason;
    }
  }
}

const AGGREGATOR = /群|星球|附加|互联网|报告站|智库|文库|下载|资源|download|group|channel/i;
