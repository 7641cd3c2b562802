/** The notes of a report as Markdown, for a file, the clipboard or a terminal. */
import type { OpenedReport } from '../../../preload/contract/library';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Language } from '../../../preload/contract/words';
import type { ExportState } from '../../export/export-state';
import type { ExportConflict } from '../../export/merge-markdown';
import type { RenderedNotes } from '../../export/rendered-notes';
import { canonicalText } from '../../report/canonical-text';
import { readExportState, writeExportState } from '../../storage/export-states';
import type { Library } from '../../storage/library';
import { listAnnotations, toAnnotation } from '../../storage/annotations';
import { ensureIdentity, findIdentity } from '../../storage/report-identities';
import { findReport } from '../../storage/reports';
import { gatherReport, identityOf } from './open-report';

export interface WrittenNotes {
  readonly path: string;
  readonly annotations: number;
  /** Blocks that the owner of the file had changed; the file keeps them. */
  readonly conflicts: readonly ExportConflict[];
}

/** ISO 8601 in local time with its offset from UTC, as people date a file of theirs. */
export function localTime(ms: number, offsetMinutes = -new Date(ms).getTimezoneOffset()): string {
  const shifted = new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(offsetMinutes);
  const sign = offsetMinutes < 0 ? '-' : '+';
  return `${shifted}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

type Rendered = Pick<OpenedReport, 'id' | 'metadata' | 'blocks' | 'annotations'>;

/** The notes of a report that is not in the library: they know its title, and carry their own quotes. */
async function gatherAbsent(library: Library, id: string): Promise<Rendered | undefined> {
  const [identity, stored] = await Promise.all([
    findIdentity(library.notes.read, id),
    listAnnotations(library.notes.read, id),
  ]);
  if (!identity || stored.length === 0) return undefined;
  const { metadata } = identity;
  return { id, metadata, blocks: [], annotations: stored.map(toAnnotation) };
}

async function render(opened: Rendered, language: Language, now: number) {
  const { renderMarkdown } = await import('../../export/render-markdown');
  const { id, metadata, blocks, annotations } = opened;
  const { starts } = canonicalText(blocks);
  return renderMarkdown({
    report: { id, metadata, blocks, starts },
    annotations,
    exportedAt: localTime(now),
    language,
  });
}

/** Renders the notes of a report, also of one that has left the library; `now` in ms since the epoch. `report-not-found`. */
export async function renderNotes(
  library: Library,
  reportId: string,
  language: Language,
  now: number,
): Promise<Result<RenderedNotes>> {
  const opened = await gatherReport(library, reportId);
  if (opened.ok) return ok(await render(opened.value, language, now));
  const absent = await gatherAbsent(library, reportId);
  return absent ? ok(await render(absent, language, now)) : opened;
}

/** The name that a file with the notes of a report gets unless its owner chooses another. */
export async function suggestFileName(title: string, reportId: string): Promise<string> {
  const { safeFileName } = await import('../../export/file-name');
  return safeFileName(title, '.md', reportId);
}

async function remember(
  library: Library,
  reportId: string,
  path: string,
  state: ExportState,
  now: number,
): Promise<void> {
  const report = await findReport(library.reports.read, reportId);
  await library.notes.write(async (db) => {
    if (report) await ensureIdentity(db, identityOf(report));
    const exportedAt = new Date(now).toISOString();
    await writeExportState(db, { reportId, path, exportedAt, state });
  });
}

/**
 * Writes notes to the file at an absolute path, or brings that file up to date: what its owner wrote in it stays.
 * `nonce` names a temporary file. `export-unwritable`, `export-foreign`, `disk-full`.
 */
export async function writeNotes(
  library: Library,
  rendered: RenderedNotes,
  path: string,
  now: number,
  nonce: string,
): Promise<Result<WrittenNotes>> {
  const [{ mergeMarkdown }, { readNotesFile, writeFileAtomically }] = await Promise.all([
    import('../../export/merge-markdown'),
    import('../../export/write-file'),
  ]);
  const { reportId, entries } = rendered;
  const existing = await readNotesFile(path);
  if (!existing.ok) return existing;
  const last = await readExportState(library.notes.read, reportId, path);
  const lastWritten = (last ?? null) as ExportState | null;
  const merged = mergeMarkdown({ existing: existing.value, rendered, lastWritten });
  if (!merged.ok) return fail(merged.error.code, { ...merged.error.params, path });
  const { text, changed, state, conflicts } = merged.value;
  if (changed) {
    const written = await writeFileAtomically(path, text, nonce);
    if (!written.ok) return written;
  }
  await remember(library, reportId, path, state, now);
  return ok({ path, annotations: entries.length, conflicts });
}
