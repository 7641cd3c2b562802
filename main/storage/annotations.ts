/** Queries on annotations as they are now. Changes go through history.ts, which keeps every state that was. */
import type { Anchoring, Annotation, Target } from '../../preload/contract/annotation';
import { chunksOf } from './chunks';
import type { ReadableDb, WritableDb } from './database';
import { digest } from './digest';
import { sql } from './sql';
import { assertChanges } from './storage-error';

/** What its owner made of an annotation; where it stands in the present copy is derived. */
export type AnnotationContent = Omit<Annotation, 'anchoring'>;

export interface StoredAnnotation {
  readonly content: AnnotationContent;
  readonly anchoring: Anchoring;
  /** Edition of the text that `anchoring` speaks of. */
  readonly anchoredTo: string;
}

export interface AnnotationRow {
  readonly content: string;
  readonly anchoring: string;
  readonly anchoredTo: string;
}

/** Content as it is stored: the first version knew neither styles nor kinds of targets. */
type OldContent = Omit<AnnotationContent, 'target' | 'style'> & {
  readonly target: Pick<Target, 'position' | 'quote'>;
};

/** Content of any version in the form of this one. */
function modernised(content: AnnotationContent | OldContent): AnnotationContent {
  if ('style' in content) return content;
  return { ...content, style: 'highlight', target: { type: 'text', ...content.target } };
}

const reviveContent = (json: string): AnnotationContent =>
  modernised(JSON.parse(json) as AnnotationContent | OldContent);

export const reviveAnnotation = (row: AnnotationRow): StoredAnnotation => ({
  content: reviveContent(row.content),
  anchoring: JSON.parse(row.anchoring) as Anchoring,
  anchoredTo: row.anchoredTo,
});

/** The form that crosses the bridge. */
export const toAnnotation = ({ content, anchoring }: StoredAnnotation): Annotation => ({
  ...content,
  anchoring,
});

const startOf = ({ anchoring, content }: StoredAnnotation): [number, number] =>
  anchoring.state === 'orphan'
    ? [Infinity, content.target.position.start]
    : [anchoring.start, anchoring.end];

/** Document order: by start, then end, then age; orphans last, in their former order. */
export function inDocumentOrder(a: StoredAnnotation, b: StoredAnnotation): number {
  const [startA, endA] = startOf(a);
  const [startB, endB] = startOf(b);
  if (startA !== startB) return startA < startB ? -1 : 1;
  return endA - endB || (a.content.createdAt < b.content.createdAt ? -1 : 1);
}

/** All annotations of a report, in document order; orphans last. */
export async function listAnnotations(
  db: ReadableDb,
  reportId: string,
): Promise<StoredAnnotation[]> {
  // Joined to one row: of ten thousand, a row each would cost more than all that follows.
  const row = await db.get<{ json: string | null }>(sql`
    SELECT group_concat('{"content":' || content || ',"anchoring":' || anchoring
      || ',"anchoredTo":' || json_quote(anchored_to) || '}', ',') AS json
    FROM annotation WHERE report_id = ${reportId}`);
  const stored = JSON.parse(`[${row?.json ?? ''}]`) as (Omit<StoredAnnotation, 'content'> & {
    readonly content: AnnotationContent | OldContent;
  })[];
  return stored
    .map(({ content, ...where }) => ({ content: modernised(content), ...where }))
    .toSorted(inDocumentOrder);
}

/** Those of `ids` that are there, by id. */
export async function findAnnotations(
  db: ReadableDb,
  ids: readonly string[],
): Promise<Map<string, StoredAnnotation>> {
  const rows = await db.all<AnnotationRow & { id: string }>(sql`
    SELECT id, content, anchoring, anchored_to AS anchoredTo FROM annotation
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  return new Map(rows.map((row) => [row.id, reviveAnnotation(row)]));
}

/** Undefined when there is none. */
export const findAnnotation = async (
  db: ReadableDb,
  id: string,
): Promise<StoredAnnotation | undefined> => (await findAnnotations(db, [id])).get(id);

/** How many annotations each report has; one that has none is absent. */
export async function countAnnotations(db: ReadableDb): Promise<Map<string, number>> {
  const rows = await db.all<{ id: string; count: number }>(sql`
    SELECT report_id AS id, count(*) AS count FROM annotation GROUP BY report_id`);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** An annotation as a list of titles needs it. */
export interface AnnotationTitle {
  readonly id: string;
  readonly reportId: string;
  readonly note: string;
  readonly quote: string;
  /** UTF-16 offset in the canonical text; null for an orphan. */
  readonly start: number | null;
}

/** All of a library, in no order; notes and quotes are cut after `longest` characters. */
export async function listAnnotationTitles(
  db: ReadableDb,
  longest: number,
): Promise<AnnotationTitle[]> {
  const row = await db.get<{ json: string }>(sql`
    SELECT json_group_array(json_object('id', id, 'reportId', report_id,
      'note', substr(content ->> '$.note', 1, ${longest}),
      'quote', substr(content ->> '$.target.quote.exact', 1, ${longest}),
      'start', anchoring ->> '$.start')) AS json
    FROM annotation`);
  return JSON.parse(row?.json ?? '[]') as AnnotationTitle[];
}

/** Changes with every change of an annotation. */
export async function lastRevision(db: ReadableDb): Promise<number> {
  const row = await db.get<{ last: number | null }>(
    sql`SELECT max(sequence) AS last FROM annotation_revision`,
  );
  return row?.last ?? 0;
}

export interface DigestedAnnotation extends AnnotationRow {
  readonly id: string;
  readonly reportId: string;
  readonly digest: string;
}

const digestOf = (row: Omit<DigestedAnnotation, 'digest'>): string =>
  digest(row.content, row.id, row.reportId, row.anchoring, row.anchoredTo);

/** Whether a row is what was written. The first version took the digest of the content alone. */
export const isAnnotationIntact = (row: DigestedAnnotation): boolean =>
  row.digest === digestOf(row) || row.digest === digest(row.content);

function rowOf({ content: said, anchoring: where, anchoredTo }: StoredAnnotation) {
  const { id, reportId } = said;
  const content = JSON.stringify(said);
  const anchoring = JSON.stringify(where);
  const mark = digestOf({ id, reportId, content, anchoring, anchoredTo });
  return [id, reportId, content, mark, anchoring, anchoredTo] as const;
}

/** Stores the present state of annotations, each of them once. */
export async function putAnnotations(
  db: WritableDb,
  all: readonly StoredAnnotation[],
): Promise<void> {
  for (const part of chunksOf(all)) {
    const changes = await db.run(sql`
      INSERT INTO annotation (id, report_id, content, digest, anchoring, anchored_to)
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
      FROM json_each(${JSON.stringify(part.map(rowOf))}) WHERE true
      ON CONFLICT (id) DO UPDATE SET content = excluded.content, digest = excluded.digest,
        anchoring = excluded.anchoring, anchored_to = excluded.anchored_to`);
    assertChanges('putAnnotations', changes, part.length);
  }
}

/** Takes annotations out of the present state; their history stays. */
export async function deleteAnnotations(db: WritableDb, ids: readonly string[]): Promise<void> {
  const changes = await db.run(sql`
    DELETE FROM annotation WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  assertChanges('deleteAnnotations', changes, ids.length);
}

/**
 * Notes where annotations stand in the edition `anchoredTo`. One that has gone meanwhile is passed over: its
 * history says where it stood, and it is anchored anew if it comes back.
 */
export async function setAnchorings(
  db: WritableDb,
  anchorings: readonly { readonly id: string; readonly anchoring: Anchoring }[],
  anchoredTo: string,
): Promise<void> {
  for (const { id, anchoring } of anchorings) {
    const present = await db.get<DigestedAnnotation>(sql`
      SELECT id, report_id AS reportId, content, digest, anchoring, anchored_to AS anchoredTo
      FROM annotation WHERE id = ${id}`);
    if (!present) continue;
    const row = { ...present, anchoring: JSON.stringify(anchoring), anchoredTo };
    // A row that is damaged must stay noticeable.
    const mark = isAnnotationIntact(present) ? digestOf(row) : present.digest;
    await db.run(sql`
      UPDATE annotation SET anchoring = ${row.anchoring}, anchored_to = ${anchoredTo},
        digest = ${mark}
      WHERE id = ${id}`);
  }
}
