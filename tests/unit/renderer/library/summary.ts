import type { ReportSummary } from '../../../../preload/contract/library';

/** A report of the library, made up. */
export const summary = (change: Partial<ReportSummary> = {}): ReportSummary => ({
  id: 'r1',
  metadata: {
    title: '样例报告',
    publisher: '样例研究',
    series: null,
    publishedOn: '2024-03-01',
    originalPublishedOn: null,
    originalTitle: null,
    authors: [],
    language: 'zh-Hans',
  },
  textLength: 49_213,
  counts: { headings: 12, figures: 33, tables: 1, annotations: 4 },
  progress: 0.42,
  importedAt: '2026-11-01T08:00:00.000Z',
  openedAt: '2026-11-20T08:00:00.000Z',
  pages: null,
  chapter: null,
  collections: [],
  tags: [],
  lost: 0,
  ...change,
});
