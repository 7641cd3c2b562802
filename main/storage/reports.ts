/** Queries on the reports of library.db. */
import type { Boilerplate, Doubt, Metadata, PlacedBlock } from '../../preload/contract/report';
import { deleteBlocks, insertBlocks } from './blocks';
import type { ReadableDb, WritableDb } from './database';
import { putLandmarks } from './landmarks';
import { putDirectory } from './directories';
import { sql } from './sql';
import { assertChanges } from './storage-error';

/** A report without its blocks. `number` is its key inside library.db and is not known outside of storage. */
export interface ReportRow {
  readonly number: number;
  readonly id: string;
  /** SHA-256 of the bytes of the copy, in hex. */
  readonly contentHash: string;
  /** Of the report as it was imported, whatever its title has been corrected to. */
  readonly titleKey: string;
  /** Of the file that the present copy came from, without its folder. */
  readonly fileName: string;
  /** Names the text as it stands: two texts of one report that differ have different editions. */
  readonly edition: string;
  readonly metadata: Metadata;
  readonly importedAt: string;
  /** Of the canonical text, in UTF-16 units. */
  readonly textLength: number;
  readonly headings: number;
  readonly figures: number;
  readonly tables: number;
  /** Number of the last page, where the importer saw pages. */
  readonly pages: number | null;
}

/** What a person reads of a report, and what is known of it. */
export interface ReportText {
  /** Null for a text as it was imported. */
  readonly edition: string | null;
  readonly metadata: Metadata;
  readonly textLength: number;
  readonly blocks: readonly PlacedBlock[];
  readonly boilerplate: readonly Boilerplate[];
  readonly doubts: readonly Doubt[];
}

/** What an import stores. */
export interface NewReport extends ReportText {
  readonly id: string;
  readonly contentHash: string;
  readonly fileName: string;
  readonly titleKey: string;
  readonly importedAt: string;
}

type Row = Omit<ReportRow, 'metadata'> & { readonly metadata: string };

const revive = (row: Row): ReportRow => ({
  ...row,
  metadata: JSON.parse(row.metadata) as Metadata,
});

const columns = `number, id, content_hash AS contentHash, title_key AS titleKey,
  file_name AS fileName, coalesce(edition, content_hash) AS edition, metadata, imported_at AS importedAt,
  text_length AS textLength, headings, figures, tables, pages`;
const select = (condition: string) => `SELECT ${columns} FROM report ${condition}`;

/** All reports, the newest import first. */
export async function listReports(db: ReadableDb): Promise<ReportRow[]> {
  const rows = await db.all<Row>({
    text: select('ORDER BY imported_at DESC, number DESC'),
    values: [],
  });
  return rows.map(revive);
}

/** Undefined when there is none. */
export async function findReport(db: ReadableDb, id: string): Promise<ReportRow | undefined> {
  const row = await db.get<Row>({ text: select('WHERE id = ?'), values: [id] });
  return row && revive(row);
}

/** The report whose present copy has these bytes. */
export async function findByContent(
  db: ReadableDb,
  contentHash: string,
): Promise<ReportRow | undefined> {
  const row = await db.get<Row>({
    text: select('WHERE content_hash = ?'),
    values: [contentHash],
  });
  return row && revive(row);
}

/** Reports that may be an older copy, the newest import first. */
export async function findByTitle(db: ReadableDb, titleKey: string): Promise<ReportRow[]> {
  const rows = await db.all<Row>({
    text: select('WHERE title_key = ? ORDER BY imported_at DESC, number DESC'),
    values: [titleKey],
  });
  return rows.map(revive);
}

/** The metadata of the reports with these numbers, by number; a number that is gone is left out. */
export async function metadataOf(
  db: ReadableDb,
  numbers: readonly number[],
): Promise<Map<number, { readonly id: string; readonly metadata: Metadata }>> {
  const rows = await db.all<{ number: number; id: string; metadata: string }>(sql`
    SELECT number, id, metadata FROM report
    WHERE number IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`);
  return new Map(
    rows.map(({ number, id, metadata }) => [
      number,
      { id, metadata: JSON.parse(metadata) as Metadata },
    ]),
  );
}

/** What the importer set aside, and what it was unsure of. */
export async function readAsides(
  db: ReadableDb,
  number: number,
): Promise<{ boilerplate: Boilerplate[]; doubts: Doubt[] }> {
  const row = await db.get<{ boilerplate: string; doubts: string }>(
    sql`SELECT boilerplate, doubts FROM report WHERE number = ${number}`,
  );
  return {
    boilerplate: JSON.parse(row?.boilerplate ?? '[]') as Boilerplate[],
    doubts: JSON.parse(row?.doubts ?? '[]') as Doubt[],
  };
}

/** Of these only what was folded away: a long report has many more doubts, and reading waits for none of them. */
export async function readFolded(db: ReadableDb, number: number): Promise<Boilerplate[]> {
  const row = await db.get<{ boilerplate: string }>(
    sql`SELECT boilerplate FROM report WHERE number = ${number}`,
  );
  return JSON.parse(row?.boilerplate ?? '[]') as Boilerplate[];
}

const count = (blocks: readonly PlacedBlock[], type: PlacedBlock['type']) =>
  blocks.filter((block) => block.type === type).length;

/** Null where no block says on which page it was found. */
function lastPage(blocks: readonly PlacedBlock[]): number | null {
  const last = blocks.reduce((page, { origin }) => Math.max(page, origin?.page ?? 0), 0);
  return last === 0 ? null : last;
}

/** Stores a report in the place of the one with its id, if there is one; answers its number. */
export async function putReport(db: WritableDb, report: NewReport): Promise<number> {
  const { blocks } = report;
  const changes = await db.run(sql`
    INSERT INTO report (id, content_hash, file_name, title_key, imported_at, text_length,
      headings, figures, tables, pages, metadata, boilerplate, doubts, edition)
    VALUES (${report.id}, ${report.contentHash}, ${report.fileName}, ${report.titleKey},
      ${report.importedAt}, ${report.textLength}, ${count(blocks, 'heading')},
      ${count(blocks, 'figure')}, ${count(blocks, 'table')}, ${lastPage(blocks)},
      ${JSON.stringify(report.metadata)},
      ${JSON.stringify(report.boilerplate)}, ${JSON.stringify(report.doubts)}, ${report.edition})
    ON CONFLICT (id) DO UPDATE SET
      content_hash = excluded.content_hash, file_name = excluded.file_name,
      title_key = excluded.title_key, imported_at = excluded.imported_at,
      text_length = excluded.text_length, headings = excluded.headings,
      figures = excluded.figures, tables = excluded.tables, pages = excluded.pages, metadata = excluded.metadata,
      boilerplate = excluded.boilerplate, doubts = excluded.doubts, edition = excluded.edition`);
  assertChanges('putReport', changes);
  const row = await findReport(db, report.id);
  const number = row?.number ?? -1;
  await deleteBlocks(db, number);
  await insertBlocks(db, number, blocks);
  await putLandmarks(db, number, blocks);
  await putDirectory(db, number, blocks, report.textLength);
  return number;
}

/** Gives a report that is there another text. */
export async function replaceText(db: WritableDb, number: number, text: ReportText): Promise<void> {
  const { blocks } = text;
  const changes = await db.run(sql`
    UPDATE report SET text_length = ${text.textLength}, headings = ${count(blocks, 'heading')},
      figures = ${count(blocks, 'figure')}, tables = ${count(blocks, 'table')},
      metadata = ${JSON.stringify(text.metadata)},
      boilerplate = ${JSON.stringify(text.boilerplate)}, doubts = ${JSON.stringify(text.doubts)},
      edition = ${text.edition}
    WHERE number = ${number}`);
  assertChanges('replaceText', changes);
  await deleteBlocks(db, number);
  await insertBlocks(db, number, blocks);
  await putLandmarks(db, number, blocks);
  await putDirectory(db, number, blocks, text.textLength);
}
