/** Paints the hits in notes and in what was folded away, where these are in the page. */
import type { Aside, AsideHit } from '../state/find';
import type { HitPens } from './hit-painter';

const keyOf = (aside: Aside): string =>
  aside.kind === 'note' ? `note ${aside.key}` : `fold ${aside.before} ${aside.line}`;

/** The elements of the page that show an aside, by its key. */
function* placesIn(root: ParentNode): Generator<readonly [key: string, place: HTMLElement]> {
  for (const card of root.querySelectorAll<HTMLElement>('.note-card')) {
    yield [`note ${card.dataset['key'] ?? ''}`, card];
  }
  for (const fold of root.querySelectorAll<HTMLElement>('.folded')) {
    for (const line of fold.querySelectorAll<HTMLElement>('[data-line]')) {
      yield [`fold ${fold.dataset['before'] ?? ''} ${line.dataset['line'] ?? ''}`, line];
    }
  }
}

/** The parts of such an element that hold the words of the aside. */
function partsOf(place: HTMLElement, { kind, offset }: Aside): HTMLElement[] {
  if (kind === 'folded') return [place];
  const parts = offset === null ? '.note-quote, .note-text, .note-tags' : '.note-text, .note-tags';
  return [...place.querySelectorAll<HTMLElement>(parts)];
}

interface Words {
  readonly nodes: readonly { readonly node: Text; readonly start: number }[];
  readonly text: string;
}

/** The words of some elements, as if they were one. */
function wordsIn(places: readonly HTMLElement[]): Words {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  for (const place of places) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      nodes.push({ node, start: text.length });
      text += node.data;
    }
  }
  return { nodes, text };
}

function rangeIn({ nodes }: Words, start: number, end: number): StaticRange | undefined {
  const first = nodes.findLast((one) => one.start <= start);
  const last = nodes.findLast((one) => one.start < end);
  if (!first || !last) return undefined;
  return new StaticRange({
    startContainer: first.node,
    startOffset: start - first.start,
    endContainer: last.node,
    endOffset: end - last.start,
  });
}

type Hits = ReadonlyMap<string, readonly AsideHit[]>;

function byPlace(hits: readonly AsideHit[]): Hits {
  const places = new Map<string, AsideHit[]>();
  for (const hit of hits) {
    const key = keyOf(hit.aside);
    const some = places.get(key);
    if (some) some.push(hit);
    else places.set(key, [hit]);
  }
  return places;
}

/** Opens what hides a place, and brings it into the view. */
function show(place: HTMLElement): void {
  const hidden = place.closest('details');
  if (hidden) hidden.open = true;
  place.scrollIntoView({ block: 'nearest' });
}

export class AsidePainter {
  readonly #pens: HitPens;
  readonly #isOurs: (place: HTMLElement) => boolean;
  #drawn: AbstractRange[] = [];
  #hits: { readonly all: readonly AsideHit[]; readonly places: Hits } | undefined;
  /** The present hit that was brought into the view last. */
  #shown: AsideHit | undefined;

  /** `isOurs` says which of the places in the page are to be looked at: another pane may show the same. */
  constructor(pens: HitPens, isOurs: (place: HTMLElement) => boolean) {
    this.#pens = pens;
    this.#isOurs = isOurs;
  }

  /** Paints those of `hits` whose place is in the page, and brings the present one into the view once. */
  paint(root: ParentNode, hits: readonly AsideHit[], present: AsideHit | undefined): void {
    this.clear();
    if (hits.length === 0) return;
    if (this.#hits?.all !== hits) this.#hits = { all: hits, places: byPlace(hits) };
    for (const [key, place] of placesIn(root)) {
      const some = this.#hits.places.get(key);
      if (some && this.#isOurs(place)) this.#paintIn(place, some, present);
    }
  }

  /** What a note shows lacks marks of its text, so its words are looked up, in order. */
  #paintIn(place: HTMLElement, hits: readonly AsideHit[], present: AsideHit | undefined): void {
    const [first] = hits;
    if (!first) return;
    const words = wordsIn(partsOf(place, first.aside));
    let from = 0;
    for (const hit of hits) {
      const sought = hit.aside.text.slice(hit.start, hit.end);
      const start = words.text.indexOf(sought, from);
      if (start < 0) continue;
      from = start + sought.length;
      const range = rangeIn(words, start, from);
      if (range) this.#add(range, hit === present);
      if (hit === present && this.#shown !== hit) {
        this.#shown = hit;
        show(place);
      }
    }
  }

  #add(range: AbstractRange, present: boolean): void {
    (present ? this.#pens.current : this.#pens.found).add(range);
    this.#drawn.push(range);
  }

  /** Takes away what it has painted. */
  clear(): void {
    for (const range of this.#drawn) {
      this.#pens.found.delete(range);
      this.#pens.current.delete(range);
    }
    this.#drawn = [];
  }
}
