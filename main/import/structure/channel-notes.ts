/** Lines that a channel's page puts around an article: reading time, end marks, buttons. */
import type { Folds } from './fold';
import type { Piece } from './piece';

/** The links between the articles of a magazine that a program made an e-book of. */
const BETWEEN = /^\|(?:\s*(?:next|previous|section menu|main menu)\s*\|)+$/iu;
const NOTE =
  /^(?:[（(【[]?\s*(?:本文|全文)\s?(?:共|约|共计|大约)*\s*\d[\d,]*\s*字.{0,24}|(?:预计|全文)?阅读(?:全文|本文)?(?:大?约)?(?:需要?|时间)\s*\d+\s*分钟.{0,8}|[-—–~·*\s]*(?:end|fin|完|全文完|正文完|本文完|the end)[-—–~·*\s]*|[【（(](?:完|end|全文完)[】）)]|阅读原文|写留言|阅读\s*[\d.万+]+|(?:分享|收藏|点赞|在看)(?:\s*(?:分享|收藏|点赞|在看|\d+))*|\d+\s*人(?:划线|喜欢)|微信扫一扫关注该公众号|继续滑动看下一个|轻触阅读原文|向上滑动看下一个|听全文|可上下滑动查看.{0,6}|收录于合集.{0,20}|\d+个内容)$/iu;

/** Marks them in `folds` as `navigation`. */
export function foldChannelNotes(pieces: readonly Piece[], folds: Folds): void {
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'text' || folds[index] !== null || piece.text.length > 50) return;
    if (NOTE.test(piece.text) || BETWEEN.test(piece.text)) folds[index] = 'navigation';
  });
}
