/** Bookmarks of the open report: what they are called, and how one is set at a line. */
import { create } from 'zustand';
import type { Annotation, TextPositionSelector } from '../../preload/contract/annotation';
import { say } from '../locales/say';
import { notify } from './notices';
import { setPanel, usePanels } from './panels';
import { useReader } from './reader';
import { blockAt } from './reader-blocks';
import { rangeOf } from './reader-held';
import { useReaderView } from './reader-view';

/** A bookmark without a name is called by this many units of what stands there, at most. */
const WORDS = 40;

/** The key of the bookmark whose name is being written. */
export const useRenaming = create<{ readonly key: string | null }>()(() => ({ key: null }));

/** What a bookmark is called: its note's first line, or the words of its place. */
export function bookmarkName({ note, target }: Annotation): string {
  const [first = ''] = note.split('\n');
  return first.trim() || target.quote.exact.replaceAll(/\s+/gu, ' ').trim();
}

/** The words from `offset` on that a bookmark of a line keeps, within its block. `starts`: as the reader has them. */
export function lineRange(starts: readonly number[], offset: number): TextPositionSelector {
  const end = (starts[blockAt(starts, offset) + 1] ?? offset + 1) - 1;
  return { start: offset, end: Math.max(offset + 1, Math.min(offset + WORDS, end)) };
}

/** Where a bookmark goes now: at what is selected, or at the first line in view. */
function place(): TextPositionSelector | null {
  const { selection, starts } = useReader.getState();
  if (selection)
    return { start: selection.start, end: Math.min(selection.end, selection.start + 200) };
  const offset = useReaderView.getState().view?.lineStart() ?? null;
  return offset === null ? null : lineRange(starts, offset);
}

/** Shows the bookmarks in the left panel. */
export function showBookmarks(): void {
  setPanel('outline', true);
  usePanels.setState({ contents: 'bookmarks' });
}

/** Writes the name of a bookmark in the list. */
export function renameBookmark(key: string): void {
  showBookmarks();
  useRenaming.setState({ key });
}

/** Sets a bookmark at the present place; one that is there already can be named. */
export function addBookmark(): void {
  const range = place();
  if (!range) return;
  const { held, bookmark } = useReader.getState();
  const there = held.bookmarks.find((key) => {
    const item = held.byKey.get(key);
    return item && rangeOf(item.annotation)?.start === range.start;
  });
  const key = there ?? bookmark(range);
  if (key === null) return;
  notify({
    kind: 'done',
    message: say(there === undefined ? 'bookmark.added' : 'bookmark.there'),
    action: { label: say('bookmark.name'), run: () => renameBookmark(key) },
  });
}
