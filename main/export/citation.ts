import type { PlacedBlock } from '../../preload/contract/report';
import type { Outline } from '../report/outline';
import { escapeText } from './escape';

/**
 * What the place of a quote that begins in `block` is called, as Markdown: the label of a figure or table as printed
 * (`图表 12`), else `¶` with the chapter's number and the paragraph's (`¶2.1.7`).
 */
export function placeName(outline: Outline, block: PlacedBlock, index: number): string {
  const captioned = block.type === 'figure' || block.type === 'table';
  const label = captioned ? block.label.text.replace(/[\s:：.．]+$/u, '') : '';
  return label === '' ? `¶${outline.locatorOf(index)}` : escapeText(label);
}

/**
 * Where a quote comes from, in one line of Markdown; `place` is a place name as Markdown, undefined for a quote that
 * was not found.
 */
export function citationLine(citation: {
  readonly place: string | undefined;
  /** Deep link to the annotation. */
  readonly address: string;
  /** With their `#`. */
  readonly hashTags: readonly string[];
  readonly openWord: string;
}): string {
  const { place, address, hashTags, openWord } = citation;
  const before = place === undefined ? '' : `${place} · `;
  const after = hashTags.length === 0 ? '' : ` · ${hashTags.join(' ')}`;
  return `— ${before}[${openWord}](${address})${after}`;
}
