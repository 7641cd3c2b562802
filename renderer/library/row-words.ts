/** The words of a row. Pure. */
import type { ReportSummary } from '../../preload/contract/library';
import type { Language } from '../../preload/contract/words';
import { facts, longDate, percent, short, spokenDay } from '../locales/dates';
import type { Say } from '../locales/say';

/** Who published it, in which series, and when; empty when the report does not say. */
export function origin(metadata: ReportSummary['metadata'], language: Language): string {
  const { publisher, series, publishedOn } = metadata;
  const published = publishedOn === null ? null : longDate(publishedOn, language);
  return facts([publisher, series, published], language);
}

/** How long it is, and how many figures and tables it has. */
export function contents(report: ReportSummary, language: Language, say: Say): string {
  const { textLength, counts } = report;
  return facts(
    [
      say('library.length', { length: short(textLength, language) }),
      counts.figures > 0 ? say('library.figures', { count: counts.figures }) : null,
      counts.tables > 0 ? say('library.tables', { count: counts.tables }) : null,
    ],
    language,
  );
}

/** How far it was read. */
export function state({ openedAt, progress }: ReportSummary, language: Language, say: Say): string {
  if (openedAt === null) return say('library.unread');
  if (progress >= 1) return say('library.finished');
  return say('library.progress', { percent: percent(progress, language) });
}

/** When it was last opened, or else when it came in. */
export function when(report: ReportSummary, now: Date, language: Language, say: Say): string {
  return report.openedAt === null
    ? say('library.imported', { when: spokenDay(report.importedAt, now, language) })
    : say('library.opened', { when: spokenDay(report.openedAt, now, language) });
}
