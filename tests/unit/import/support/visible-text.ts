/**
 * The visible characters of a report, to be compared with those of the text that it was made from. Every
 * one must be in a block, in folded matter or in the title, exactly once. Order is not compared: a source
 * stands with its figure wherever it was printed.
 */
import type { ParsedReport } from '../../../../main/report/report';
import type { Block, RichText } from '../../../../preload/contract/report';

/** Marks of emphasis become the markers that they were read from. */
function withMarkers({ text, marks }: RichText): string {
  const inserts: { readonly at: number; readonly marker: string }[] = [];
  for (const mark of marks) {
    if (mark.type !== 'strong' && mark.type !== 'emphasis') continue;
    const marker = mark.type === 'strong' ? '**' : '*';
    inserts.push({ at: mark.start, marker }, { at: mark.end, marker });
  }
  let out = '';
  let from = 0;
  for (const { at, marker } of inserts.toSorted((a, b) => a.at - b.at)) {
    out += text.slice(from, at) + marker;
    from = at;
  }
  return out + text.slice(from);
}

function textsOf(block: Block): readonly RichText[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'quote':
    case 'preformatted':
    case 'footnote':
    case 'listItem':
      return [block.text];
    case 'figure':
    case 'table': {
      const { label, caption, sourceLabel, source, notes } = block;
      const common = [label, caption, sourceLabel, ...(source ? [source] : []), ...notes];
      if (block.type === 'figure') return [...common, ...block.panels];
      return [
        ...common,
        ...(block.unit ? [block.unit] : []),
        ...block.header,
        ...block.rows.flat(),
      ];
    }
  }
}

/** White space, and characters that print nothing. */
const INVISIBLE = /\s|\u0085|\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad/gu;

/** The visible UTF-16 units of a text, sorted. */
export const visibleUnits = (text: string): string =>
  text.replace(INVISIBLE, '').split('').toSorted().join('');

/** The visible units of everything that a report holds, sorted. */
export function visibleUnitsOf(report: ParsedReport, title: string): string {
  const parts: string[] = [title];
  for (const block of report.blocks) {
    if (block.type === 'listItem') parts.push(block.marker);
    if (block.type === 'footnote') parts.push(block.label);
    parts.push(...textsOf(block).map(withMarkers));
  }
  for (const { lines } of report.boilerplate) parts.push(...lines);
  return visibleUnits(parts.join(''));
}
