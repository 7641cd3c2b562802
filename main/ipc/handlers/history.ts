import type { AnnotationChange } from '../../../preload/contract/annotation';
import { ok } from '../../../preload/contract/result';
import { canonicalText } from '../../report/canonical-text';
import { setAnchorings, toAnnotation, type StoredAnnotation } from '../../storage/annotations';
import { readBlocks } from '../../storage/blocks';
import { redo, undo, type Restored } from '../../storage/history';
import type { Library } from '../../storage/library';
import { findReport } from '../../storage/reports';
import { anchorStale } from './carry-over';
import type { Handler, Services } from './services';

/** Those that come back may find another copy of their report than the one that they stood in. */
async function asChanges(
  library: Library,
  restored: readonly Restored[],
): Promise<AnnotationChange[]> {
  const anchored = new Map<string, StoredAnnotation>();
  const reports = new Set(restored.map(({ reportId }) => reportId));
  for (const id of reports) {
    const report = await findReport(library.reports.read, id);
    const present = restored.flatMap(({ reportId, annotation }) =>
      reportId === id && annotation ? annotation : [],
    );
    if (!report || present.length === 0) continue;
    const { annotations, moved } = await anchorStale(present, report.edition, async () =>
      canonicalText(await readBlocks(library.reports.read, report.number)),
    );
    if (moved.length > 0) {
      await library.notes.write((db) => setAnchorings(db, moved, report.edition));
    }
    for (const stored of annotations) anchored.set(stored.content.id, stored);
  }
  return restored.map(({ annotationId, reportId, annotation }) => {
    const stored = anchored.get(annotationId) ?? annotation;
    return { annotationId, reportId, annotation: stored ? toAnnotation(stored) : null };
  });
}

/** The calls that take changes back and make them again. */
export function historyHandlers({ clock }: Services) {
  const undoLatest: Handler<'history.undo'> = async (library) => {
    const restored = await library.notes.write((db) => undo(db, clock()));
    return ok(await asChanges(library, restored));
  };

  const redoLatest: Handler<'history.redo'> = async (library) => {
    const restored = await library.notes.write((db) => redo(db, clock()));
    return ok(await asChanges(library, restored));
  };

  return { 'history.undo': undoLatest, 'history.redo': redoLatest };
}
