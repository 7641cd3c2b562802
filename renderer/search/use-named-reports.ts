/** The reports that a query names: their title, publisher, series or authors are no part of their text, and yet are seen. */
import { useMemo } from 'react';
import type { ReportSummary } from '../../preload/contract/library';
import { fold } from '../../preload/contract/text/fold';
import { parseQuery, type Query } from '../../preload/contract/text/query';
import { useLibrary } from '../state/library';
import { isChosen, useSearch } from '../state/search';

interface Named {
  readonly report: ReportSummary;
  /** What names it, folded. */
  readonly names: string;
}

/** The folded names of each report. */
export const namesOf = (reports: readonly ReportSummary[]): Named[] =>
  reports.map((report) => {
    const { title, publisher, series, authors } = report.metadata;
    const names = [title, publisher, series, ...authors.map(({ name }) => name)];
    return { report, names: fold(names.join('\n')) };
  });

/** Those whose names hold every term of the query. */
export const namedBy = (named: readonly Named[], { terms, without }: Query): ReportSummary[] =>
  terms.length === 0
    ? []
    : named
        .filter(
          ({ names }) =>
            terms.every((term) => names.includes(term)) &&
            !without.some((term) => names.includes(term)),
        )
        .map(({ report }) => report);

/** The reports that the query of this moment names, of those that its filters keep. */
export function useNamedReports(): readonly ReportSummary[] {
  const reports = useLibrary((state) => state.reports);
  const query = useSearch((state) => state.query);
  // Chapters and kinds of passage have no names of reports.
  const within = useSearch((state) => state.kind !== null || state.chapter !== null);
  const publisher = useSearch((state) => state.publisher);
  const year = useSearch((state) => state.year);
  const collection = useSearch((state) => state.collection);
  const tag = useSearch((state) => state.tag);
  const named = useMemo(() => namesOf(reports), [reports]);
  return useMemo(() => {
    if (within) return [];
    const filters = { publisher, year, collection, tag };
    return namedBy(named, parseQuery(query)).filter((report) => isChosen(report, filters));
  }, [named, query, within, publisher, year, collection, tag]);
}
