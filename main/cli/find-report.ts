import type { ReportSummary } from '../../preload/contract/library';
import { fail, ok, type Result } from '../../preload/contract/result';
import { nameKey } from '../report/identity';

/** Titles in full up to this many; then a count would say no more. */
const SHOWN = 10;

function choose(
  found: readonly ReportSummary[],
  report: string,
): Result<ReportSummary> | undefined {
  const [only, second] = found;
  if (!only) return undefined;
  if (!second) return ok(only);
  const shown = found.slice(0, SHOWN).map(({ id, metadata }) => `${id} (${metadata.title})`);
  const matches = shown.join(', ') + (found.length > SHOWN ? ', …' : '');
  return fail('report-ambiguous', { report, matches });
}

/**
 * The report that a person means by `wanted`: its id; the beginning of one, of at least four characters; its whole title; or a
 * part of its title, where width, case, spaces and punctuation don't count. `report-not-found`, `report-ambiguous`.
 */
export function findReportByName(
  reports: readonly ReportSummary[],
  wanted: string,
): Result<ReportSummary> {
  const id = wanted.toLowerCase();
  const key = nameKey(wanted);
  const titles = reports.map((report) => ({ report, title: nameKey(report.metadata.title) }));
  const whole = titles.filter(({ title }) => title === key);
  const part = titles.filter(({ title }) => key !== '' && title.includes(key));
  return (
    choose(
      reports.filter((report) => report.id === id),
      wanted,
    ) ??
    choose(
      reports.filter((report) => id.length >= 4 && report.id.startsWith(id)),
      wanted,
    ) ??
    choose(
      whole.map(({ report }) => report),
      wanted,
    ) ??
    choose(
      part.map(({ report }) => report),
      wanted,
    ) ??
    fail('report-not-found', { report: wanted })
  );
}
