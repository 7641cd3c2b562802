import { ok } from '../../../preload/contract/result';
import { findReport } from '../../storage/reports';
import { renderNotes, suggestFileName, writeNotes } from './export-notes';
import type { Handler, Services } from './services';
import { languageOf, loadSettings } from './settings';

/** Without it Excel takes a file of UTF-8 for one of the system's own encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/** The calls that take notes and tables out of the library. */
export function exportHandlers(services: Services) {
  const { clock, ids, dialogs, systemLanguage } = services;
  let lastPath: string | undefined;

  const rendered = async (...[library, { reportId }]: Parameters<Handler<'export.toFile'>>) => {
    const language = languageOf(await loadSettings(library), systemLanguage());
    return renderNotes(library, reportId, language, clock());
  };

  const toFile: Handler<'export.toFile'> = async (library, input) => {
    const notes = await rendered(library, input);
    if (!notes.ok) return notes;
    const report = await findReport(library.reports.read, input.reportId);
    const name = await suggestFileName(report?.metadata.title ?? '', input.reportId);
    const path = await dialogs.chooseExportPath(name);
    if (path === undefined) return ok(null);
    const written = await writeNotes(library, notes.value, path, clock(), ids());
    if (!written.ok) return written;
    lastPath = path;
    const { annotations, conflicts } = written.value;
    return ok({ path, annotations, kept: conflicts.length });
  };

  const toClipboard: Handler<'export.toClipboard'> = async (library, input) => {
    const notes = await rendered(library, input);
    if (!notes.ok) return notes;
    services.clipboard({ text: notes.value.text });
    return ok({ annotations: notes.value.entries.length });
  };

  const saveTable: Handler<'export.saveTable'> = async (_library, { name, csv }) => {
    const { safeFileName } = await import('../../export/file-name');
    const path = await dialogs.chooseTablePath(safeFileName(name, '.csv', 'table'));
    if (path === undefined) return ok(null);
    const { writeFileAtomically } = await import('../../export/write-file');
    const written = await writeFileAtomically(path, BYTE_ORDER_MARK + csv, ids());
    if (!written.ok) return written;
    lastPath = path;
    return ok({ path });
  };

  const reveal: Handler<'export.reveal'> = () => {
    if (lastPath !== undefined) services.reveal(lastPath);
    return Promise.resolve(ok(undefined));
  };

  return {
    'export.toFile': toFile,
    'export.toClipboard': toClipboard,
    'export.saveTable': saveTable,
    'export.reveal': reveal,
  };
}
