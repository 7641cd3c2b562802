import { dropOriginal, listOriginals } from './original-files';
import type { Library } from './library';
import { sql } from './sql';

/**
 * Lets go of the kept files that no report came from, neither one in the library nor one that can still be brought back; answers how
 * many. Not while a report is being stored: its file is there first.
 */
export async function sweepOriginals({ folder, reports }: Library): Promise<number> {
  const kept = await listOriginals(folder);
  if (kept.length === 0 || reports.isReadOnly) return 0;
  const rows = await reports.read.all<{ hash: string }>(sql`
    SELECT content_hash AS hash FROM report
    UNION SELECT report ->> '$.contentHash' FROM removed_report`);
  const wanted = new Set(rows.map(({ hash }) => hash));
  const idle = kept.filter((hash) => !wanted.has(hash));
  for (const hash of idle) await dropOriginal(folder, hash);
  return idle.length;
}
