import type { Output } from '../../../preload/contract/calls';
import type { OpenedReport } from '../../../preload/contract/library';
import { ok, type Problem } from '../../../preload/contract/result';
import type { Settings } from '../../../preload/contract/settings';
import { speak } from '../../../preload/contract/words';
import { asResult } from '../../storage/as-result';
import { checkNotes } from '../../storage/check-notes';
import { notesPathOf, type Library } from '../../storage/library';
import { findLastOpened } from '../../storage/reading';
import type { ImportFiles } from './import-files';
import { gatherView, openReport } from './open-report';
import type { Safekeeping } from './safekeeping';
import type { Handler, Services } from './services';
import { languageOf, loadSettings } from './settings';

type Notices = Output<'app.start'>['notices'];

/** Whether a start failed because the notes are damaged; a broken table looks like a mistake of ours. */
async function isDamage({ code }: Problem, { folder }: Library): Promise<boolean> {
  if (code !== 'library-damaged' && code !== 'internal') return false;
  return (await checkNotes(notesPathOf(folder), 'readonly')).faults.length > 0;
}

interface Shown {
  readonly opened: OpenedReport | null;
  readonly notices: Notices;
}

/**
 * What was read last: of two panes the one that was active, else the report that was opened last. None when it is no
 * longer in the library.
 */
async function showLast(
  library: Library,
  settings: Promise<Settings>,
): Promise<OpenedReport | null> {
  const [id, { split }] = await Promise.all([findLastOpened(library.notes.read), settings]);
  const shown = split.panes?.shown[split.panes.active];
  const active = shown && (await gatherView(library, shown.reportId, shown.locator));
  if (active?.ok) return active.value;
  const opened = id === undefined ? undefined : await gatherView(library, id);
  return opened?.ok ? opened.value : null;
}

/** Imports the files that the app was started with; the last of them that could be is shown. */
async function importRequested(
  library: Library,
  services: Services,
  importFiles: ImportFiles,
): Promise<{ reportId: string | undefined; notices: Notices }> {
  const { files, reportId } = services.requested;
  if (files.length === 0) return { reportId, notices: [] };
  const { imported, refused } = await importFiles.run(library, files);
  const notices = refused.map(({ code, message, remedy }) => ({ code, message, remedy }));
  return { reportId: imported.at(-1)?.reportId ?? reportId, notices };
}

async function show(
  library: Library,
  services: Services,
  importFiles: ImportFiles,
  settings: Promise<Settings>,
): Promise<Shown> {
  const { reportId, notices } = await importRequested(library, services, importFiles);
  if (reportId === undefined) return { opened: await showLast(library, settings), notices };
  const opened = await openReport(library, reportId, services.clock());
  if (opened.ok) return { opened: opened.value, notices };
  const language = languageOf(await settings, services.systemLanguage());
  const { code, message, remedy } = speak(opened.error, language);
  return {
    opened: await showLast(library, settings),
    notices: [...notices, { code, message, remedy }],
  };
}

/**
 * What the first paint needs, read at the same time. A report that the app was started for is shown; without one, that
 * which was open last.
 * Notes that turn out to be damaged are replaced by the last good backup first.
 */
export function startHandler(
  services: Services,
  importFiles: ImportFiles,
  safekeeping: Safekeeping,
): Handler<'app.start'> {
  const start: Handler<'app.start'> = async (library) => {
    const loading = loadSettings(library);
    const [settings, { opened, notices }] = await Promise.all([
      loading,
      show(library, services, importFiles, loading),
    ]);
    const language = languageOf(settings, services.systemLanguage());
    const told = [...(await safekeeping.notices(library)), ...notices];
    safekeeping.begin(library);
    return ok({ settings, language, platform: services.platform, opened, notices: told });
  };
  return async (library, input) => {
    const started = await asResult(() => start(library, input));
    const damaged = !started.ok && (await isDamage(started.error, library));
    return damaged && (await safekeeping.recover(library)) ? start(library, input) : started;
  };
}
