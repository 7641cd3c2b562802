/** The table of contents of a book: which places of its documents are headings, and how deep. */
import { folderOf, resolveReference } from '../images/relative-path';
import { findElement, isElement, plainText, parseHtml, type HtmlElement } from '../html/html-tree';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  parseXml,
  textOf,
  type XmlElement,
} from '../xml/xml-tree';

export interface NavigationPoint {
  readonly path: string;
  /** The id of the element that it points at; empty for the document's beginning. */
  readonly fragment: string;
  readonly text: string;
  /** 1 for the outermost. */
  readonly level: number;
}

const MOST_POINTS = 20_000;

function pointOf(
  folder: string,
  reference: string,
  text: string,
  level: number,
): NavigationPoint[] {
  const path = resolveReference(folder, reference);
  const fragment = reference.includes('#') ? reference.slice(reference.indexOf('#') + 1) : '';
  return path === null || text === '' ? [] : [{ path, fragment, text, level: Math.min(level, 6) }];
}

/** The points of an EPUB 3 navigation document. */
export function readNav(source: string, path: string): NavigationPoint[] {
  const root = parseHtml(source, { xhtml: true });
  const isContents = ({ tag, attributes }: HtmlElement): boolean =>
    tag === 'nav' && /\btoc\b/.test(`${attributes['epub:type'] ?? ''} ${attributes['role'] ?? ''}`);
  const nav = findElement(root, isContents);
  const points: NavigationPoint[] = [];
  const collect = (list: HtmlElement, level: number): void => {
    for (const item of list.children) {
      if (!isElement(item) || item.tag !== 'li' || points.length > MOST_POINTS) continue;
      const link = item.children.filter(isElement).find(({ tag }) => tag === 'a');
      if (link)
        points.push(
          ...pointOf(folderOf(path), link.attributes['href'] ?? '', plainText(link), level),
        );
      for (const inner of item.children)
        if (isElement(inner) && inner.tag === 'ol') collect(inner, level + 1);
    }
  };
  for (const child of nav?.children ?? [])
    if (isElement(child) && child.tag === 'ol') collect(child, 1);
  return points;
}

/** The points of an EPUB 2 NCX. */
export function readNcx(source: string, path: string): NavigationPoint[] {
  const parsed = parseXml(source);
  if (!parsed.ok) return [];
  const points: NavigationPoint[] = [];
  const collect = (parent: XmlElement, level: number): void => {
    for (const point of childrenOf(parent, 'navPoint')) {
      if (points.length > MOST_POINTS) return;
      const content = childOf(point, 'content');
      const text = childOf(childOf(point, 'navLabel'), 'text');
      const label = text ? textOf(text).replace(/\s+/g, ' ').trim() : '';
      points.push(
        ...pointOf(folderOf(path), (content && attributeOf(content, 'src')) ?? '', label, level),
      );
      collect(point, level + 1);
    }
  };
  const map = descendantsOf(parsed.value.root, 'navMap')[0];
  if (map) collect(map, 1);
  return points;
}
