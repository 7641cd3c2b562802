import { INDEX_VERSION } from '../../search/tokens';
import type { Database } from '../../storage/database';
import { unindexedReports } from '../../storage/search-index';

interface Known {
  readonly changes: number;
  readonly reports: Promise<readonly number[]>;
}

const known = new WeakMap<Database, Known>();

/**
 * Numbers of the reports that are not in the search index, the last one first. Asked for once between two changes: every
 * keystroke in a search needs them, and most libraries have none.
 */
export function unindexedNow(database: Database): Promise<readonly number[]> {
  const { changes } = database;
  const before = known.get(database);
  if (before?.changes === changes) return before.reports;
  const reports = unindexedReports(database.read, INDEX_VERSION);
  // Whoever only reads is not told of changes. What fails is asked for again.
  if (!database.isReadOnly) known.set(database, { changes, reports });
  reports.catch(() => known.delete(database));
  return reports;
}
