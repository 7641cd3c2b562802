/** What the inline style of an element says of its text. Style sheets are not read. */
import type { TextStyle } from '../text-run';
import type { HtmlElement } from './html-tree';

export const BODY_STYLE: TextStyle = { size: 16, bold: false };

const UNITS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, rem: 16, mm: 96 / 25.4 };
const KEYWORDS: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};
const FONT_SIZES = [10, 13, 16, 18, 24, 32, 48];

/** The declarations of a `style` attribute, by lower-case name; the last of a name counts. */
export function declarationsOf(element: HtmlElement): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  for (const declaration of (element.attributes['style'] ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).replace(/!\s*important/i, '');
    declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return declarations;
}

function readSize(value: string | undefined, inherited: number): number {
  if (value === undefined) return inherited;
  const keyword = KEYWORDS[value];
  if (keyword !== undefined) return keyword;
  const match = /^(\d{1,4}(?:\.\d{1,6})?)(px|pt|rem|mm|em|%)$/.exec(value);
  if (!match) return inherited;
  const number = Number(match[1]);
  const unit = match[2] ?? 'px';
  const size =
    unit === 'em'
      ? number * inherited
      : unit === '%'
        ? (number / 100) * inherited
        : number * (UNITS[unit] ?? 1);
  return size >= 5 && size <= 200 ? size : inherited;
}

function readWeight(value: string | undefined, inherited: boolean): boolean {
  if (value === undefined || value === 'inherit') return inherited;
  return value === 'bold' || value === 'bolder' || Number(value) >= 600;
}

/** The style of an element's text, from that of the element around it. */
export function styleOf(element: HtmlElement, inherited: TextStyle): TextStyle {
  const { tag, attributes } = element;
  const bold = inherited.bold || tag === 'b' || tag === 'strong';
  const fontSize = tag === 'font' ? FONT_SIZES[Number(attributes['size']) - 1] : undefined;
  const size = fontSize ?? inherited.size;
  if (attributes['style'] === undefined)
    return bold === inherited.bold && size === inherited.size ? inherited : { size, bold };
  const declarations = declarationsOf(element);
  return {
    size: readSize(declarations.get('font-size'), size),
    bold: readWeight(declarations.get('font-weight'), bold),
  };
}

/** Whether the page does not show an element: `hidden`, `display: none`. What is below may be shown in none. */
export function isHidden(element: HtmlElement): boolean {
  const { attributes } = element;
  if (attributes['hidden'] !== undefined && attributes['hidden'] !== 'until-found') return true;
  const style = attributes['style'];
  if (style === undefined) return false;
  return /(?:^|[;\s])(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(style);
}

/** `inline`, `block`, …, where the style says so; undefined where the tag decides. */
export function displayOf(element: HtmlElement): string | undefined {
  const style = element.attributes['style'];
  return style?.includes('display') ? declarationsOf(element).get('display') : undefined;
}
