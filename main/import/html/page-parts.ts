/** Parts of a page by the names that sites give them: what is around an article rather than in it. */
import { isElement, type HtmlElement } from './html-tree';

const TAGS = new Set(['nav', 'footer']);
const ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'menu',
  'menubar',
  'toolbar',
  'alert',
]);

const NEVER = new Set([
  'html',
  'body',
  'article',
  'main',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'td',
  'th',
  'tr',
]);

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Whole words of a class or an id, after `-`, `_` and camel case are taken apart. */
const CERTAIN = words(
  `adsense advert advertisement ad ads breadcrumb breadcrumbs crumbs comments commentlist disqus respond cookie cookies gdpr
  consent footer navbar nav navigation submenu topbar masthead sidebar sidenav outbrain taboola sharing sharebar share
  subscribe newsletter login popup modal overlay lightbox pager pagination skiplink skip metabar backtop gotop tagcloud`,
);
/** Words that also name parts of reports: an element is such a part only if it has little text of its own. */
const LIKELY = words(
  `menu toolbar comment rail related relate recommend recommended recommendation recommendations social socials follow
  subscription signup register paywall promo promotion promoted sponsor sponsored banner rss widget widgets hot hotlist
  rank ranking qrcode qr screenreader more readmore copyright tags author-box aside`,
);

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

/** The words of an id, unless it is one that a converter made of a heading: then it names a subject, not a use. */
function idWords(element: HtmlElement): string[] {
  const found = wordsOf(element.attributes['id'] ?? '').filter((word) => word !== '');
  const hasHeading = element.children.some(
    (child) => isElement(child) && /^h[1-6]$/.test(child.tag),
  );
  return hasHeading || found.length > 3 ? [] : found;
}

/**
 * Whether the element's tag, role, class or id names such a part: `certain` by words that say so, `likely` by words that
 * may mean something else too.
 */
export function pagePartOf(element: HtmlElement): 'certain' | 'likely' | null {
  const { tag, attributes } = element;
  if (TAGS.has(tag) || ROLES.has(attributes['role'] ?? '')) return 'certain';
  if (NEVER.has(tag)) return null;
  const names = [...wordsOf(attributes['class'] ?? ''), ...idWords(element)];
  const isCertain = names.some((name) => CERTAIN.has(name));
  if (!isCertain && !names.some((name) => LIKELY.has(name)) && tag !== 'aside') return null;
  return isCertain ? 'certain' : 'likely';
}
