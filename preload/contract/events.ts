/** What the main process tells the renderer, one way. */
import type { EventName } from './channels';
import type { ImportProgress } from './library';
import type { TermProgress } from './term-marks';
import type { Notice } from './result';

export interface EventPayloads {
  /** The library's list has changed: a report was added, replaced or removed. */
  'reports.changed': undefined;
  /** A report should be shown: another start of the app named its file, or a deep link its annotation. */
  'report.requested': { reportId: string; annotationId?: string; chapter?: string };
  /** A command was chosen in the native menu. */
  'command.invoked': { command: string };
  /** How far an import is; several a file. Its end is told by the answer of the call. */
  'import.progress': ImportProgress;
  /** Something that a person should know, and that no call of theirs has brought about. */
  'notice.raised': Notice;
  /** How far the present search for a term, or the marking of it, is; several an answer. */
  'terms.progress': TermProgress;
}

/** Compile-time check that the two lists agree. */
export type EventPayload<E extends EventName> = EventPayloads[E];
