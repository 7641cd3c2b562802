/** Queries on annotations of all reports at once, on what was said of one over time, and on the reports they are in. */
import type { Anchoring } from '../../preload/contract/annotation';
import type { Metadata } from '../../preload/contract/report';
import {
  reviveAnnotation,
  type AnnotationContent,
  type AnnotationRow,
  type StoredAnnotation,
} from './annotations';
import type { ReadableDb } from './database';
import type { Action } from './history-rows';
import { sql, type Query } from './sql';

/** Rows a statement: between two of them others get their turn. */
const BATCH = 4000;
const FACTS_BATCH = 10_000;

/** An annotation as it was stored, by whatever version. */
export type RawNote = readonly [content: AnnotationContent, anchoring: Anchoring];

/** Those of a condition, joined to one row: a row each would cost more than the parsing. */
async function rawNotes(db: ReadableDb, condition: Query): Promise<RawNote[]> {
  const row = await db.get<{ json: string | null }>({
    text: `SELECT group_concat('[' || content || ',' || anchoring || ']', ',') AS json
      FROM annotation WHERE ${condition.text}`,
    values: condition.values,
  });
  return JSON.parse(`[${row?.json ?? ''}]`) as RawNote[];
}

/** What a list knows of an annotation without its words; see migration 7. Dates as they are in the content. */
export type FactsRow = readonly [
  reportId: string,
  id: string,
  facts:
    | readonly [
        colour: string,
        style: string | null,
        motivation: string,
        targetType: string | null,
        hasNote: number,
        tags: readonly string[],
        createdAt: string,
        modifiedAt: string,
        start: number | null,
        end: number | null,
      ]
    | null,
];

/** A batch of what lists know, of the annotations after one of a report. */
async function noteFactsAfter(
  db: ReadableDb,
  reportId: string,
  id: string,
): Promise<readonly FactsRow[]> {
  const row = await db.get<{ json: string | null }>(sql`
    SELECT group_concat('[' || json_quote(report_id) || ',' || json_quote(id) || ',' ||
      coalesce(facts, 'null') || ']', ',') AS json
    FROM (
      SELECT report_id, id, facts FROM annotation INDEXED BY annotation_facts
      WHERE (report_id, id) > (${reportId}, ${id})
      ORDER BY report_id, id LIMIT ${FACTS_BATCH})`);
  return JSON.parse(`[${row?.json ?? ''}]`) as FactsRow[];
}

/** What lists know of all annotations, report by report, a batch at a time. */
export async function* everyNoteFacts(db: ReadableDb): AsyncGenerator<readonly FactsRow[]> {
  let batch = await noteFactsAfter(db, '', '');
  for (let last = batch.at(-1); last; last = batch.at(-1)) {
    yield batch;
    batch = await noteFactsAfter(db, last[0], last[1]);
  }
}

/** The words of an annotation that a search looks at. */
export type NoteWords = readonly [id: string, quote: string, note: string];

/** The words of all annotations, a batch at a time. */
export async function* everyNoteWords(db: ReadableDb): AsyncGenerator<readonly NoteWords[]> {
  const end = await db.get<{ last: number | null }>(sql`SELECT max(rowid) AS last FROM annotation`);
  for (let from = 0; from <= (end?.last ?? -1); from += BATCH) {
    const row = await db.get<{ json: string | null }>(sql`
      SELECT group_concat(
        json_array(id, content ->> '$.target.quote.exact', content ->> '$.note'), ',') AS json
      FROM annotation
      WHERE rowid >= ${from} AND rowid < ${from + BATCH} AND facts IS NOT NULL`);
    yield JSON.parse(`[${row?.json ?? ''}]`) as NoteWords[];
  }
}

/** The annotations with these ids, in no order; one that is gone is left out. */
export const rawAnnotations = (db: ReadableDb, ids: readonly string[]): Promise<RawNote[]> =>
  rawNotes(db, sql`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);

/** The annotations of a report, in no order. */
export const rawAnnotationsOf = (db: ReadableDb, reportId: string): Promise<RawNote[]> =>
  rawNotes(db, sql`report_id = ${reportId}`);

/** The annotations with these ids, in no order; one that is gone is left out. */
export async function annotationsWithIds(
  db: ReadableDb,
  ids: readonly string[],
): Promise<StoredAnnotation[]> {
  const rows = await db.all<AnnotationRow>(sql`
    SELECT content, anchoring, anchored_to AS anchoredTo FROM annotation
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  return rows.map(reviveAnnotation);
}

/** A row of the history: which one it is, and its digest, which no other history has at its place. */
export interface HistoryMark {
  readonly sequence: number;
  readonly digest: string;
}

/** The latest row of the history; undefined when there is none. */
export const latestMark = (db: ReadableDb): Promise<HistoryMark | undefined> =>
  db.get(sql`SELECT sequence, digest FROM annotation_revision ORDER BY sequence DESC LIMIT 1`);

/** Ids of what was changed after a row of the history; undefined when that is no row of this history. */
export async function changedSince(
  db: ReadableDb,
  mark: HistoryMark,
): Promise<string[] | undefined> {
  const known = await db.get(sql`
    SELECT 1 FROM annotation_revision
    WHERE sequence = ${mark.sequence} AND digest = ${mark.digest}`);
  if (!known) return undefined;
  const rows = await db.all<{ id: string }>(sql`
    SELECT DISTINCT annotation_id AS id FROM annotation_revision
    WHERE sequence > ${mark.sequence}`);
  return rows.map(({ id }) => id);
}

/** What a list of annotations says of a report. */
export interface NotedReport {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** Null for one that is no longer in the library. */
  readonly edition: string | null;
}

/** Counts up when another connection has changed the file. */
export async function dataVersion(db: ReadableDb): Promise<number> {
  const row = await db.get<{ data_version: number }>(sql`PRAGMA data_version`);
  return row?.data_version ?? 0;
}

/** The reports of the library. */
export function presentReports(db: ReadableDb): Promise<NotedReport[]> {
  return db.all(sql`
    SELECT id, metadata ->> '$.title' AS title, metadata ->> '$.language' AS language,
      coalesce(edition, content_hash) AS edition
    FROM report ORDER BY imported_at DESC, number DESC`);
}

/** All reports that notes.db knows, also those that have left the library. */
export async function knownReports(db: ReadableDb): Promise<NotedReport[]> {
  const rows = await db.all<{ id: string; metadata: string }>(
    sql`SELECT id, metadata FROM report_identity`,
  );
  return rows.map(({ id, metadata }) => {
    const { title, language } = JSON.parse(metadata) as Metadata;
    return { id, title, language, edition: null };
  });
}

/** What an annotation was after one change of it. */
export interface PastState {
  readonly revision: number;
  readonly action: Action;
  readonly changedAt: string;
  /** Null when it was gone. */
  readonly content: AnnotationContent | null;
}

type PastRow = Omit<PastState, 'content'> & { [K in keyof AnnotationRow]: string | null };

/** All that an annotation ever was, the latest first. */
export async function pastStates(db: ReadableDb, annotationId: string): Promise<PastState[]> {
  const rows = await db.all<PastRow>(sql`
    SELECT revision, action, changed_at AS changedAt, content, anchoring,
      anchored_to AS anchoredTo
    FROM annotation_revision WHERE annotation_id = ${annotationId} ORDER BY sequence DESC`);
  return rows.map(({ content, anchoring, anchoredTo, ...rest }) => ({
    ...rest,
    content:
      content !== null && anchoring !== null && anchoredTo !== null
        ? reviveAnnotation({ content, anchoring, anchoredTo }).content
        : null,
  }));
}
