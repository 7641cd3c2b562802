/** From what a person points at to what is stored of it. */
import type {
  Target,
  TargetRequest,
  TextPositionSelector,
} from '../../../preload/contract/annotation';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { placeIn } from '../../../preload/contract/text/target-place';
import { checkSelection } from '../../annotations/selection';
import { CONTEXT_LENGTH, describeTarget } from '../../annotations/target';
import { canonicalText } from '../../report/canonical-text';
import { readBlocksAround } from '../../storage/blocks';
import type { Library } from '../../storage/library';
import type { ReportRow } from '../../storage/reports';

/** Context on either side, and one unit more for half of a surrogate pair. */
const MARGIN = CONTEXT_LENGTH + 2;

type Selectors = Pick<Target, 'position' | 'quote'>;
type Meant = (text: string, position: TextPositionSelector) => Result<TextPositionSelector>;

/** Describes a range from the blocks around it: a long report need not be read for a short one. */
async function selectorsOf(
  library: Library,
  { number, textLength }: ReportRow,
  { start, end }: TextPositionSelector,
  meant: Meant,
): Promise<Result<Selectors>> {
  if (start > end || end > textLength) return fail('selection-invalid');
  const from = Math.max(0, start - MARGIN);
  const { blocks, origin } = await readBlocksAround(
    library.reports.read,
    number,
    from,
    end + MARGIN,
  );
  const { text } = canonicalText(blocks);
  const selection = meant(text, { start: start - origin, end: end - origin });
  if (!selection.ok) return selection;
  const { position, quote } = describeTarget(text, selection.value);
  return ok({
    position: { start: position.start + origin, end: position.end + origin },
    quote,
  });
}

const asItIs: Meant = (_text, position) => ok(position);

type BlockRequest = Exclude<TargetRequest, { type: 'text' | 'report' }>;

/** What is kept beside the selectors. */
function withDetails(request: BlockRequest, selectors: Selectors, asset: string | null): Target {
  switch (request.type) {
    case 'figure':
      return { type: 'figure', ...selectors, asset };
    case 'area':
      return { type: 'area', ...selectors, asset, area: request.area };
    case 'cells':
      return { type: 'cells', ...selectors, cells: request.cells };
    case 'table':
    case 'chapter':
      return { type: request.type, ...selectors };
  }
}

async function blockTarget(
  library: Library,
  report: ReportRow,
  request: BlockRequest,
): Promise<Result<Target>> {
  const { blocks } = await readBlocksAround(
    library.reports.read,
    report.number,
    request.at,
    request.at,
  );
  const block = blocks.at(-1);
  const place = block && placeIn(block, request);
  if (!place) return fail('selection-invalid');
  const selectors = await selectorsOf(library, report, place, asItIs);
  if (!selectors.ok) return selectors;
  const asset = block.type === 'figure' ? (block.asset?.id ?? null) : null;
  return ok(withDetails(request, selectors.value, asset));
}

/** The target of a request, with its words from the stored text; `selection-invalid` when there is no such thing. */
export async function targetOf(
  library: Library,
  report: ReportRow,
  request: TargetRequest,
): Promise<Result<Target>> {
  if (request.type === 'report') {
    const quote = { exact: report.metadata.title, prefix: '', suffix: '' };
    return ok({ type: 'report', position: { start: 0, end: 0 }, quote });
  }
  if (request.type !== 'text' && request.at > report.textLength) return fail('selection-invalid');
  if (request.type !== 'text') return blockTarget(library, report, request);
  const selectors = await selectorsOf(library, report, request.position, checkSelection);
  return selectors.ok ? ok({ type: 'text', ...selectors.value }) : selectors;
}
