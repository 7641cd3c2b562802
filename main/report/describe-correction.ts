/** From what a person points at, in the text as they see it, to a correction that finds its place again. Pure. */
import type { Correction, CorrectionRequest } from '../../preload/contract/correction';
import type { Result } from '../../preload/contract/result';
import { FOLD_LIMIT, visibleOfParts } from './correct-folds';
import { dateOf, tidyAuthors } from './correction-facts';
import { anchorOfBlock, anchorOfSeam } from './correction-places';
import { isTextual, type Correctable } from './correction-state';
import { visibleOf, visibleText } from './visible';

const made = (value: Correction): Result<Correction> => ({ ok: true, value });
const impossible: Result<Correction> = {
  ok: false,
  error: { code: 'correction-impossible', params: {} },
};

type Asked<K extends CorrectionRequest['type']> = Extract<CorrectionRequest, { type: K }>;
type Line = Asked<'heading' | 'paragraph' | 'split' | 'join'>;

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

function describeFold(report: Correctable, { block, last }: Asked<'fold'>): Correction | undefined {
  if (last < block || last - block >= FOLD_LIMIT || last >= report.blocks.length) return undefined;
  const visible = visibleText(report.blocks);
  const at = anchorOfBlock(visible, block);
  if (at === undefined || last === block) return at && { type: 'fold', at };
  const to = anchorOfBlock(visible, last);
  return to && { type: 'fold', at, to };
}

function describeFact({ fact, value }: Asked<'fact'>): Result<Correction> {
  const written = value?.trim() ?? '';
  if (written === '') {
    return fact === 'title' ? impossible : made({ type: 'fact', fact, value: null });
  }
  if (fact !== 'publishedOn' && fact !== 'originalPublishedOn') {
    return made({ type: 'fact', fact, value: written });
  }
  const date = dateOf(written);
  return date === undefined
    ? { ok: false, error: { code: 'date-invalid', params: { date: written } } }
    : made({ type: 'fact', fact, value: date });
}

function describePlace(
  report: Correctable,
  request: Exclude<CorrectionRequest, { type: 'fact' | 'authors' }>,
): Correction | undefined {
  switch (request.type) {
    case 'fold':
      return describeFold(report, request);
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

/** The correction that `request` asks for in `report`. `correction-impossible` when it makes no sense there, `date-invalid`. */
export function describeCorrection(
  report: Correctable,
  request: CorrectionRequest,
): Result<Correction> {
  if (request.type === 'fact') return describeFact(request);
  if (request.type === 'authors') {
    return made({ type: 'authors', authors: tidyAuthors(request.authors) });
  }
  const correction = describePlace(report, request);
  return correction ? made(correction) : impossible;
}
