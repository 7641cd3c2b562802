/** The library's shelf: what part of it is shown, what is selected, and what is done with reports there. */
import { create } from 'zustand';
import type { Collection } from '../../preload/contract/library';
import { request } from '../bridge/client';
import { sayOfShelf as say } from '../locales/shelf-words';
import { loadReports, useLibrary } from './library';
import { notify } from './notices';

export type Scope =
  | { readonly kind: 'all' | 'unread' | 'absent' }
  | { readonly kind: 'collection'; readonly id: string }
  | { readonly kind: 'tag'; readonly tag: string };

interface ShelfState {
  readonly scope: Scope;
  readonly filter: string;
  readonly selected: ReadonlySet<string>;
  readonly collections: readonly Collection[];
  /** Pictures that the check of all of them found damaged, by report. */
  readonly damaged: ReadonlyMap<string, number>;
  /** Ids of the reports whose file is gone, so that their pages can't be shown. */
  readonly noPages: ReadonlySet<string>;
  /** Ids of the reports whose collections and tags are being changed; none when that is not so. */
  readonly arranging: readonly string[];
  /** Reports that were removed last, for undo. */
  readonly removed: readonly string[];
}

const NONE: ReadonlySet<string> = new Set();

export const useShelf = create<ShelfState>()(() => ({
  scope: { kind: 'all' },
  filter: '',
  selected: NONE,
  collections: [],
  damaged: new Map(),
  noPages: NONE,
  arranging: [],
  removed: [],
}));

export const showScope = (scope: Scope): void => useShelf.setState({ scope, selected: NONE });
export const setFilter = (filter: string): void => useShelf.setState({ filter, selected: NONE });
export const clearSelection = (): void => useShelf.setState({ selected: NONE });
export const select = (ids: Iterable<string>): void =>
  useShelf.setState({ selected: new Set(ids) });

export function toggleSelected(id: string): void {
  useShelf.setState(({ selected }) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    return { selected: next };
  });
}

/** What an action on a report is about: all that are selected when it is one of them, else it alone. */
export function targetsOf(id: string): string[] {
  const { selected } = useShelf.getState();
  return selected.has(id) ? [...selected] : [id];
}

export async function loadCollections(): Promise<void> {
  const listed = await request(window.offprint.collections.list());
  if (listed.ok) useShelf.setState({ collections: listed.value });
}

let checked = false;

/** Has all pictures and kept files checked, once for as long as the window is open. */
export async function checkFiles(): Promise<void> {
  if (checked) return;
  checked = true;
  const found = await request(window.offprint.reports.checkFiles());
  if (!found.ok) return;
  const damaged = found.value.flatMap(({ reportId, lost }) =>
    lost > 0 ? [[reportId, lost] as const] : [],
  );
  const noPages = found.value.flatMap((one) => (one.noPages ? one.reportId : []));
  useShelf.setState({ damaged: new Map(damaged), noPages: new Set(noPages) });
}

/** Has the person choose the file of a report whose pages can't be shown any more. */
export async function locateOriginal(reportId: string): Promise<void> {
  const located = await request(window.offprint.original.locate({ reportId }));
  if (!located.ok || !located.value) return;
  pagesAreBack(reportId);
  notify({ kind: 'done', message: say('pages.back') });
}

/** Notes that the file of a report is there again. */
export function pagesAreBack(reportId: string): void {
  useShelf.setState(({ noPages }) => ({
    noPages: new Set([...noPages].filter((id) => id !== reportId)),
  }));
}

/** Makes a collection; null when that failed, which has been told. */
export async function createCollection(name: string): Promise<Collection | null> {
  const created = await request(window.offprint.collections.create({ name }));
  if (!created.ok) return null;
  await loadCollections();
  return created.value;
}

export async function renameCollection(collectionId: string, name: string): Promise<void> {
  await request(window.offprint.collections.rename({ collectionId, name }));
  await loadCollections();
}

export async function removeCollection(collectionId: string): Promise<void> {
  await request(window.offprint.collections.remove({ collectionId }));
  const { scope } = useShelf.getState();
  if (scope.kind === 'collection' && scope.id === collectionId) showScope({ kind: 'all' });
  await Promise.all([loadCollections(), loadReports()]);
}

export interface PlacingChange {
  readonly addTo?: string[];
  readonly removeFrom?: string[];
  readonly addTags?: string[];
  readonly removeTags?: string[];
}

/** Changes where reports are, and lists them anew. */
export async function arrangeReports(
  reportIds: readonly string[],
  change: PlacingChange,
): Promise<void> {
  const none = { addTo: [], removeFrom: [], addTags: [], removeTags: [] };
  const input = { reportIds: [...reportIds], ...none, ...change };
  const arranged = await request(window.offprint.reports.arrange(input));
  if (arranged.ok) await loadReports();
}

/** Brings back what was removed. */
export async function restoreReports(reportIds: readonly string[]): Promise<void> {
  if (reportIds.length === 0) return;
  useShelf.setState({ removed: [] });
  const restored = await request(window.offprint.reports.restore({ reportIds: [...reportIds] }));
  if (!restored.ok) return;
  if (restored.value.length < reportIds.length)
    notify({ kind: 'info', message: say('restore.none') });
  await loadReports();
}

/** Takes reports out of the library, and offers to bring them back. */
export async function removeReports(reportIds: readonly string[]): Promise<void> {
  const removed = await request(window.offprint.reports.remove({ reportIds: [...reportIds] }));
  if (!removed.ok || removed.value.length === 0) return;
  const gone = removed.value;
  useLibrary.setState(({ reports }) => ({
    reports: reports.filter(({ id }) => !gone.includes(id)),
  }));
  useShelf.setState({ selected: NONE, removed: gone });
  notify({
    kind: 'done',
    message: say('removed.done', { count: gone.length }),
    action: { label: say('undo'), run: () => void restoreReports(gone) },
  });
}

/** Takes back the last removal. */
export const undoRemoval = (): Promise<void> => restoreReports(useShelf.getState().removed);

/** Writes the notes of reports into a folder. */
export async function exportNotes(reportIds: readonly string[]): Promise<void> {
  const written = await request(window.offprint.reports.exportNotes({ reportIds: [...reportIds] }));
  if (!written.ok || written.value === null) return;
  notify({ kind: 'done', message: say('exported.done', { count: written.value.files }) });
}
