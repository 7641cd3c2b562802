import type { Annotation, TextPositionSelector } from '../../../preload/contract/annotation';
import type { AnnotationChange } from '../../../preload/contract/calls';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { checkSelection } from '../../annotations/selection';
import { CONTEXT_LENGTH, describeTarget, type Target } from '../../annotations/target';
import { canonicalText } from '../../report/canonical-text';
import {
  findAnnotation,
  setAnchorings,
  toAnnotation,
  type AnnotationContent,
  type StoredAnnotation,
} from '../../storage/annotations';
import { readBlocks, readBlocksAround } from '../../storage/blocks';
import type { WritableDb } from '../../storage/database';
import { deleteDraft, putDraft } from '../../storage/drafts';
import {
  createAnnotation,
  redo,
  removeAnnotation,
  undo,
  updateAnnotation,
  type Restored,
} from '../../storage/history';
import type { Library } from '../../storage/library';
import { ensureIdentity } from '../../storage/report-identities';
import { findReport, type ReportRow } from '../../storage/reports';
import { StorageError } from '../../storage/storage-error';
import { anchorStale } from './carry-over';
import { defined } from './defined';
import { identityOf } from './open-report';
import type { Handler, Services } from './services';

/** Context on either side, and one unit more for half of a surrogate pair. */
const MARGIN = CONTEXT_LENGTH + 2;

/** Describes a selection from the blocks around it: a long report need not be read for a short one. */
async function targetOf(
  library: Library,
  { number, textLength }: ReportRow,
  { start, end }: TextPositionSelector,
): Promise<Result<Target>> {
  if (start >= end || end > textLength) return fail('selection-invalid');
  const db = library.reports.read;
  const from = Math.max(0, start - MARGIN);
  const { blocks, origin } = await readBlocksAround(db, number, from, end + MARGIN);
  const { text } = canonicalText(blocks);
  const selection = checkSelection(text, { start: start - origin, end: end - origin });
  if (!selection.ok) return selection;
  const { position, quote } = describeTarget(text, selection.value);
  return ok({
    position: { start: position.start + origin, end: position.end + origin },
    quote,
  });
}

const motivationOf = (note: string): Annotation['motivation'] =>
  note === '' ? 'highlighting' : 'commenting';

/** The annotation, or `annotation-not-found` thrown, since it is asked for in the middle of a change. */
async function presentOf(db: WritableDb, id: string): Promise<StoredAnnotation> {
  const present = await findAnnotation(db, id);
  if (!present) throw new StorageError('annotation-not-found');
  return present;
}

type Change = Pick<AnnotationContent, 'colour' | 'note' | 'tags'>;

const isSame = (content: AnnotationContent, { colour, note, tags }: Change) =>
  content.colour === colour &&
  content.note === note &&
  JSON.stringify(content.tags) === JSON.stringify(tags);

/** An annotation that comes back may find another copy of its report than the one it stood in. */
async function asChange(library: Library, restored: Restored): Promise<AnnotationChange> {
  const { annotationId, reportId, annotation } = restored;
  if (!annotation) return { annotationId, reportId, annotation: null };
  const report = await findReport(library.reports.read, reportId);
  if (!report) return { annotationId, reportId, annotation: toAnnotation(annotation) };
  const { annotations, moved } = await anchorStale(
    [annotation],
    report.edition,
    async () => canonicalText(await readBlocks(library.reports.read, report.number)).text,
  );
  if (moved.length > 0) {
    await library.notes.write((db) => setAnchorings(db, moved, report.edition));
  }
  return { annotationId, reportId, annotation: toAnnotation(annotations[0] ?? annotation) };
}

/** The calls that change annotations, and take changes back. */
export function annotationHandlers({ clock, ids }: Services) {
  const create: Handler<'annotations.create'> = async (library, input) => {
    const { reportId, position, colour, note, tags } = input;
    const report = await findReport(library.reports.read, reportId);
    if (!report) return fail('report-not-found', { report: reportId });
    const target = await targetOf(library, report, position);
    if (!target.ok) return target;
    const now = clock();
    const at = new Date(now).toISOString();
    const content: AnnotationContent = {
      id: ids(),
      reportId,
      motivation: motivationOf(note),
      target: target.value,
      colour,
      note,
      tags,
      revision: 1,
      createdAt: at,
      modifiedAt: at,
    };
    const stored: StoredAnnotation = {
      content,
      anchoring: { state: 'exact', ...target.value.position },
      anchoredTo: report.edition,
    };
    await library.notes.write(async (db) => {
      await ensureIdentity(db, identityOf(report));
      await createAnnotation(db, stored, now);
    });
    return ok(toAnnotation(stored));
  };

  const update: Handler<'annotations.update'> = async (library, { annotationId, ...input }) => {
    const now = clock();
    const stored = await library.notes.write(async (db) => {
      const present = await presentOf(db, annotationId);
      if (input.note !== undefined) await deleteDraft(db, annotationId);
      const { colour, note, tags } = { ...present.content, ...defined(input) };
      const change = { colour, note, tags };
      if (isSame(present.content, change)) return present;
      const modifiedAt = new Date(now).toISOString();
      const motivation = motivationOf(note);
      return updateAnnotation(db, present, { ...change, motivation, modifiedAt }, now);
    });
    return ok(toAnnotation(stored));
  };

  const remove: Handler<'annotations.remove'> = async (library, { annotationId }) => {
    const now = clock();
    await library.notes.write(async (db) =>
      removeAnnotation(db, await presentOf(db, annotationId), now),
    );
    return ok(undefined);
  };

  const saveDraft: Handler<'drafts.save'> = async (library, { annotationId, text }) => {
    await library.notes.write(async (db) => {
      if (text === null) return deleteDraft(db, annotationId);
      const { reportId } = (await presentOf(db, annotationId)).content;
      return putDraft(db, { annotationId, reportId, text });
    });
    return ok(undefined);
  };

  const undoLatest: Handler<'history.undo'> = async (library) => {
    const restored = await library.notes.write((db) => undo(db, clock()));
    return ok(await asChange(library, restored));
  };

  const redoLatest: Handler<'history.redo'> = async (library) => {
    const restored = await library.notes.write((db) => redo(db, clock()));
    return ok(await asChange(library, restored));
  };

  return {
    'annotations.create': create,
    'annotations.update': update,
    'annotations.remove': remove,
    'drafts.save': saveDraft,
    'history.undo': undoLatest,
    'history.redo': redoLatest,
  };
}
