import { expect, test } from 'vitest';
import { findReportByName } from '../../../main/cli/find-report';
import type { ReportSummary } from '../../../preload/contract/library';
import { METADATA } from '../storage/memory';

const report = (id: string, title: string): ReportSummary => ({
  id,
  metadata: { ...METADATA, title },
  textLength: 1,
  counts: { headings: 0, figures: 0, tables: 0, annotations: 0 },
  progress: 0,
  importedAt: '2026-01-01T00:00:00.000Z',
  openedAt: null,
  pages: null,
  chapter: null,
  collections: [],
  tags: [],
  lost: 0,
});

const REPORTS = [
  report('abcd2222', 'Cranes'),
  report('abce3333', 'Cranes of the north'),
  report('cranes77', '港口十年（三）：AI 吊机'),
];
const find = (wanted: string) => {
  const found = findReportByName(REPORTS, wanted);
  return found.ok ? found.value.id : found.error;
};

test.each([
  ['an id', 'abcd2222', 'abcd2222'],
  ['the beginning of an id', 'ABCE', 'abce3333'],
  ['the beginning of an id, before a title', 'cranes7', 'cranes77'],
  ['a whole title, though others hold it', 'cranes', 'cranes77'],
  ['a part of a title', 'NORTH', 'abce3333'],
  ['a title in other punctuation', '十年(三):ａｉ吊机', 'cranes77'],
])('%s: %s', (_what, wanted, id) => {
  expect(find(wanted)).toBe(id);
});

test('a whole title comes before a part of another', () => {
  const found = findReportByName(REPORTS.slice(0, 2), 'cranes');
  expect(found.ok && found.value.id).toBe('abcd2222');
});

test.each(['submarines', 'abc', '…', ''])('%j is not found', (wanted) => {
  expect(find(wanted)).toEqual({ code: 'report-not-found', params: { report: wanted } });
});

test('what fits several is not guessed', () => {
  expect(find('ranes')).toMatchObject({
    code: 'report-ambiguous',
    params: { matches: 'abcd2222 (Cranes), abce3333 (Cranes of the north)' },
  });
});
