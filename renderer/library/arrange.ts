/** Which reports are shown, in which order and groups. Pure. */
import type { Collection, ReportSummary } from '../../preload/contract/library';
import type { Settings } from '../../preload/contract/settings';
import type { Scope } from '../state/shelf';

export type Sort = Settings['library']['sort'];
export type Group = Settings['library']['group'];

/** By pinyin for Chinese, and numbers by what they count. */
const titles = new Intl.Collator('zh-CN', { numeric: true });

const later = (one: string | null, other: string | null): number =>
  one === other ? 0 : (one ?? '') < (other ?? '') ? 1 : -1;

const ORDERS: Readonly<Record<Sort, (one: ReportSummary, other: ReportSummary) => number>> = {
  opened: (one, other) => later(one.openedAt, other.openedAt),
  imported: (one, other) => later(one.importedAt, other.importedAt),
  published: (one, other) => later(one.metadata.publishedOn, other.metadata.publishedOn),
  title: (one, other) => titles.compare(one.metadata.title, other.metadata.title),
  progress: (one, other) => other.progress - one.progress,
  notes: (one, other) => other.counts.annotations - one.counts.annotations,
};

/** Reports that are alike in this order stay as they were. */
export const sorted = (reports: readonly ReportSummary[], sort: Sort): ReportSummary[] =>
  reports.toSorted(ORDERS[sort]);

export function inScope(report: ReportSummary, scope: Scope): boolean {
  switch (scope.kind) {
    case 'unread':
      return report.openedAt === null;
    case 'collection':
      return report.collections.includes(scope.id);
    case 'tag':
      return report.tags.includes(scope.tag);
    default:
      return true;
  }
}

export interface ReportGroup {
  readonly key: string;
  /** Null for those that have no name to be grouped by, and for a single group of all. */
  readonly name: string | null;
  readonly reports: readonly ReportSummary[];
}

function namesOf(
  report: ReportSummary,
  group: Group,
  collections: readonly Collection[],
): readonly string[] {
  const { publisher, publishedOn } = report.metadata;
  if (group === 'publisher') return publisher === null ? [] : [publisher];
  if (group === 'year') return publishedOn === null ? [] : [publishedOn.slice(0, 4)];
  return collections.filter(({ id }) => report.collections.includes(id)).map(({ name }) => name);
}

/** Groups by name, years backwards, those without a name last; a report that is in several collections is in each. */
export function grouped(
  reports: readonly ReportSummary[],
  group: Group,
  collections: readonly Collection[],
): ReportGroup[] {
  if (group === 'none') return [{ key: '', name: null, reports }];
  const groups = new Map<string | null, ReportSummary[]>();
  for (const report of reports) {
    const names = namesOf(report, group, collections);
    for (const name of names.length === 0 ? [null] : names) {
      const members = groups.get(name);
      if (members) members.push(report);
      else groups.set(name, [report]);
    }
  }
  const order = (one: string | null, other: string | null): number => {
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    return group === 'year' ? later(one, other) : titles.compare(one, other);
  };
  return [...groups]
    .toSorted(([one], [other]) => order(one, other))
    .map(([name, members]) => ({ key: name ?? '', name, reports: members }));
}

/** How often each tag is used, by its name. */
export function tagCounts(reports: readonly ReportSummary[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const tag of reports.flatMap(({ tags }) => tags))
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].toSorted(([one], [other]) => titles.compare(one, other));
}

/** Reports that were begun and not finished, the last one first. */
export const begun = (reports: readonly ReportSummary[], most: number): ReportSummary[] =>
  sorted(
    reports.filter(({ openedAt, progress }) => openedAt !== null && progress < 1),
    'opened',
  ).slice(0, most);
