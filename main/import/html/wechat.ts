/**
 * Articles of WeChat's public accounts (mp.weixin.qq.com). The text stands in `#js_content`, title, account and time
 * around it in elements of fixed ids, or, in a page that was saved before its scripts ran, in those scripts.
 */
import type { DocumentHints } from '../loose-document';
import { findDate } from '../structure/dates';
import type { AsideOf } from './main-content';
import { byId, findElement, findElements, plainText, type HtmlElement } from './html-tree';

/** The element of an article's text; null for a page that is no such article. */
export function wechatContent(root: HtmlElement): HtmlElement | null {
  return (
    byId(root, 'js_content') ??
    findElement(root, ({ attributes }) =>
      (attributes['class'] ?? '').split(/\s+/).includes('rich_media_content'),
    )
  );
}

/** The first group that a pattern finds in the page's scripts. */
function fromScripts(root: HtmlElement, pattern: RegExp): string | undefined {
  for (const script of findElements(root, ({ tag }) => tag === 'script')) {
    for (const text of script.children) {
      const found = typeof text === 'string' ? pattern.exec(text)?.[1] : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

/** The calendar date in China of a time in seconds since the epoch. */
function dateOfSeconds(seconds: string | undefined): string | undefined {
  const time = Number(seconds);
  if (!Number.isFinite(time) || time < 1e9 || time > 4e9) return undefined;
  return new Date((time + 8 * 3600) * 1000).toISOString().slice(0, 10);
}

const textOfId = (root: HtmlElement, id: string): string => {
  const element = byId(root, id);
  return element ? plainText(element) : '';
};

/** What the page says of a WeChat article, to be preferred to what any page says. */
export function readWechatHints(root: HtmlElement): DocumentHints {
  const title =
    textOfId(root, 'activity-name') ||
    plainText(
      findElement(root, ({ attributes }) =>
        /\brich_media_title\b/.test(attributes['class'] ?? ''),
      ) ?? '',
    );
  const channel =
    textOfId(root, 'js_name') ||
    textOfId(root, 'profileBt') ||
    fromScripts(root, /var nickname\s*=\s*(?:htmlDecode\()?["']([^"'\\]{1,60})["']/);
  const author = textOfId(root, 'js_author_name') || textOfId(root, 'js_author_name_text');
  const publishedOn =
    findDate(textOfId(root, 'publish_time') || textOfId(root, 'post-date')) ??
    findDate(
      fromScripts(
        root,
        /(?:create_time|createTime|publish_time)\s*[=:]\s*["']([\d-]{8,10}[^"']{0,9})["']/,
      ) ?? '',
    ) ??
    dateOfSeconds(fromScripts(root, /\bct\s*[=:]\s*["'](\d{10})["']/));
  return {
    ...(title ? { title } : {}),
    ...(channel ? { channel } : {}),
    ...(author ? { authors: [author] } : {}),
    ...(publishedOn ? { publishedOn } : {}),
  };
}

/** What is around the text of a WeChat article is the application's. */
export function wechatAsides(content: HtmlElement): AsideOf {
  const way = new Set<HtmlElement>();
  for (let element: HtmlElement | null = content; element; element = element.parent)
    way.add(element);
  return (element) => {
    if (way.has(element) || element.parent === null || element.parent === content) return undefined;
    return way.has(element.parent) ? 'navigation' : undefined;
  };
}

/** Lines around the text that `readWechatHints` has read already. */
export function isWechatByline(element: HtmlElement): boolean {
  const { id = '', class: names = '' } = element.attributes;
  return (
    id === 'activity-name' ||
    id === 'meta_content' ||
    /\brich_media_(?:title|meta_list)\b/.test(names)
  );
}
