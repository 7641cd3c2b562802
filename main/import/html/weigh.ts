/** How much of a page's running text, links and headings each of its elements holds. */
import { isBlock, isUnseen } from './boundaries';
import { isElement, type HtmlElement } from './html-tree';
import { pagePartOf } from './page-parts';
import { isHidden } from './style';

/** What an element holds, itself and all below it; lengths in UTF-16 units. */
export interface Weight {
  text: number;
  /** Text inside links. */
  links: number;
  linkCount: number;
  /** Text of paragraphs that read as sentences, and half of that of tables. */
  running: number;
  /** The same without the parts that a site puts around an article. */
  article: number;
  /** Whether an `<h1>` is in it. */
  hasTitle: boolean;
  /** Whether it is one of those parts. */
  isPart: boolean;
}

const NOTHING: Readonly<Weight> = {
  text: 0,
  links: 0,
  linkCount: 0,
  running: 0,
  article: 0,
  hasTitle: false,
  isPart: false,
};

const SENTENCE = /[，。；：！？,.;:!?][\s”"』」）)]*|[\u4e00-\u9fff]{20}/u;
const SHORTEST = 25;
/** A part with more of the running text than this is the article, whatever its name. */
const TOO_MUCH = { certain: 0.7, likely: 0.4 };

const lengthOf = (text: string): number => text.replace(/\s+/g, ' ').trim().length;

export class Scale {
  readonly #weights = new Map<HtmlElement, Weight>();

  constructor(readonly body: HtmlElement) {
    this.#weigh(body);
    this.#discount(body, this.of(body).running);
  }

  of(element: HtmlElement): Readonly<Weight> {
    return this.#weights.get(element) ?? NOTHING;
  }

  #weigh(element: HtmlElement): Weight {
    const weight: Weight = { ...NOTHING, hasTitle: element.tag === 'h1' };
    this.#weights.set(element, weight);
    if (isUnseen(element) || isHidden(element)) return weight;
    for (const child of element.children) {
      if (!isElement(child)) {
        weight.text += lengthOf(child);
        continue;
      }
      const inner = this.#weigh(child);
      const isLink = child.tag === 'a';
      weight.text += inner.text;
      weight.links += isLink ? inner.text : inner.links;
      weight.linkCount += inner.linkCount + (isLink ? 1 : 0);
      weight.running += inner.running;
      weight.hasTitle ||= inner.hasTitle;
    }
    if (isBlock(element)) weight.running += this.#ownRunning(element);
    if (element.tag === 'table' && weight.links < weight.text * 0.3)
      weight.running = Math.max(weight.running, weight.text / 2);
    return weight;
  }

  /** The length of the sentences that stand in a block itself, outside blocks within it. */
  #ownRunning(element: HtmlElement): number {
    let own = '';
    let links = 0;
    const collect = (inner: HtmlElement): void => {
      for (const child of inner.children) {
        if (!isElement(child)) own += child;
        else if (child.tag === 'a') links += this.of(child).text;
        else if (!isBlock(child) && !isUnseen(child) && !isHidden(child)) collect(child);
      }
    };
    collect(element);
    const length = lengthOf(own);
    if (length + links < SHORTEST || links > length) return 0;
    return SENTENCE.test(own) || element.tag === 'p' ? length + links : 0;
  }

  /** Whether a site puts this around its articles. What holds much of the running text is the article itself. */
  #isPart(element: HtmlElement, { running, text, links }: Weight, whole: number): boolean {
    const part = isBlock(element) ? pagePartOf(element) : null;
    if (part === null || running > whole * TOO_MUCH[part]) return false;
    return part === 'certain' || running < text * 0.4 || links > text * 0.4;
  }

  #discount(element: HtmlElement, whole: number): number {
    const weight = this.#weights.get(element);
    if (!weight) return 0;
    weight.isPart = this.#isPart(element, weight, whole);
    let { running } = weight;
    for (const child of element.children)
      if (isElement(child)) running -= this.of(child).running - this.#discount(child, whole);
    weight.article = weight.isPart ? 0 : running;
    return weight.article;
  }
}
