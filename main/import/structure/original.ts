/** Where a copy says which report it was taken from. */
import { findDate } from './dates';

export interface Original {
  readonly title: string | null;
  readonly publishedOn: string | null;
}

const TAKEN =
  /摘自|节选自|改编自|原文(?:发布|发表|刊载|标题)|来自[^。]{0,20}发布的|选自|originally published|extracted from|adapted from/i;
const TITLE = /《([^》]{4,120})》|[“"]([^”"]{8,160})[”"]/u;

/** Reads "本文摘自：2023 年 2 月 2 日已经发布的《…》" and its like; null for any other text. */
export function readOriginal(text: string): Original | null {
  if (text.length > 300 || !TAKEN.test(text)) return null;
  const match = TITLE.exec(text);
  const title = match?.[1] ?? match?.[2] ?? null;
  const publishedOn = findDate(text);
  return title === null && publishedOn === null ? null : { title, publishedOn };
}
