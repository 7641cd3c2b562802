import type { Annotation, Target } from '../../../preload/contract/annotation';
import type { Input } from '../../../preload/contract/calls';
import { fail, ok, type Result } from '../../../preload/contract/result';
import {
  findAnnotations,
  toAnnotation,
  type AnnotationContent,
  type StoredAnnotation,
} from '../../storage/annotations';
import type { WritableDb } from '../../storage/database';
import { deleteDraft, putDraft } from '../../storage/drafts';
import {
  createAnnotations,
  removeAnnotations,
  updateAnnotations,
  type Update,
} from '../../storage/history';
import type { Library } from '../../storage/library';
import { ensureIdentity } from '../../storage/report-identities';
import { findReport, type ReportRow } from '../../storage/reports';
import { StorageError } from '../../storage/storage-error';
import { defined } from './defined';
import { motivationOf, newAnnotation } from './new-annotation';
import { identityOf } from './open-report';
import { targetOf } from './request-target';
import type { Handler, Services } from './services';

/** The annotations, in the order asked for and each once; `annotation-not-found` thrown unless all are there. */
async function presentOf(db: WritableDb, ids: readonly string[]): Promise<StoredAnnotation[]> {
  const unique = [...new Set(ids)];
  const present = await findAnnotations(db, unique);
  return unique.map((id) => {
    const stored = present.get(id);
    if (!stored) throw new StorageError('annotation-not-found');
    return stored;
  });
}

type Made = { readonly stored: StoredAnnotation; readonly report: ReportRow };

/** New annotations from what a person points at. */
function maker(library: Library, services: Services) {
  const reports = new Map<string, Promise<ReportRow | undefined>>();
  return async (input: Input<'annotations.create'>): Promise<Result<Made>> => {
    const { reportId, target: asked, ...how } = input;
    const finding = reports.get(reportId) ?? findReport(library.reports.read, reportId);
    reports.set(reportId, finding);
    const report = await finding;
    if (!report) return fail('report-not-found', { report: reportId });
    const target = await targetOf(library, report, asked);
    if (!target.ok) return target;
    const stored = newAnnotation(services, report, target.value, how);
    return ok({ stored, report });
  };
}

async function createAll(
  library: Library,
  services: Services,
  inputs: readonly Input<'annotations.create'>[],
): Promise<Result<Annotation[]>> {
  const make = maker(library, services);
  const made: Made[] = [];
  for (const input of inputs) {
    const one = await make(input);
    if (!one.ok) return one;
    made.push(one.value);
  }
  const states = made.map(({ stored }) => stored);
  const reports = new Map(made.map(({ report }) => [report.id, report]));
  await library.notes.write(async (db) => {
    for (const report of reports.values()) await ensureIdentity(db, identityOf(report));
    await createAnnotations(db, states, services.clock());
  });
  return ok(states.map(toAnnotation));
}

const isSame = (content: AnnotationContent, change: Partial<AnnotationContent>) =>
  JSON.stringify({ ...content, ...change }) === JSON.stringify(content);

/** What an annotation becomes with other fields; undefined when that changes nothing. */
function updateOf(
  present: StoredAnnotation,
  fields: Partial<AnnotationContent>,
  now: number,
): Update | undefined {
  const { content } = present;
  const note = fields.note ?? content.note;
  const change = { ...fields, motivation: motivationOf(note, content.motivation) };
  if (isSame(content, change)) return undefined;
  // Another rectangle of a picture stands where the picture does.
  const moved = fields.target?.type === 'text' && {
    state: 'exact' as const,
    ...fields.target.position,
  };
  return {
    present,
    change: { ...change, modifiedAt: new Date(now).toISOString() },
    ...(moved && { anchoring: moved }),
  };
}

/** The target with another rectangle, or of other words of the report that an annotation is in. */
async function movedTarget(
  library: Library,
  { annotationId, position, area }: Input<'annotations.update'>,
): Promise<Result<{ target?: Target }>> {
  if (!position && !area) return ok({});
  const present = (await findAnnotations(library.notes.read, [annotationId])).get(annotationId);
  if (!present) return fail('annotation-not-found');
  const { target: old } = present.content;
  if (area) {
    return old.type === 'area' && !position
      ? ok({ target: { ...old, area } })
      : fail('selection-invalid');
  }
  if (old.type !== 'text' || !position) return fail('selection-invalid');
  const report = await findReport(library.reports.read, present.content.reportId);
  if (!report) return fail('report-not-found', { report: present.content.reportId });
  const target = await targetOf(library, report, { type: 'text', position });
  return target.ok ? ok({ target: target.value }) : target;
}

/** The calls that make annotations, change and remove them. */
function changeHandlers(services: Services) {
  const { clock } = services;
  const create: Handler<'annotations.create'> = async (library, input) => {
    const made = await createAll(library, services, [input]);
    if (!made.ok) return made;
    const [only] = made.value;
    return only ? ok(only) : fail('internal', { reason: 'no annotation was made' });
  };

  const createMany: Handler<'annotations.createMany'> = (library, { annotations }) =>
    createAll(library, services, annotations);

  const update: Handler<'annotations.update'> = async (library, input) => {
    const { annotationId, position: _position, area: _area, ...fields } = input;
    const moved = await movedTarget(library, input);
    if (!moved.ok) return moved;
    const now = clock();
    return library.notes.write(async (db) => {
      const [present] = await presentOf(db, [annotationId]);
      if (!present) return fail('annotation-not-found');
      if (input.note !== undefined) await deleteDraft(db, annotationId);
      const change = updateOf(present, { ...defined(fields), ...moved.value }, now);
      const [stored] = change ? await updateAnnotations(db, [change], now) : [present];
      return ok(toAnnotation(stored ?? present));
    });
  };

  const updateMany: Handler<'annotations.updateMany'> = async (library, input) => {
    const { annotationIds, addTags = [], removeTags = [], ...fields } = input;
    const now = clock();
    const gone = new Set(removeTags);
    return library.notes.write(async (db) => {
      const present = await presentOf(db, annotationIds);
      const updates = present.flatMap((stored) => {
        const left = stored.content.tags.filter((tag) => !gone.has(tag));
        const tags = [...new Set([...left, ...addTags])];
        return updateOf(stored, { ...defined(fields), tags }, now) ?? [];
      });
      const updated = await updateAnnotations(db, updates, now);
      const byId = new Map(updated.map((stored) => [stored.content.id, stored]));
      return ok(present.map((stored) => toAnnotation(byId.get(stored.content.id) ?? stored)));
    });
  };

  const removeMany: Handler<'annotations.removeMany'> = async (library, { annotationIds }) => {
    const now = clock();
    await library.notes.write(async (db) =>
      removeAnnotations(db, await presentOf(db, annotationIds), now),
    );
    return ok(undefined);
  };

  const remove: Handler<'annotations.remove'> = (library, { annotationId }) =>
    removeMany(library, { annotationIds: [annotationId] });

  return {
    'annotations.create': create,
    'annotations.update': update,
    'annotations.remove': remove,
    'annotations.createMany': createMany,
    'annotations.updateMany': updateMany,
    'annotations.removeMany': removeMany,
  };
}

/** The calls that change annotations and keep what is being written to them. */
export function annotationHandlers(services: Services) {
  const saveDraft: Handler<'drafts.save'> = async (library, { annotationId, text }) => {
    await library.notes.write(async (db) => {
      if (text === null) return deleteDraft(db, annotationId);
      const [present] = await presentOf(db, [annotationId]);
      const reportId = present?.content.reportId ?? '';
      return putDraft(db, { annotationId, reportId, text });
    });
    return ok(undefined);
  };

  return {
    ...changeHandlers(services),
    'drafts.save': saveDraft,
  };
}
