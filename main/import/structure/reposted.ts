/** The line by which a site that reprints an article says where it took it from. */
import { findDate } from './dates';

export interface Reposted {
  readonly channel: string | null;
  readonly publishedOn: string | null;
}

const ACCOUNT =
  /(?:微信)?公众号\s*[：:]?\s*[【“「《（(]\s*([^】”」》）)]{2,20})[】”」》）)]|^[（(]?\s*(?:文章)?(?:来源|来自|转自|原载)\s*[：:]\s*([\p{Script=Han}\w -]{2,20}?)\s*[）)]?$/u;
const LABELLED =
  /^[（(【]?\s*(?:作者|来源|文章来源|来自|转自|原载|发布时间|本文(?:来自|来源|转自)|(?:报告)?(?:来源|出品方))\s*[：:]/u;

/**
 * Reads "作者：微信公众号【甲策略】/ 发布时间：2023-04-27 / 某库整理", "（来源：甲证券研究）" and their like; null for
 * a line that says more.
 */
export function readReposted(line: string): Reposted | null {
  if (line.length > 90 || !LABELLED.test(line) || /[。；]/u.test(line)) return null;
  const match = ACCOUNT.exec(line);
  const publishedOn = findDate(line);
  const channel = (match?.[1] ?? match?.[2])?.trim() ?? null;
  return channel === null && publishedOn === null ? null : { channel, publishedOn };
}
