/** The digests of rows that have no history: what each of them is made of, so that a flipped bit in it is noticed. */
import { digest } from './digest';

/** Tables whose rows carry a digest, and the columns that it is made of, in their order. */
export const DIGESTED = {
  report_identity: ['id', 'content_hash', 'title_key', 'metadata'],
  correction: ['id', 'report_id', 'content', 'made_at', 'withdrawn_at'],
  draft: ['annotation_id', 'report_id', 'text'],
  reading: ['report_id', 'opened_at', 'offset', 'within', 'progress'],
  setting: ['key', 'value'],
  export_state: ['report_id', 'path', 'exported_at', 'state'],
  collection: ['id', 'name', 'made_at'],
  placing: ['report_id', 'collections', 'tags'],
  read_spans: ['report_id', 'edition', 'spans'],
} as const;

export type DigestedTable = keyof typeof DIGESTED;

type Value = string | number | null;
export type DigestedRow<T extends DigestedTable> = Readonly<
  Record<(typeof DIGESTED)[T][number], Value>
>;

const said = (table: DigestedTable, row: Readonly<Record<string, Value>>): Value[] =>
  DIGESTED[table].map((column) => row[column] ?? null);

/** The digest of a row of `table`, given its columns by name. */
export const rowDigest = <T extends DigestedTable>(table: T, row: DigestedRow<T>): string =>
  digest(table, ...said(table, row));

/** All digests that a sound row may have: a correction of the first version has that of its content alone. */
export function soundDigests(table: DigestedTable, row: Readonly<Record<string, Value>>): string[] {
  const present = digest(table, ...said(table, row));
  return table === 'correction' ? [present, digest(row['content'] ?? null)] : [present];
}
