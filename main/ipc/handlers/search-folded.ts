/** Searches in what the importers folded away: line by line, of all reports, since it is in no index. */
import type { SearchResult } from '../../../preload/contract/search';
import { fold } from '../../../preload/contract/text/fold';
import { foldLines, foldsIn } from '../../../preload/contract/text/folds';
import { findHits } from '../../../preload/contract/text/match';
import type { Query } from '../../../preload/contract/text/query';
import { snippetOf } from '../../search/passage';
import { BLOCK_LIMIT } from '../../storage/blocks';
import type { ReadableDb } from '../../storage/database';
import { foldedParts, foldOffsets } from '../../storage/folded';
import { createCounts, type Counts } from './passage-counts';

/** Lines that are shown of a report. */
const SHOWN = 3;

type Best = SearchResult['reports'][number]['best'];

interface FoundLine {
  /** Index of the block that it was folded away before. */
  readonly before: number;
  readonly text: string;
  readonly hits: Uint32Array;
}

export interface FoundFolded {
  readonly counts: Counts;
  /** The first lines of each of these reports that answer the query. */
  readonly best: (reports: readonly number[]) => Promise<Map<number, Best>>;
}

/**
 * Counts the lines that answer a query, as passages of their reports.
 *
 * @param isWanted whether a line counts that stands behind the block with this key
 */
export async function searchFolded(
  db: ReadableDb,
  query: Query,
  isWanted: (key: number) => boolean,
): Promise<FoundFolded> {
  const counts = createCounts();
  const found = new Map<number, FoundLine[]>();
  for (const { report, parts } of await foldedParts(db)) {
    const lines = [...foldsIn(parts)].flatMap(([before, some]) =>
      isWanted(report * BLOCK_LIMIT + before - 1)
        ? foldLines(some).flatMap((text): FoundLine[] => {
            const folded = fold(text);
            const hits = findHits(query, { folded, starts: [0, folded.length + 1] });
            return hits.length === 0 ? [] : [{ before, text, hits }];
          })
        : [],
    );
    if (lines.length === 0) continue;
    found.set(report, lines);
    counts.passages.set(report, lines.length);
    counts.hits.set(
      report,
      lines.reduce((sum, { hits }) => sum + hits.length / 2, 0),
    );
  }
  const bestOf = async (report: number): Promise<Best> => {
    const lines = (found.get(report) ?? []).slice(0, SHOWN);
    const offsets = await foldOffsets(db, report, [...new Set(lines.map(({ before }) => before))]);
    return lines.map(({ before, text, hits }) => {
      const start = offsets.get(before) ?? 0;
      return { start, end: start, kind: 'folded', ...snippetOf(text, hits) };
    });
  };
  return {
    counts,
    best: async (reports) => {
      const best = new Map<number, Best>();
      for (const report of reports) best.set(report, await bestOf(report));
      return best;
    },
  };
}
