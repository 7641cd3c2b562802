/** Quick open: finds places by their titles, in slices, so that the process that serves the window is never held up. */
import { setImmediate } from 'node:timers/promises';
import type { QuickOpenInput, QuickOpenResult } from '../../../preload/contract/quick-open';
import { ok } from '../../../preload/contract/result';
import type { Breathe, TitleFinder } from '../../search/find-titles';
import { lastRevision } from '../../storage/annotations';
import { dataVersion } from '../../storage/landmarks';
import type { Library } from '../../storage/library';
import { listReadings } from '../../storage/reading';
import type { LibraryTitles } from './library-titles';
import type { Handler } from './services';

/** Longest slice, in ms. */
const SLICE = 4;

const NOTHING: QuickOpenResult = { places: [], total: 0 };

/** Lets others have their turn once a slice has been used up; says to stop when `wanted` does. */
function breathing(wanted: () => boolean): Breathe {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return true;
    await setImmediate();
    since = performance.now();
    return wanted();
  };
}

/** The code, loaded when it is first needed: starting the app needs none of it. */
const load = async () => ({
  ...(await import('../../search/find-titles')),
  ...(await import('../../../preload/contract/text/syllables')),
  ...(await import('./library-titles')),
});

interface Ready extends LibraryTitles {
  /** What the library was when its titles were read. */
  readonly version: string;
  readonly finder: TitleFinder;
}

async function versionOf(library: Library): Promise<string> {
  const [reports, notes] = await Promise.all([
    dataVersion(library.reports.read),
    lastRevision(library.notes.read),
  ]);
  return `${reports} ${notes}`;
}

async function prepare(library: Library, version: string): Promise<Ready> {
  const { readTitles, TitleFinder: Finder, syllablesOf } = await load();
  const titles = await readTitles(
    library,
    breathing(() => true),
  );
  if (!titles) throw new Error('reading titles was stopped');
  return { ...titles, version, finder: new Finder(titles.index, syllablesOf) };
}

/** The reports that were opened last: what one may want when nothing has been typed. */
async function recent(library: Library, titles: Ready, limit: number): Promise<QuickOpenResult> {
  const { placeOf } = await load();
  const readings = await listReadings(library.notes.read);
  const entries = readings.flatMap(({ reportId }) => titles.reports.get(reportId) ?? []);
  const places = entries.slice(0, limit).flatMap((at) => placeOf(titles.index, at));
  return { places, total: places.length };
}

/** The call of quick open. Titles are read when it is first used, and anew when the library has changed. */
export function quickOpenHandler(): Handler<'quickOpen.find'> {
  let ready: Promise<Ready> | undefined;
  let latest = 0;

  const titlesOf = async (library: Library): Promise<Ready> => {
    const version = await versionOf(library);
    const known = await ready?.catch(() => undefined);
    if (known?.version === version) return known;
    ready = prepare(library, version);
    return ready;
  };

  return async (library, { limit, ...asked }: QuickOpenInput) => {
    latest += 1;
    const mine = latest;
    const titles = await titlesOf(library);
    if (mine !== latest) return ok(NOTHING);
    if (asked.query.trim() === '' && asked.kinds.length === 0) {
      return ok(await recent(library, titles, limit));
    }
    const found = await titles.finder.find(
      asked,
      limit,
      breathing(() => mine === latest),
    );
    return ok(found ?? NOTHING);
  };
}
