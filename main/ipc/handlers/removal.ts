/** The calls that take reports out of the library and bring them back, and that look after what was left behind. */
import { join } from 'node:path';
import type { AbsentReport } from '../../../preload/contract/library';
import { ok } from '../../../preload/contract/result';
import { countAnnotations } from '../../storage/annotations';
import { damagedAssets, reportsWithAssets } from '../../storage/damaged-assets';
import type { Library } from '../../storage/library';
import { listOriginals } from '../../storage/original-files';
import {
  forgetRemoved,
  listRemoved,
  removeReport,
  restoreReport,
} from '../../storage/removed-reports';
import { findIdentity, listIdentities } from '../../storage/report-identities';
import { findReport, listReports } from '../../storage/reports';
import { indexReports } from '../../storage/search-index';
import { sweepOriginals } from '../../storage/sweep-originals';
import { renderNotes, suggestFileName, writeNotes } from './export-notes';
import { indexEntry } from './search';
import type { Handler, Services } from './services';
import { languageOf, loadSettings } from './settings';
import type { InTurn } from './turns';

/** How long a removed report can be brought back, in ms. */
const KEPT = 24 * 60 * 60 * 1000;

async function restoreOne(library: Library, id: string): Promise<boolean> {
  // Imported again meanwhile: what is there is newer.
  if (await findReport(library.reports.read, id)) return true;
  return library.reports.write(async (db) => {
    const restored = await restoreReport(db, id);
    if (!restored) return false;
    const { tokens, version } = await indexEntry(restored.blocks);
    await indexReports(db, [{ report: restored.number, tokens }], version);
    return true;
  });
}

const absent: Handler<'reports.absent'> = async (library) => {
  const [rows, removed, counts, identities] = await Promise.all([
    listReports(library.reports.read),
    listRemoved(library.reports.read),
    countAnnotations(library.notes.read),
    listIdentities(library.notes.read),
  ]);
  const present = new Set(rows.map(({ id }) => id));
  const reports = identities.flatMap(({ id, metadata }): AbsentReport[] => {
    const annotations = counts.get(id) ?? 0;
    const removedAt = removed.get(id) ?? null;
    const worth = !present.has(id) && (annotations > 0 || removedAt !== null);
    return worth ? [{ id, metadata, annotations, removedAt }] : [];
  });
  const time = ({ removedAt }: AbsentReport) => removedAt ?? '';
  return ok(reports.toSorted((a, b) => (time(a) < time(b) ? 1 : time(a) > time(b) ? -1 : 0)));
};

const checkFiles: Handler<'reports.checkFiles'> = async (library) => {
  const db = library.reports.read;
  const lost = await reportsWithAssets(db, await damagedAssets(db, null));
  const kept = new Set(await listOriginals(library.folder));
  const rows = await listReports(db);
  return ok(
    rows.flatMap(({ id, number, pages, contentHash }) => {
      const count = lost.get(number) ?? 0;
      const noPages = pages !== null && !kept.has(contentHash);
      return count > 0 || noPages ? [{ reportId: id, lost: count, noPages }] : [];
    }),
  );
};

/** Lets go of what was removed too long ago to be brought back, and of the files that it came from. */
async function forget(library: Library, now: number): Promise<void> {
  const before = new Date(now - KEPT).toISOString();
  await library.reports.write((db) => forgetRemoved(db, before));
  await sweepOriginals(library);
}

async function isDue(library: Library, now: number): Promise<boolean> {
  const before = new Date(now - KEPT).toISOString();
  const removed = await listRemoved(library.reports.read);
  return [...removed.values()].some((removedAt) => removedAt < before);
}

export function removalHandlers(services: Services, inTurn: InTurn) {
  const { clock, ids, emit, dialogs, systemLanguage } = services;
  services.everyMinute(async () => {
    const opened = await services.library();
    if (!opened.ok || opened.value.reports.isReadOnly) return;
    const library = opened.value;
    if (await isDue(library, clock())) await inTurn(() => forget(library, clock()));
  });

  const remove: Handler<'reports.remove'> = (library, { reportIds }) =>
    inTurn(async () => {
      const now = clock();
      const gone: string[] = [];
      for (const id of reportIds) {
        const report = await findReport(library.reports.read, id);
        if (!report) continue;
        await library.reports.write((db) => removeReport(db, report, new Date(now).toISOString()));
        gone.push(id);
      }
      await forget(library, now);
      if (gone.length > 0) emit('reports.changed', undefined);
      return ok(gone);
    });

  const restore: Handler<'reports.restore'> = (library, { reportIds }) =>
    inTurn(async () => {
      const back: string[] = [];
      for (const id of reportIds) if (await restoreOne(library, id)) back.push(id);
      if (back.length > 0) emit('reports.changed', undefined);
      return ok(back);
    });

  const exportNotes: Handler<'reports.exportNotes'> = async (library, { reportIds }) => {
    const folder = await dialogs.chooseExportFolder();
    if (folder === undefined) return ok(null);
    const language = languageOf(await loadSettings(library), systemLanguage());
    const names = new Set<string>();
    let annotations = 0;
    for (const id of reportIds) {
      const rendered = await renderNotes(library, id, language, clock());
      if (!rendered.ok) return rendered;
      const identity = await findIdentity(library.notes.read, id);
      const report = await findReport(library.reports.read, id);
      const { title } = (report ?? identity)?.metadata ?? { title: '' };
      const plain = await suggestFileName(title, id);
      // Two reports may have one title, and letters that differ by their case alone one file.
      const twice = names.has(plain.toLowerCase());
      const name = twice ? plain.replace(/\.md$/, ` ${id}.md`) : plain;
      names.add(name.toLowerCase());
      const path = join(folder, name);
      const written = await writeNotes(library, rendered.value, path, clock(), ids());
      if (!written.ok) return written;
      annotations += written.value.annotations;
    }
    return ok({ files: reportIds.length, annotations });
  };

  return {
    'reports.remove': remove,
    'reports.restore': restore,
    'reports.absent': absent,
    'reports.exportNotes': exportNotes,
    'reports.checkFiles': checkFiles,
  };
}
