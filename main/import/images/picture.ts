/** Pictures on their way into a report: first a reference, then an asset or a placeholder. */
import { createHash } from 'node:crypto';
import type { AssetRef, Origin } from '../../../preload/contract/report';
import type { Asset } from '../../report/report';
import type { LooseElement } from '../structure/element';
import { readImage } from './read-image';

/** A picture as the file refers to it. */
export interface PictureDraft {
  readonly kind: 'picture';
  /** References in order of preference; the first that can be loaded is taken. */
  readonly sources: readonly string[];
  readonly alt: string;
  readonly origin: Origin;
  /** Width in CSS pixels at which the page shows it, where it says so. */
  readonly shownWidth?: number;
}

export type Draft = LooseElement | PictureDraft;
export type LoadPicture = (source: string) => Promise<Uint8Array | undefined>;

/** At most so many pictures, and bytes of them, become assets; further ones become placeholders. */
export const MOST_PICTURES = 2_000;
export const MOST_BYTES = 150 * 1024 * 1024;
const LARGEST = 50 * 1024 * 1024;
/** Spacers, bullets, emoji and tracking pixels are no figures. */
const SMALLEST_SIDE = 24;

const MEANINGLESS =
  /^(?:图片|图像|image|img|picture|photo|graphic|chart|fig|figure|screenshot|null|undefined|\d+|[\w-]+\.(?:png|jpe?g|gif|webp|svg|emf|wmf))?$/i;

/** The description of a picture, unless it says nothing but that it is one. */
export function meaningfulAlt(alt: string | undefined): string {
  const text = (alt ?? '').replace(/\s+/g, ' ').trim();
  return MEANINGLESS.test(text) ? '' : text;
}

/** Keeps pictures as assets, equal ones once, within a budget. */
export class AssetShelf {
  readonly #assets = new Map<string, Asset>();
  #bytes = 0;

  get assets(): readonly Asset[] {
    return [...this.#assets.values()];
  }

  /** The reference of a picture that is now kept; null where the bytes are no picture or the budget is spent. */
  keep(bytes: Uint8Array): AssetRef | null {
    if (bytes.length > LARGEST) return null;
    const facts = readImage(bytes);
    if (!facts) return null;
    const id = createHash('sha256').update(bytes).digest('hex');
    if (!this.#assets.has(id)) {
      if (this.#assets.size >= MOST_PICTURES || this.#bytes + bytes.length > MOST_BYTES)
        return null;
      this.#bytes += bytes.length;
      this.#assets.set(id, { id, ...facts, bytes });
    }
    return { id, ...facts };
  }

  /** Lets go of assets that no element refers to. */
  prune(elements: readonly LooseElement[]): void {
    const used = new Set(
      elements.map((element) => (element.kind === 'image' ? element.asset?.id : undefined)),
    );
    for (const id of this.#assets.keys()) if (!used.has(id)) this.#assets.delete(id);
  }
}

async function loadFirst(
  draft: PictureDraft,
  load: LoadPicture,
  shelf: AssetShelf,
): Promise<AssetRef | null> {
  for (const source of draft.sources) {
    const bytes = await load(source);
    const asset = bytes ? shelf.keep(bytes) : null;
    if (asset) return asset;
  }
  return null;
}

function isOrnament(draft: PictureDraft, asset: AssetRef | null): boolean {
  if (asset) return asset.width < SMALLEST_SIDE || asset.height < SMALLEST_SIDE / 3;
  return draft.shownWidth !== undefined && draft.shownWidth < SMALLEST_SIDE * 2;
}

/**
 * Loads the pictures of a file. One that cannot be loaded stays as a place without an asset; ornaments go. `stopped`
 * ends the loading early; the caller asks it again and knows.
 */
export async function settlePictures(
  drafts: readonly Draft[],
  load: LoadPicture,
  shelf: AssetShelf,
  stopped: () => boolean = () => false,
): Promise<LooseElement[]> {
  const elements: LooseElement[] = [];
  for (const draft of drafts) {
    if (draft.kind !== 'picture') {
      elements.push(draft);
      continue;
    }
    const asset = stopped() ? null : await loadFirst(draft, load, shelf);
    const { alt, origin } = draft;
    if (!isOrnament(draft, asset)) elements.push({ kind: 'image', asset, alt, origin });
  }
  shelf.prune(elements);
  return elements;
}
