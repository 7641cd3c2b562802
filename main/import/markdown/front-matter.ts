/** Front matter: the YAML between two lines of `---` at the beginning of a Markdown file. */
import { parse, YAMLError } from 'yaml';
import type { DocumentHints } from '../loose-document';
import { findDate } from '../structure/dates';

const FRONT = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

function parseYaml(source: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = parse(source, { maxAliasCount: 10 });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch (error) {
    // Not YAML: then the lines are text between two rules.
    if (error instanceof YAMLError || error instanceof ReferenceError) return null;
    throw error;
  }
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number') return [String(value)];
  if (value instanceof Date) return [value.toISOString()];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap(stringsOf);
  const name =
    typeof value === 'object' && value !== null ? (value as { name?: unknown }).name : undefined;
  return name === undefined ? [] : stringsOf(name);
}

/** Names of the day of publication, the surest first. */
const DATES = [
  'published',
  'date',
  'publishedon',
  'publishedat',
  'published_at',
  'publish_date',
  'publish_time',
  'pubdate',
  '发布日期',
  '发布时间',
  '日期',
];

/** A name, rather than an address or a word for where things lie about. */
const isChannel = (text: string): boolean =>
  text.length <= 20 && !/[/\\:@.]|(?:研报|报告|资料|网络|互联网)$/u.test(text);

export interface FrontMatter {
  readonly hints: DocumentHints;
  /** Where the text begins, in UTF-16 units. */
  readonly end: number;
}

/** Reads the front matter of a file; nothing and 0 where it has none. */
export function readFrontMatter(source: string): FrontMatter {
  const match = FRONT.exec(source);
  const values = match ? parseYaml(match[1] ?? '') : null;
  if (!match || !values) return { hints: {}, end: 0 };
  const byName = new Map(
    Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const all = (...names: string[]): string[] =>
    names.flatMap((name) => stringsOf(byName.get(name)));
  const [title] = all('title', '标题');
  const authors = all('authors', 'author', 'by', '作者');
  const [publisher] = all('publisher', 'organization', 'organisation', 'institution', '机构');
  const channel = all('source', 'account', '来源', '公众号').find(isChannel);
  const date = all(...DATES)
    .map((text) => findDate(text))
    .find((found) => found !== null);
  const [language] = all('lang', 'language');
  const hints: DocumentHints = {
    ...(title ? { title } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(publisher ? { publisher } : {}),
    ...(channel ? { channel } : {}),
    ...(date ? { publishedOn: date } : {}),
    ...(language ? { language } : {}),
  };
  return { hints, end: match[0].length };
}
