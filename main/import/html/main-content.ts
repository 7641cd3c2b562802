/**
 * Where the article of a page is, and what in it is not the article's.
 *
 * Running text is what a page is read for: paragraphs that are long enough to be sentences and are not made of links.
 * From the body the search goes down as long as one child holds nearly all of it. On each level of the way, what stands
 * before the first running text (or the title) and after the last is around the article: menus, lists of other articles,
 * comments. Nothing is thrown away: it is set apart as navigation. Linear in the size of the page.
 */
import type { Aside } from './blocks';
import { isBlock } from './boundaries';
import { isElement, type HtmlElement } from './html-tree';
import { Scale } from './weigh';

const NEARLY_ALL = 0.9;

export type AsideOf = (element: HtmlElement) => Aside | undefined;

function heaviestChild(element: HtmlElement, scale: Scale): HtmlElement | null {
  const all = scale.of(element).article;
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const { article } = scale.of(child);
    if (article > 0 && article >= all * NEARLY_ALL) return child;
  }
  return null;
}

/** A block that is made of links: a menu, a list of other articles, a table of contents. */
function isLinkBlock(element: HtmlElement, scale: Scale): boolean {
  const { text, links, linkCount } = scale.of(element);
  if (!isBlock(element)) return false;
  return linkCount >= 3 && links >= text * 0.6 && links / linkCount < 60;
}

/** Whether an element beside the way down belongs to the article by its own weight. */
function isOfArticle(element: HtmlElement, scale: Scale): boolean {
  const { article, text, links } = scale.of(element);
  return article > text * 0.4 && links < text * 0.4;
}

/** The elements beside `chosen` on its level that belong to the article. */
function keptBeside(
  chosen: HtmlElement,
  siblings: readonly HtmlElement[],
  scale: Scale,
  wantsTitle: boolean,
): readonly HtmlElement[] {
  const at = siblings.indexOf(chosen);
  let from = at;
  let to = at;
  siblings.forEach((sibling, index) => {
    const isTitle =
      wantsTitle && index < at && scale.of(sibling).hasTitle && !scale.of(sibling).isPart;
    if (isTitle || isOfArticle(sibling, scale)) {
      from = Math.min(from, index);
      to = Math.max(to, index);
    }
  });
  while (from > 0 && /^h[1-6]$/.test(siblings[from - 1]?.tag ?? '')) from -= 1;
  return siblings.slice(from, to + 1);
}

/** Tells for each element below `body` whether it is set apart. What an element is set apart for, its children share. */
export function findMainContent(body: HtmlElement): AsideOf {
  const scale = new Scale(body);
  const way = new Set<HtmlElement>([body]);
  const kept = new Set<HtmlElement>();
  let content = body;
  for (let next = heaviestChild(content, scale); next; next = heaviestChild(content, scale)) {
    const siblings = content.children.filter(isElement);
    const wantsTitle = !scale.of(next).hasTitle;
    for (const sibling of keptBeside(next, siblings, scale, wantsTitle)) kept.add(sibling);
    content = next;
    way.add(content);
    if (content.tag === 'article') break;
  }
  const whole = scale.of(body).running;
  return (element) => {
    if (way.has(element)) return undefined;
    const { parent } = element;
    const isOutside =
      parent !== null && parent !== content && way.has(parent) && !kept.has(element);
    if (isOutside) return 'navigation';
    if (scale.of(element).isPart) return 'navigation';
    if (scale.of(element).running > whole * 0.4) return undefined;
    return isLinkBlock(element, scale) && !/^(?:h[1-6]|p)$/.test(element.tag)
      ? 'navigation'
      : undefined;
  };
}
