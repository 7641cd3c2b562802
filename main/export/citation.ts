import type { PlacedBlock } from '../../preload/contract/report';
import type { Outline } from '../report/outline';
import { escapeText } from './escape';
import { toHashTags } from './tag';

/**
 * How the place of a quote that begins in `block` is called: the label of a figure or table as printed
 * (`图表 12`), else `¶` with the chapter's number and the paragraph's (`¶2.1.7`).
 */
export function placeName(outline: Outline, block: PlacedBlock, index: number): string {
  const captioned = block.type === 'figure' || block.type === 'table';
  const label = captioned ? block.label.text.replace(/[\s:：.．]+$/u, '') : '';
  return label === '' ? `¶${outline.locatorOf(index)}` : label;
}

/** Where a quote comes from, in one line of Markdown; `place` is undefined for a quote that was not found. */
export function citationLine(citation: {
  readonly place: string | undefined;
  readonly reportId: string;
  readonly annotationId: string;
  readonly tags: readonly string[];
  readonly openWord: string;
}): string {
  const { place, reportId, annotationId, tags, openWord } = citation;
  const address = `offprint://report/${encodeURIComponent(reportId)}/annotation/${encodeURIComponent(annotationId)}`;
  const parts = [place === undefined ? [] : escapeText(place), `[${openWord}](${address})`].flat();
  const hashTags = toHashTags(tags).map((tag) => `#${tag}`);
  return `— ${[...parts, ...(hashTags.length > 0 ? [hashTags.join(' ')] : [])].join(' · ')}`;
}
