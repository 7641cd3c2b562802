/** Which elements of a page stand on lines of their own, which are never shown, and which carry emphasis. */
import { safeHref } from '../safe-href';
import { displayOf } from './style';
import type { HtmlElement } from './html-tree';
import type { MarkKind } from '../text-run';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li legend main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
);
const UNSEEN = set(
  'script style template noscript head title meta link base iframe object embed applet canvas audio video source track map area button input select textarea datalist progress meter dialog rp mp-common-profile mpvoice mp-miniprogram mpvideosnap qqmusic mpcps',
);

/** Whether an element's text stands apart from what is around it. */
export function isBlock(element: HtmlElement): boolean {
  if (!BLOCKS.has(element.tag))
    return /^(?:block|flex|grid|table|list-item)$/.test(displayOf(element) ?? '');
  const movable = element.tag === 'div' || element.tag === 'section';
  return !(movable && (displayOf(element) ?? '').startsWith('inline'));
}

/** Text for screen readers alone, and the handles that sites put beside their headings. */
const UNSEEN_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-(?:text|only)|assistive-text|mw-editsection|headerlink|header-anchor|anchorjs-link|heading-anchor|octicon)(?:\s|$)/i;

/** Whether an element is never shown, or is no part of what a page says. */
export function isUnseen({ tag, attributes }: HtmlElement): boolean {
  return (
    UNSEEN.has(tag) || (attributes['class'] !== undefined && UNSEEN_CLASS.test(attributes['class']))
  );
}

const MARKS: Readonly<Record<string, Exclude<MarkKind['type'], 'link' | 'strong'>>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sup: 'superscript',
  sub: 'subscript',
};

/** The emphasis that a tag gives its text; null for none. Bold is told from the style instead. */
export function markOf(element: HtmlElement): MarkKind | null {
  if (element.tag === 'a') {
    const href = safeHref(element.attributes['href']);
    return href === null ? null : { type: 'link', href };
  }
  const type = MARKS[element.tag];
  return type ? { type } : null;
}
