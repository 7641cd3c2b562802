/** Queries on the titles of library.db: what can be gone to by its name. */
import type { PlacedBlock } from '../../preload/contract/report';
import { BLOCK_LIMIT } from './blocks';
import type { ReadableDb, WritableDb } from './database';
import { sql } from './sql';
import { assertChanges } from './storage-error';

export interface Landmark {
  /** Key of its report. */
  readonly report: number;
  /** Index of its block. */
  readonly block: number;
  /** UTF-16 offset of its block in the canonical text. */
  readonly start: number;
  readonly kind: 'heading' | 'figure' | 'table';
  /** Of a heading, from 1; 0 for the others. */
  readonly level: number;
  readonly title: string;
}

function landmarksOf(blocks: readonly PlacedBlock[]) {
  return blocks.flatMap((block, at) => {
    if (block.type === 'heading') {
      return [[at, block.text.start, block.type, block.level, block.text.text.trim()]];
    }
    if (block.type !== 'figure' && block.type !== 'table') return [];
    const title = (block.label.text + block.caption.text).trim();
    return [[at, block.label.start, block.type, 0, title]];
  });
}

/** Lists the headings, figures and tables of a report, in the place of what was listed. */
export async function putLandmarks(
  db: WritableDb,
  report: number,
  blocks: readonly PlacedBlock[],
): Promise<void> {
  await deleteLandmarks(db, report);
  const landmarks = landmarksOf(blocks);
  const changes = await db.run(sql`
    INSERT INTO landmark (id, start, kind, level, title)
    SELECT ${report * BLOCK_LIMIT} + (value ->> 0), value ->> 1, value ->> 2, value ->> 3, value ->> 4
    FROM json_each(${JSON.stringify(landmarks)})`);
  assertChanges('putLandmarks', changes, landmarks.length);
}

/** Lists nothing of a report any more. */
export async function deleteLandmarks(db: WritableDb, report: number): Promise<void> {
  const first = report * BLOCK_LIMIT;
  await db.run(sql`DELETE FROM landmark WHERE id >= ${first} AND id < ${first + BLOCK_LIMIT}`);
}

/** The title of the chapter that an offset lies in; undefined before the first one. */
export async function chapterAt(
  db: ReadableDb,
  report: number,
  offset: number,
): Promise<string | undefined> {
  const first = report * BLOCK_LIMIT;
  const row = await db.get<{ title: string }>(sql`
    SELECT title FROM landmark
    WHERE id >= ${first} AND id < ${first + BLOCK_LIMIT} AND kind = 'heading' AND start <= ${offset}
    ORDER BY id DESC LIMIT 1`);
  return row?.title;
}

/** Every title of a chapter, each once. */
export async function headingTitles(db: ReadableDb): Promise<string[]> {
  const row = await db.get<{ json: string }>(sql`
    SELECT json_group_array(title) AS json
    FROM (SELECT DISTINCT title FROM landmark WHERE kind = 'heading')`);
  return JSON.parse(row?.json ?? '[]') as string[];
}

/** The titles of chapters that at least two reports have, at most `limit`, those of the most reports first. */
export async function commonTitles(db: ReadableDb, limit: number): Promise<string[]> {
  const rows = await db.all<{ title: string }>(sql`
    SELECT title FROM landmark WHERE kind = 'heading' AND title <> ''
    GROUP BY title HAVING count(DISTINCT id >> 20) > 1
    ORDER BY count(DISTINCT id >> 20) DESC, title LIMIT ${limit}`);
  return rows.map(({ title }) => title);
}

/** The chapters with one of these titles, each with what is under it, as keys of blocks `[first, end)`; ascending, and one may lie in another. */
export async function chaptersTitled(
  db: ReadableDb,
  titles: readonly string[],
): Promise<{ first: number; end: number }[]> {
  const row = await db.get<{ json: string }>(sql`
    SELECT json_group_array(json_array(id, coalesce((
      SELECT next.id FROM landmark AS next
      WHERE next.id > chapter.id AND next.id < ((chapter.id >> 20) + 1) << 20
        AND next.kind = 'heading' AND next.level <= chapter.level
      ORDER BY next.id LIMIT 1
    ), ((id >> 20) + 1) << 20))) AS json
    FROM landmark AS chapter
    WHERE kind = 'heading' AND title IN (SELECT value FROM json_each(${JSON.stringify(titles)}))`);
  const rows = JSON.parse(row?.json ?? '[]') as [number, number][];
  return rows.map(([first, end]) => ({ first, end })).toSorted((a, b) => a.first - b.first);
}

type Packed = readonly [number, number, Landmark['kind'], number, string];

/**
 * Those after the key `after`, at most `limit`, in reading order; and the key to go on after, null at the end. They come as one
 * JSON text, since a row each costs this thread four times as much.
 */
export async function listLandmarks(
  db: ReadableDb,
  after: number,
  limit: number,
): Promise<{ readonly landmarks: Landmark[]; readonly next: number | null }> {
  const row = await db.get<{ json: string }>(sql`
    SELECT json_group_array(json_array(id, start, kind, level, title)) AS json FROM
      (SELECT * FROM landmark WHERE id > ${after} ORDER BY id LIMIT ${limit})`);
  const packed = JSON.parse(row?.json ?? '[]') as Packed[];
  const last = packed.at(-1);
  return {
    landmarks: packed.map(([id, start, kind, level, title]) => ({
      report: Math.floor(id / BLOCK_LIMIT),
      block: id % BLOCK_LIMIT,
      start,
      kind,
      level,
      title,
    })),
    next: packed.length < limit || !last ? null : last[0],
  };
}

/** Changes whenever another connection has committed something to the file. */
export async function dataVersion(db: ReadableDb): Promise<number> {
  const row = await db.get<{ data_version: number }>(sql`PRAGMA data_version`);
  return row?.data_version ?? 0;
}
