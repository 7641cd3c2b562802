/** What the head of a page says: `<title>`, `<meta>`, JSON-LD. */
import type { DocumentHints } from '../loose-document';
import { findDate } from '../structure/dates';
import { findElement, findElements, plainText, type HtmlElement } from './html-tree';

const LARGEST_LD = 200_000;

/** A `<meta>` value by `name`, `property` or `itemprop`, in lower case; the first of a name counts. */
export function readMeta(root: HtmlElement): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { attributes } of findElements(root, ({ tag }) => tag === 'meta')) {
    const name = (
      attributes['property'] ??
      attributes['name'] ??
      attributes['itemprop'] ??
      ''
    ).toLowerCase();
    const content = (attributes['content'] ?? '').replace(/\s+/g, ' ').trim();
    if (name !== '' && content !== '' && !values.has(name)) values.set(name, content);
  }
  return values;
}

type Json = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The article that a page describes in JSON-LD (schema.org), or null. */
function readLinkedData(root: HtmlElement): Json | null {
  const scripts = findElements(
    root,
    ({ tag, attributes }) => tag === 'script' && attributes['type'] === 'application/ld+json',
  );
  for (const script of scripts.slice(0, 20)) {
    const source = script.children.filter((child) => typeof child === 'string').join('');
    const parsed = source.length > LARGEST_LD ? null : parseJson(source);
    const graph = isRecord(parsed) ? parsed['@graph'] : parsed;
    for (const item of [parsed, ...(Array.isArray(graph) ? graph : [])])
      if (isRecord(item) && /(?:Article|Report|BlogPosting|WebPage)$/.test(String(item['@type'])))
        return item;
  }
  return null;
}

function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(namesOf);
  return isRecord(value) && typeof value['name'] === 'string' ? [value['name']] : [];
}

const isName = (name: string): boolean => name.length <= 60 && !/https?:|@/.test(name);

/** "Title - Site", "Title_Site": without the site, where it is known or short. */
export function withoutSite(title: string, site: string | undefined): string {
  const cut = /^(.+?)\s*(?:[|_–—｜]|\s-\s|-(?=[\u4e00-\u9fff]{2,8}$))\s*([^|_–—｜]{1,40})$/u.exec(
    title,
  );
  const [, head = '', tail = ''] = cut ?? [];
  if (head.length < 4) return title;
  const isSite = site !== undefined && (tail.includes(site) || site.includes(tail));
  return isSite || (tail.length <= 16 && tail.length < head.length / 2 && /[|_｜]/.test(title))
    ? head
    : title;
}

const TITLES = ['citation_title', 'og:title', 'dc.title', 'twitter:title'];
const DATES = [
  'citation_publication_date',
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'publishdate',
  'pubdate',
  'dc.date',
  'dc.date.issued',
  'dcterms.issued',
  'date',
  'og:release_date',
  'citation_date',
];
const AUTHORS = ['citation_author', 'article:author', 'author', 'dc.creator', 'og:article:author'];
const PUBLISHERS = ['citation_publisher', 'dc.publisher', 'dcterms.publisher'];

/** Reads the hints of a page. The title is the page's own word for itself, before any heading was looked at. */
export function readPageHints(root: HtmlElement): DocumentHints {
  const meta = readMeta(root);
  const data = readLinkedData(root);
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const channel = meta.get('og:site_name') ?? namesOf(data?.['publisher'])[0];
  const titleTag = findElement(root, ({ tag }) => tag === 'title');
  const plain = titleTag ? plainText(titleTag) : '';
  const title = first(TITLES) ?? namesOf(data?.['headline'])[0] ?? plain;
  const published = first(DATES) ?? namesOf(data?.['datePublished'])[0] ?? '';
  const publishedOn = findDate(published.slice(0, 40)) ?? undefined;
  const meta1 = first(AUTHORS);
  const authors = (meta1 ? [meta1] : namesOf(data?.['author'])).filter(isName).slice(0, 20);
  const publisher = first(PUBLISHERS);
  const html = findElement(root, ({ tag }) => tag === 'html');
  const language = html?.attributes['lang'] ?? html?.attributes['xml:lang'];
  return {
    ...(title === '' ? {} : { title: withoutSite(title, channel) }),
    ...(authors.length > 0 ? { authors } : {}),
    ...(publisher ? { publisher } : {}),
    ...(channel ? { channel } : {}),
    ...(publishedOn ? { publishedOn } : {}),
    ...(language ? { language } : {}),
  };
}
