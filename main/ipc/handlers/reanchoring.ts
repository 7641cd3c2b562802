/** The review of annotations that a newer copy of their report has moved, and describing their targets anew. */
import type { Target } from '../../../preload/contract/annotation';
import type { Difference } from '../../../preload/contract/quote';
import type { Fate, MovedNote } from '../../../preload/contract/reanchoring';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { requestAt, requestOf } from '../../../preload/contract/text/target-request';
import { canonicalText } from '../../report/canonical-text';
import {
  findAnnotations,
  inDocumentOrder,
  listAnnotations,
  toAnnotation,
  type StoredAnnotation,
} from '../../storage/annotations';
import { readBlocks } from '../../storage/blocks';
import { updateAnnotations, type Update } from '../../storage/history';
import type { Library } from '../../storage/library';
import { findReport, type ReportRow } from '../../storage/reports';
import { anchorStale } from './carry-over';
import { targetOf } from './request-target';
import type { Handler, Services } from './services';

/** Longer passages, in UTF-16 units, are shown side by side without what differs: finding it would take too long. */
const COMPARED = 4000;

const loadComparing = async () => ({
  ...(await import('../../search/quote/difference')),
  ...(await import('../../annotations/thresholds')),
});
type Comparing = Awaited<ReturnType<typeof loadComparing>>;

function fateOf({ anchoring }: StoredAnnotation, sure: number): Fate | undefined {
  if (anchoring.state === 'exact') return undefined;
  if (anchoring.state === 'orphan') return 'orphan';
  if (anchoring.score === 1) return 'same';
  return anchoring.score >= sure ? 'reworded' : 'unsure';
}

function differenceFrom(quote: string, now: string, { differenceOf }: Comparing): Difference {
  if (quote === now) return [{ side: 'both', text: now }];
  if (quote.length + now.length <= 2 * COMPARED) return differenceOf(quote, now);
  return [
    { side: 'quote', text: quote },
    { side: 'report', text: now },
  ];
}

function movedNote(
  stored: StoredAnnotation,
  text: string,
  comparing: Comparing,
): MovedNote | undefined {
  const fate = fateOf(stored, comparing.SURE);
  if (!fate) return undefined;
  const { anchoring } = stored;
  const { exact } = stored.content.target.quote;
  const difference: Difference =
    anchoring.state === 'orphan'
      ? [{ side: 'both', text: exact }]
      : differenceFrom(exact, text.slice(anchoring.start, anchoring.end), comparing);
  return { annotation: toAnnotation(stored), fate, difference };
}

const moved: Handler<'reanchoring.list'> = async (library, { reportId }) => {
  const report = await findReport(library.reports.read, reportId);
  if (!report) return fail('report-not-found', { report: reportId });
  const stored = await listAnnotations(library.notes.read, reportId);
  const present = canonicalText(await readBlocks(library.reports.read, report.number));
  const { annotations } = await anchorStale(stored, report.edition, () => Promise.resolve(present));
  const comparing = await loadComparing();
  return ok(
    annotations
      .toSorted(inDocumentOrder)
      .flatMap((one) => movedNote(one, present.text, comparing) ?? []),
  );
};

/** Finds each report once. */
function reportFinder(library: Library) {
  const reports = new Map<string, Promise<ReportRow | undefined>>();
  return (id: string) => {
    const finding = reports.get(id) ?? findReport(library.reports.read, id);
    reports.set(id, finding);
    return finding;
  };
}

type Asked = Parameters<Handler<'reanchoring.retarget'>>[1]['targets'][number];
type Retargeted = {
  readonly annotationId: string;
  readonly target: Target;
  readonly edition: string;
};

function newTargets(library: Library) {
  const reportOf = reportFinder(library);
  return async (
    { annotationId, position }: Asked,
    present: StoredAnnotation | undefined,
  ): Promise<Result<Retargeted>> => {
    if (!present) return fail('annotation-not-found');
    const { content, anchoring, anchoredTo } = present;
    const report = await reportOf(content.reportId);
    if (!report) return fail('report-not-found', { report: content.reportId });
    const isPlaced = anchoring.state !== 'orphan' && anchoredTo === report.edition;
    if (!position && !isPlaced) return fail('selection-invalid');
    const request = position
      ? requestAt(content.target, position)
      : requestOf({ target: content.target, anchoring });
    const target = await targetOf(library, report, request);
    return target.ok ? ok({ annotationId, target: target.value, edition: report.edition }) : target;
  };
}

/** The calls of the review. */
export function reanchoringHandlers({ clock }: Services) {
  const retarget: Handler<'reanchoring.retarget'> = async (library, { targets: asked }) => {
    const ids = asked.map(({ annotationId }) => annotationId);
    const before = await findAnnotations(library.notes.read, ids);
    const describe = newTargets(library);
    const described = new Map<string, Retargeted>();
    for (const one of asked) {
      const target = await describe(one, before.get(one.annotationId));
      if (!target.ok) return target;
      described.set(one.annotationId, target.value);
    }
    const now = clock();
    const modifiedAt = new Date(now).toISOString();
    return library.notes.write(async (db) => {
      const present = await findAnnotations(db, ids);
      const updates = [...described.values()].flatMap(
        ({ annotationId, target, edition }): Update[] => {
          const stored = present.get(annotationId);
          if (!stored) return [];
          const anchoring = { state: 'exact' as const, ...target.position };
          const anchoredHere = { ...stored, anchoredTo: edition };
          return [{ present: anchoredHere, change: { target, modifiedAt }, anchoring }];
        },
      );
      if (updates.length < described.size) return fail('annotation-not-found');
      const updated = await updateAnnotations(db, updates, now);
      return ok(updated.map(toAnnotation));
    });
  };

  return { 'reanchoring.list': moved, 'reanchoring.retarget': retarget };
}
