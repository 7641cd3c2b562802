/** The words of a card or a row of the library. Pure. */
import type { ReportSummary } from '../../preload/contract/library';
import type { Language } from '../../preload/contract/words';
import { facts, longDate, percent, short, spokenDay } from '../locales/dates';
import type { Say } from '../locales/say';
import type { SayShelf } from '../locales/shelf-words';
import { amountOfLength, readingTime, wholeMinutes } from '../state/reading-time';

const amount = ({ textLength, metadata }: ReportSummary) =>
  amountOfLength(textLength, metadata.language);

/** How long it takes to read a share of a report, in whole minutes. */
export function minutes(report: ReportSummary, share: number): number {
  return wholeMinutes(readingTime(amount(report)) * share);
}

/** Pages where there are some, else characters or words; and minutes. */
export function lengthOf(
  report: ReportSummary,
  language: Language,
  say: Say,
  sayShelf: SayShelf,
): string {
  const { pages } = report;
  const { characters, words } = amount(report);
  const size =
    pages !== null
      ? sayShelf('pages', { count: pages })
      : characters > 0
        ? say('library.length', { length: short(characters, language) })
        : sayShelf('words', { length: short(Math.round(words), language) });
  return facts([size, sayShelf('minutes', { count: minutes(report, 1) })], language);
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

/** The date on its front; empty when the report does not say. */
export const dated = ({ metadata }: ReportSummary, language: Language): string =>
  metadata.publishedOn === null ? '' : longDate(metadata.publishedOn, language);

/** How many colours covers come in. */
const TINTS = 8;

/** The colour of a publisher's covers: always the same one. FNV-1a. */
export function tintOf(publisher: string | null): number {
  let hash = 0x811c9dc5;
  for (const character of publisher ?? '') {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash % TINTS;
}
