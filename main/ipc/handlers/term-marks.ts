/** Marks every place of a term in many reports, as one step of the history. */
import { BULK_LIMIT } from '../../../preload/contract/annotation';
import type { Term } from '../../../preload/contract/term-marks';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { checkSelection } from '../../annotations/selection';
import { describeTarget } from '../../annotations/target';
import { canonicalText } from '../../report/canonical-text';
import { toAnnotation, type StoredAnnotation } from '../../storage/annotations';
import { readBlocks } from '../../storage/blocks';
import { createAnnotations } from '../../storage/history';
import type { Library } from '../../storage/library';
import { ensureIdentity } from '../../storage/report-identities';
import { findReport, type ReportRow } from '../../storage/reports';
import type { Input } from '../../../preload/contract/calls';
import { newAnnotation } from './new-annotation';
import { identityOf } from './open-report';
import type { Handler, Services } from './services';
import { loadTermSearch, markedPlaces, termReports } from './term-reports';

/** The annotations that a report gets; places that are marked already are passed over. */
async function marksIn(
  library: Library,
  services: Services,
  report: ReportRow,
  { colour, style, ...term }: Term & Pick<Input<'terms.mark'>, 'colour' | 'style'>,
): Promise<StoredAnnotation[]> {
  const { termPlaces } = await loadTermSearch();
  const { text } = canonicalText(await readBlocks(library.reports.read, report.number));
  const marked = await markedPlaces(library, report.id);
  return termPlaces(term, text).flatMap((place) => {
    const meant = checkSelection(text, place);
    if (!meant.ok || marked.has(`${meant.value.start}-${meant.value.end}`)) return [];
    const target = { type: 'text', ...describeTarget(text, meant.value) } as const;
    return [newAnnotation(services, report, target, { colour, style, note: '', tags: [] })];
  });
}

interface Made {
  readonly reports: readonly ReportRow[];
  readonly states: readonly StoredAnnotation[];
}

/** All that is to be stored; nothing once it is cancelled. A report that has gone meanwhile is passed over. */
async function makeAll(
  library: Library,
  services: Services,
  input: Input<'terms.mark'>,
  isCancelled: () => boolean,
): Promise<Result<Made>> {
  const { reportIds, shown: _shown, ...how } = input;
  const reports: ReportRow[] = [];
  const states: StoredAnnotation[] = [];
  for (const [done, reportId] of reportIds.entries()) {
    if (isCancelled()) return ok({ reports: [], states: [] });
    services.emit('terms.progress', { done, total: reportIds.length });
    const report = await findReport(library.reports.read, reportId);
    const made = report ? await marksIn(library, services, report, how) : [];
    if (!report || made.length === 0) continue;
    reports.push(report);
    for (const state of made) states.push(state);
    if (states.length > BULK_LIMIT) return fail('too-many-marks', { limit: String(BULK_LIMIT) });
  }
  return ok({ reports, states });
}

/** The calls that look for a term in all reports and mark it there. */
export function termHandlers(services: Services) {
  let latest = 0;
  /** Whatever was asked before ends soon. */
  const begin = () => {
    latest += 1;
    const mine = latest;
    return () => mine !== latest;
  };

  const find: Handler<'terms.find'> = async (library, term) => {
    const progress = (at: { done: number; total: number }) => services.emit('terms.progress', at);
    return ok(await termReports(library, term, progress, begin()));
  };

  const markAll: Handler<'terms.mark'> = async (library, input) => {
    const made = await makeAll(library, services, input, begin());
    if (!made.ok) return made;
    const { reports, states } = made.value;
    if (states.length > 0) {
      await library.notes.write(async (db) => {
        for (const report of reports) await ensureIdentity(db, identityOf(report));
        await createAnnotations(db, states, services.clock());
      });
    }
    const shown = new Set(input.shown);
    return ok({
      annotations: states.length,
      reports: reports.length,
      shown: states.filter(({ content }) => shown.has(content.reportId)).map(toAnnotation),
    });
  };

  const cancel: Handler<'terms.cancel'> = () => {
    begin();
    return Promise.resolve(ok(undefined));
  };

  return { 'terms.find': find, 'terms.mark': markAll, 'terms.cancel': cancel };
}
