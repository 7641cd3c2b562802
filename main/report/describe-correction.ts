/** From what a person points at, in the text as they see it, to a correction that finds its place again. Pure. */
import type { Correction, CorrectionRequest } from '../../preload/contract/correction';
import { anchorOfBlock, anchorOfSeam } from './correction-places';
import { isTextual, visibleOfParts, type Correctable } from './corrections';
import { visibleOf, visibleText } from './visible';

type Line = Extract<CorrectionRequest, { block: number }>;

function describeLine(report: Correctable, request: Line): Correction | undefined {
  const block = report.blocks[request.block];
  if (!isTextual(block)) return undefined;
  const visible = visibleText(report.blocks);
  const { starts } = visible;
  const from = starts[request.block] ?? 0;
  const end = starts[request.block + 1] ?? from;
  if (request.type === 'split') {
    const marker = block.type === 'listItem' ? visibleOf(block.marker).length : 0;
    const at = from + marker + visibleOf(block.text.text.slice(0, request.offset)).length;
    if (at <= from + marker || at >= end) return undefined;
    return { type: 'split', at: anchorOfSeam(visible, from, at, end) };
  }
  if (request.type === 'join') {
    const until = starts[request.block + 2];
    if (!isTextual(report.blocks[request.block + 1]) || until === undefined) return undefined;
    return { type: 'join', at: anchorOfSeam(visible, from, end, until) };
  }
  const at = anchorOfBlock(visible, request.block);
  if (at === undefined) return undefined;
  return request.type === 'heading'
    ? { type: 'heading', level: request.level, at }
    : { type: 'paragraph', at };
}

function describeFact({ fact, value }: Extract<CorrectionRequest, { type: 'fact' }>) {
  const trimmed = value?.trim() ?? '';
  if (fact === 'title' && trimmed === '') return undefined;
  if (fact === 'publishedOn' && trimmed !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) {
    return undefined;
  }
  return { type: 'fact', fact, value: trimmed === '' ? null : trimmed } as const;
}

/** The correction that `request` asks for in `report`; undefined when it makes no sense there. */
export function describeCorrection(
  report: Correctable,
  request: CorrectionRequest,
): Correction | undefined {
  switch (request.type) {
    case 'fact':
      return describeFact(request);
    case 'unfold': {
      const at = anchorOfBlock(visibleOfParts(report.boilerplate), request.part);
      return at && { type: 'unfold', at };
    }
    case 'confirm': {
      const doubt = report.doubts[request.doubt];
      const at = doubt && anchorOfBlock(visibleText(report.blocks), doubt.block);
      return at && { type: 'confirm', code: doubt.code, excerpt: doubt.excerpt, at };
    }
    default:
      return describeLine(report, request);
  }
}
