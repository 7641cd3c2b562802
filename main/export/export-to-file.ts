import { fail, ok, type Result } from '../../preload/contract/result';
import type { ExportState } from './export-state';
import { mergeMarkdown, type MergedNotes } from './merge-markdown';
import type { RenderedNotes } from './rendered-notes';
import { readNotesFile, writeFileAtomically } from './write-file';

/**
 * Merges rendered notes with the file at `path`, if there is one, and writes it when that changes anything. Keep the
 * answered `state` by report and path for the next time. `nonce` as in `writeFileAtomically`.
 * `export-foreign` (the file is not ours, or another report's), `export-unwritable`, `disk-full`.
 */
export async function exportToFile(input: {
  readonly path: string;
  readonly rendered: RenderedNotes;
  readonly lastWritten: ExportState | null;
  readonly nonce: string;
}): Promise<Result<MergedNotes>> {
  const { path, rendered, lastWritten, nonce } = input;
  const existing = await readNotesFile(path);
  if (!existing.ok) return existing;
  const merged = mergeMarkdown({ existing: existing.value, rendered, lastWritten });
  if (!merged.ok) return fail(merged.error.code, { ...merged.error.params, path });
  if (!merged.value.changed) return merged;
  const written = await writeFileAtomically(path, merged.value.text, nonce);
  return written.ok ? ok(merged.value) : written;
}
