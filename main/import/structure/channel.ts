/** The line under the title of a saved channel article: authors, channel, time, place. */
import { findDate } from './dates';
import { namesIn } from './authors';

export interface ChannelLine {
  readonly authors: readonly string[];
  readonly channel: string | null;
  readonly publishedOn: string;
}

const DATE = /(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?/u;
const AFTER =
  /^(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?:\s*(?:星期|周)[一二三四五六日天])?(?:\s*(?:发表于|发布于|來自|来自)?\s*[\p{Script=Han}]{2,8})?$/u;
const SENTENCE = /[，。；！？：《》]/u;

/** "2024-03-08 华岳证券 王立": the date first, then who published it and who wrote it. */
function readDateFirst(line: string): ChannelLine | null {
  const match = DATE.exec(line);
  const publishedOn = match ? findDate(match[0]) : null;
  if (match?.index !== 0 || publishedOn === null) return null;
  const rest = line
    .slice(match[0].length)
    .replace(/^\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/u, '')
    .trim();
  if (rest === '' || SENTENCE.test(rest) || /^[\d月年至到-]/u.test(rest)) return null;
  const words = rest
    .replace(/^来源\s*/u, '')
    .split(/[\s|｜/]+/u)
    .filter((word) => word !== '');
  if (words.length > 4 || words.some((word) => word.length > 14)) return null;
  const [channel = null, ...others] = words;
  return { authors: namesIn(others.join(' ')), channel, publishedOn };
}

/**
 * Reads such a line: "原创 甲 乙等 频道名 2023-02-03 07:51 发表于北京". Null unless words stand before the date,
 * nothing but time and place after it, and the whole is no sentence.
 */
export function readChannelLine(line: string): ChannelLine | null {
  if (line.length > 90) return null;
  const match = DATE.exec(line);
  const publishedOn = match ? findDate(match[0]) : null;
  if (!match || publishedOn === null) return null;
  const before = line.slice(0, match.index).trim();
  if (before === '') return readDateFirst(line);
  if (SENTENCE.test(before) || !AFTER.test(line.slice(match.index + match[0].length))) return null;
  const original = /^原创\s*/u.test(before);
  const words = before
    .replace(/^原创\s*/u, '')
    .split(/[\s|｜]+/u)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 8) return null;
  const channel = words.at(-1) ?? null;
  const names = original || words.length > 1 ? namesIn(words.slice(0, -1).join(' ')) : [];
  const authors = names.filter((name) => name !== channel);
  return { authors, channel, publishedOn };
}
